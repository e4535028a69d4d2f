import { TITLE_ENDS } from './label-words.ts';
import type { Item, Strip } from './strip.ts';

/** From this length on a label that ends like a title is one. */
const TITLE_LENGTH = 9;

const ENDS_TITLE = new RegExp(`(?:${TITLE_ENDS})$`);

/**
 * Slides that ran together in one line, each for itself. They are parted at their titles: a title names all labels of
 * its slide (`选拔标准与流程设计` for 选拔标准 and 流程设计) or is a long phrase that ends like one. It closes the slide
 * whose labels it names, or that has no title yet; else it opens the next. A row of numbers without a label parts
 * slides as well.
 */
export function segmentsOf(strip: Strip): Strip[] {
  const all = [...strip.items.map(({ labels }) => labels), strip.tail];
  const segments: Strip[] = [];
  let items: Item[] = [];
  let titled = false;
  const close = (tail: string[]): void => {
    const from = firstNamed(items, tail.at(-1));
    if (from > 0) segments.push({ items: items.slice(0, from), tail: [], cutOff: false });
    if (items.length > from) segments.push({ items: items.slice(from), tail, cutOff: false });
    items = [];
    titled = false;
  };
  strip.items.forEach((item, index) => {
    const near = all.slice(Math.max(0, index - 4), index + 5).flat();
    const at = item.labels.findIndex((label) => isTitle(label, near));
    const title = item.labels[at];
    const closes = title !== undefined && items.length > 0 && (!titled || firstNamed(items, title) > 0);
    const cut = closes ? at + 1 : Math.max(0, at);
    if (title !== undefined || (item.barrier && item.labels.length === 0)) close(item.labels.slice(0, cut));
    const labels = item.labels.slice(cut);
    titled ||= labels.some((label) => isTitle(label, near));
    items.push({ ...item, labels });
  });
  close(strip.tail);
  return segments.map((segment, index) => ({
    ...segment,
    cutOff: strip.cutOff && index === segments.length - 1,
  }));
}

/** Where in a slide the labels begin that a title names on both its sides; 0 when it names none, or all. */
function firstNamed(items: readonly Item[], title: string | undefined): number {
  const sides = sidesOf(title ?? '');
  const named = items.map(({ labels }) => sides.map((side) => labels.some((label) => names(side, label))));
  const both = sides.length === 2 && sides.every((_, side) => named.some((found) => found[side]));
  return both ? named.findIndex((found) => found.some(Boolean)) : 0;
}

function isTitle(label: string, near: readonly string[]): boolean {
  const others = near.filter((other) => other !== label);
  const sides = sidesOf(label);
  if (sides.length === 2 && sides.every((side) => others.some((other) => names(side, other)))) return true;
  return label.length >= TITLE_LENGTH && ENDS_TITLE.test(label);
}

function sidesOf(title: string): string[] {
  return title.split(/[与及和]/);
}

function names(side: string, label: string): boolean {
  return side.length >= 2 && (label.includes(side) || (label.length >= 4 && side.includes(label)));
}
