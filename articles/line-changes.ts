import { diffArrays } from 'diff';
import type { Language } from '../markdown/problem.ts';
import type { LineKind, TextLine } from './version-text.ts';
import { wordChanges, wordsOf, type Piece } from './word-changes.ts';

/** What became of one line. Its kept and inserted pieces are the later line, its kept and deleted ones the earlier. */
export interface LineChange {
  change: 'kept' | 'inserted' | 'deleted' | 'reworded';
  kind: LineKind;
  pieces: Piece[];
}

/** Two lines that share fewer of their words are two lines and not one that was reworded. */
const ALIKE = 0.4;

/** Past so many lines times lines, what went and what came is told without looking for rewordings. */
const MOST_PAIRS = 40_000;

/** What became of the lines of one version in another, in the order in which one reads the later. */
export function lineChanges(
  before: readonly TextLine[],
  after: readonly TextLine[],
  language: Language,
): LineChange[] {
  const changed: LineChange[] = [];
  let gone: TextLine[] = [];
  let come: TextLine[] = [];
  const flush = () => {
    changed.push(...reworded(gone, come, language));
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of diffArrays([...before], [...after], { comparator: isSame })) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      flush();
      changed.push(...value.map((line) => whole(line, 'kept')));
    }
  }
  flush();
  return changed;
}

function isSame(a: TextLine, b: TextLine): boolean {
  return a.kind === b.kind && a.text === b.text;
}

function whole({ kind, text }: TextLine, change: 'kept' | 'inserted' | 'deleted'): LineChange {
  return { change, kind, pieces: [{ change, text }] };
}

/** Lines that went and lines that came at one place: those alike become one line, reworded. */
function reworded(gone: readonly TextLine[], come: readonly TextLine[], language: Language): LineChange[] {
  const changes: LineChange[] = [];
  let [from, to] = [0, 0];
  const tellUntil = (nextFrom: number, nextTo: number) => {
    changes.push(...gone.slice(from, nextFrom).map((line) => whole(line, 'deleted')));
    changes.push(...come.slice(to, nextTo).map((line) => whole(line, 'inserted')));
  };
  for (const { was, is, at } of alikePairs(gone, come, language)) {
    tellUntil(at[0], at[1]);
    changes.push({
      change: 'reworded',
      kind: is.kind,
      pieces: wordChanges(was.text, is.text, language),
    });
    [from, to] = [at[0] + 1, at[1] + 1];
  }
  tellUntil(gone.length, come.length);
  return changes;
}

interface Pair {
  was: TextLine;
  is: TextLine;
  /** Where they stand among what went and what came. */
  at: [number, number];
}

/** The pairs of lines that share most words in all, both in their order: the longest common subsequence, weighed. */
function alikePairs(gone: readonly TextLine[], come: readonly TextLine[], language: Language): Pair[] {
  if (gone.length * come.length > MOST_PAIRS) return [];
  const bagsGone = gone.map((line) => bagOf(line, language));
  const bagsCome = come.map((line) => bagOf(line, language));
  const alike = (i: number, j: number): number => {
    const [was, is] = [gone[i], come[j]];
    if (!was || !is || was.kind !== is.kind) return 0;
    const share = sharedWords(bagsGone[i] ?? new Map(), bagsCome[j] ?? new Map());
    return share >= ALIKE ? share : 0;
  };
  /** `best[i][j]`: the most that the lines from i and from j on can share. */
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(come.length + 1));
  const bestAt = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = gone.length - 1; i >= 0; i -= 1) {
    for (let j = come.length - 1; j >= 0; j -= 1) {
      const share = alike(i, j);
      const paired = share === 0 ? 0 : share + bestAt(i + 1, j + 1);
      const row = best[i];
      if (row) row[j] = Math.max(paired, bestAt(i + 1, j), bestAt(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length && j < come.length) {
    const [was, is] = [gone[i], come[j]];
    if (bestAt(i, j) === bestAt(i + 1, j)) i += 1;
    else if (bestAt(i, j) === bestAt(i, j + 1)) j += 1;
    else {
      if (was && is) pairs.push({ was, is, at: [i, j] });
      i += 1;
      j += 1;
    }
  }
  return pairs;
}

/** How often each word of a line occurs in it. */
function bagOf({ text }: TextLine, language: Language): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of wordsOf(text, language)) {
    if (/[\p{L}\p{N}]/u.test(word)) bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/** The share of words that two lines have in common, 0 to 1 (Sørensen–Dice over the words with their numbers). */
function sharedWords(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  const all = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0);
  return all === 0 ? 0 : (2 * common) / all;
}
