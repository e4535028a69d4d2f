import { GOES_ON, JOINS, LABEL_ENDS } from './label-words.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const ENDS = new RegExp(`(?:${LABEL_ENDS})$`);
const CONTINUES = new RegExp(`^(?:${GOES_ON})`);
const HALF_SAID = /^(?:持续|不断|全面|定期|提升|提高|优化|加强)\p{Script=Han}{2}$/u;

/** No label of these slides is longer, in characters. */
const LONGEST_LABEL = 14;

/**
 * Labels that ran together, each for itself: cut after a word that ends labels, unless the label goes on with a
 * connector or another such word, and where a label's first word comes again. Nothing when a piece is no label.
 */
export function splitLabels(run: string): string[] | undefined {
  const labels: string[] = [];
  let rest = run;
  while (rest !== '') {
    const cut = cutOf(rest);
    labels.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return labels.every((label) => label.length >= 2 && label.length <= LONGEST_LABEL) ? labels : undefined;
}

function cutOf(run: string): number {
  const boundaries = [...words.segment(run)].map(({ index }) => index).filter((index) => index >= 4);
  const first = run.slice(0, 2);
  for (const boundary of boundaries) {
    const label = run.slice(0, boundary);
    const rest = run.slice(boundary);
    if (rest.length < 2 || JOINS.test(rest) || /[与及和的]$/.test(label)) continue;
    if (rest.startsWith(first) || rest.startsWith(label.slice(-4))) return boundary;
    if (ENDS.test(label) && !CONTINUES.test(rest) && !HALF_SAID.test(label)) return boundary;
  }
  return run.length;
}

/**
 * Labels that stand together far from their paragraphs, cut so that each shares most with its own paragraph, in order.
 * Nothing when no cut fits clearly better than another, or a label shares nothing.
 */
export function labelsFor(run: string, paragraphs: readonly string[]): string[] | undefined {
  const count = paragraphs.length;
  if (count === 0 || run.length < count * 2 || run.length > count * LONGEST_LABEL) return undefined;
  const boundaries = [...words.segment(run)].map(({ index }) => index).filter((index) => index > 0);
  let best: { cuts: number[]; fit: number } | undefined;
  let second = -Infinity;
  for (const cuts of choices(boundaries, count - 1)) {
    const fit = fitOf(cut(run, cuts), paragraphs);
    if (best === undefined || fit > best.fit) {
      second = best?.fit ?? -Infinity;
      best = { cuts, fit };
    } else {
      second = Math.max(second, fit);
    }
  }
  if (!best || best.fit - second < CLEAR || best.fit < 0) return undefined;
  return cut(run, best.cuts);
}

/** By how much the best cut must fit better than the second. */
const CLEAR = 0.5;

function cut(run: string, cuts: readonly number[]): string[] {
  return [0, ...cuts].map((start, index) => run.slice(start, cuts[index] ?? run.length));
}

/**
 * How well labels suit their paragraphs: for each the pairs of characters that it shares (three count, those it does not
 * share count against it), and whether it is as long as labels are and ends as they do.
 */
function fitOf(labels: readonly string[], paragraphs: readonly string[]): number {
  return labels.reduce((sum, label, index) => {
    if (label.length < 2 || JOINS.test(label) || /[与及和的]$/.test(label)) return -Infinity;
    const pairs = pairsOf(label);
    const shared = pairs.filter((pair) => (paragraphs[index] ?? '').includes(pair)).length;
    if (shared === 0) return -Infinity;
    const words = Math.min(shared, 3) - 0.25 * (pairs.length - shared);
    return sum + words + (USUAL_LENGTHS[label.length] ?? 0) + (ENDS.test(label) ? 0.25 : 0);
  }, 0);
}

/** How usual a label's length is, by its characters: most have four. */
const USUAL_LENGTHS: Record<number, number> = { 2: 0.5, 3: -0.5, 4: 1, 6: 0.5, 8: 0.5 };

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

/** All ways to choose some places in order; not more than ten thousand. */
function* choices(places: readonly number[], count: number, from = 0): Generator<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= Math.min(places.length, 24) - count; index += 1) {
    const place = places[index];
    if (place === undefined) return;
    for (const rest of choices(places, count - 1, index + 1)) yield [place, ...rest];
  }
}
