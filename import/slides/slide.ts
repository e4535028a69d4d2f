import { joined, type Traced } from '../traced.ts';
import { CONTINUATIONS, LABEL_ENDS, TITLE_ENDS } from './label-words.ts';
import { labelsFor } from './split-labels.ts';
import type { Item, Strip } from './strip.ts';

/** No title is longer, in characters. */
const LONGEST_TITLE = 14;

const ENDS_TITLE = new RegExp(`(?:${TITLE_ENDS})$`);
const ENDS_LABEL = new RegExp(`(?:${LABEL_ENDS}|${TITLE_ENDS})$`);

/** A paragraph of a slide, under its label when that is certain. */
export interface Paragraph {
  label: string | undefined;
  /** Labels that stood before it on the page and need not be its own. */
  stray?: string[];
  text: Traced;
}

/** A slide put in reading order. */
export interface Slide {
  title: string | undefined;
  paragraphs: Paragraph[];
  /** Labels after the last paragraph that need not be its own. */
  loose: string[];
  /** Whether labels or paragraphs were moved to where they belong. */
  moved: boolean;
}

/**
 * Puts a slide in reading order. Its boxes were read in any order, so a label may stand before its paragraph, after it,
 * or with others at the end; which of these it was is told by where labels are missing. Where no reading fits all
 * labels, everything stays in the order of the page, labels as lines of their own: a wrong label is worse than none.
 */
export function arrange(strip: Strip, before = ''): Slide {
  const items = inOrder(strip.items);
  const ordered = { ...strip, items };
  const slide =
    labelsLead(ordered, before) ?? labelsFollow(ordered) ?? labelsAtEnd(ordered) ?? loose(ordered);
  return { ...slide, moved: slide.moved || items !== strip.items };
}

/** Numbered paragraphs in the order of their numbers, when these count from 1 without a gap. */
function inOrder(items: Item[]): Item[] {
  const numbers = items.map(({ number }) => number);
  const first = numbers.indexOf(1);
  if (first <= 0 || numbers.some((number, index) => number === undefined && index === 0)) return items;
  const groups: Item[][] = [];
  for (const item of items) {
    if (item.number === undefined) groups.at(-1)?.push(item);
    else groups.push([item]);
  }
  const sorted = groups.toSorted((one, other) => (one[0]?.number ?? 0) - (other[0]?.number ?? 0));
  const counts = sorted.every(([item], index) => item?.number === index + 1);
  return counts ? sorted.flat() : items;
}

/** Whether a sentence surely begins a paragraph: it has a label, or the slide's own number. */
function begins({ labels, number }: Item): boolean {
  return labels.length > 0 || number !== undefined;
}

/** Sentences joined to paragraphs: one without a label goes on with the paragraph before it. */
function paragraphsOf(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): { item: Item; text: Traced }[] {
  const groups: { item: Item; pieces: Traced[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && !isFirst(item)) last.pieces.push(item.body);
    else groups.push({ item, pieces: [item.body] });
  }
  return groups.map(({ item, pieces }) => ({ item, text: joined(pieces, '') }));
}

/** `信息收集了解…。客户接入客服人员…。客户接待流程`: each label before its paragraph, the title at an end. */
function labelsLead({ items, tail }: Strip, before: string): Slide | undefined {
  const [first] = items;
  if (!first || first.labels.length === 0 || tail.length > 1 || items.some(({ stuck }) => stuck))
    return undefined;
  const groups = paragraphsOf(items, begins);
  if (groups.slice(1).some(({ item }) => item.labels.length !== 1)) return undefined;
  const [head = '', second] = first.labels;
  const last = tail[0];
  if (first.labels.length > 2) return undefined;
  if (groups.length === 1 && second === undefined && last === undefined && first.number === undefined) {
    return slide(head, [{ label: undefined, text: groups[0]?.text ?? first.body }]);
  }
  const titled = second !== undefined || first.number !== undefined;
  if (!titled && last !== undefined && !isMoreTitle(last, head)) return undefined;
  const paragraphs = groups.map(({ item, text }) => ({ label: item.labels.at(-1), text }));
  if (!belong(paragraphs, [before, ...groups.map(({ text }) => text.text)])) return undefined;
  if (second !== undefined && last !== undefined) {
    if (groups.length === 1 || last.length > LONGEST_TITLE) return undefined;
    return { ...slide(undefined, paragraphs), loose: [head, last] };
  }
  return slide(second === undefined ? last : head, paragraphs);
}

/** `负责…。客服主管负责处理…。客服专员负责协助…。客服实习生岗位职责与分工`: each label after its paragraph. */
function labelsFollow({ items, tail }: Strip): Slide | undefined {
  const [first] = items;
  if (!first || first.labels.length > 0 || tail.length === 0 || items.some(({ stuck }) => stuck))
    return undefined;
  const groups = paragraphsOf(items, begins);
  if (groups.length === 1 && tail.length === 1) {
    return slide(
      tail[0],
      groups.map(({ text }) => ({ label: undefined, text })),
    );
  }
  if (tail.length !== 2 || groups.slice(1).some(({ item }) => item.labels.length !== 1)) return undefined;
  const labels = [...groups.slice(1).map(({ item }) => item.labels[0]), tail[0]];
  const paragraphs = groups.map(({ text }, index) => ({ label: labels[index], text }));
  const others = [...groups.slice(1).map(({ text }) => text.text), ''];
  return belong(paragraphs, others) ? { ...slide(tail[1], paragraphs), moved: true } : undefined;
}

/** `目标一致团队需…。通过梳理…。利用CRM…。流程优化技术支持`: labels at the end for the paragraphs that have none. */
function labelsAtEnd({ items, tail, cutOff }: Strip): Slide | undefined {
  const [first] = items;
  if (!first || cutOff || tail.length === 0 || first.labels.length === 0 || items.some(({ stuck }) => stuck))
    return undefined;
  const groups = paragraphsOf(items, (item) => begins(item) || !CONTINUATIONS.test(item.body.text));
  if (groups.slice(1).some(({ item }) => item.labels.length > 1) || first.labels.length > 2) return undefined;
  const [title, label] = first.labels;
  const own = groups.map(({ item }, index) => (index === 0 ? label : item.labels[0]));
  const open = groups.filter((_, index) => own[index] === undefined);
  if (title === undefined || first.number !== undefined) return undefined;
  const [only = ''] = tail.length === 1 ? tail : [];
  if (label === undefined && only.length <= LONGEST_TITLE && !isMoreTitle(title, only)) return undefined;
  if (open.length < tail.length) return undefined;
  if (namesAnother(tail, [...items.flatMap(({ labels }) => labels), ...tail])) return undefined;
  const texts = open.map(({ text }) => text.text);
  const found = tail.length === open.length ? tail : labelsFor(tail.join(''), texts);
  if (!found) return undefined;
  const waiting = [...found];
  const paragraphs = groups.map(({ text }, index) => ({ label: own[index] ?? waiting.shift(), text }));
  return { ...slide(title, paragraphs), moved: true };
}

/** Whether one of some labels holds another of the slide's: then it is the title, not a paragraph's label. */
function namesAnother(some: readonly string[], labels: readonly string[]): boolean {
  return some.some((label) => labels.some((other) => other !== label && label.includes(other)));
}

/** Everything as it stands; the first or last label is the slide's title when it is clearly more of one than the rest. */
function loose({ items, tail }: Strip): Slide {
  const labels = [...items.flatMap((item) => item.labels), ...tail];
  const title = [labels[0], labels.at(-1)].find(
    (label) =>
      label !== undefined &&
      label.length <= LONGEST_TITLE &&
      ENDS_LABEL.test(label) &&
      labels.length > 2 &&
      labels.every((other) => other === label || isMoreTitle(label, other)),
  );
  const rest = (all: readonly string[]): string[] => all.filter((label) => label !== title);
  const paragraphs = paragraphsOf(
    items,
    (item) => begins(item) || item.barrier || !CONTINUATIONS.test(item.body.text),
  ).map(({ item, text }) => ({ label: undefined, stray: rest(item.labels), text }));
  return { title, paragraphs, loose: rest(tail), moved: false };
}

function slide(title: string | undefined, paragraphs: Paragraph[]): Slide {
  return { title, paragraphs, loose: [], moved: false };
}

/** Whether a phrase is more of a title than another: titles are longer, and join or specify. */
function isMoreTitle(phrase: string, other: string): boolean {
  const weight = (text: string): number =>
    text.length + (/[与及和的]/.test(text) ? 3 : 0) + (ENDS_TITLE.test(text) ? 2 : 0);
  return weight(phrase) > weight(other);
}

/**
 * Whether labels share as many words with their own paragraphs as with those on their other sides, give or take one:
 * else the slide was taken apart at the wrong place.
 */
function belong(paragraphs: readonly Paragraph[], others: readonly string[]): boolean {
  const sum = (texts: readonly string[]): number =>
    paragraphs.reduce((total, { label = '' }, index) => total + sharedPairs(label, texts[index] ?? ''), 0);
  return sum(others) <= sum(paragraphs.map(({ text }) => text.text)) + 1;
}

function sharedPairs(label: string, text: string): number {
  let shared = 0;
  for (let index = 0; index + 1 < label.length; index += 1) {
    if (text.includes(label.slice(index, index + 2))) shared += 1;
  }
  return shared;
}
