import { diffArrays } from 'diff';
import type { Language } from '../markdown/problem.ts';

/** Some words that two texts share, or that only the later (inserted) or only the earlier (deleted) one has. */
export interface Piece {
  change: 'kept' | 'inserted' | 'deleted';
  text: string;
}

/** Past so many changed words a comparison would take long and help nobody: it is another text. */
const MOST_CHANGES = 2000;

const SEGMENTERS: Record<Language, Intl.Segmenter> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

/** The words of a text, with all that stands between them; joined they are the text again. */
export function wordsOf(text: string, language: Language): string[] {
  return [...SEGMENTERS[language].segment(text)].map(({ segment }) => segment);
}

/**
 * What became of one text in another, word by word. The kept and inserted pieces joined are the later text, the kept
 * and deleted ones the earlier; no two neighbours have the same change, and what went stands before what came.
 */
export function wordChanges(before: string, after: string, language: Language): Piece[] {
  const changes = diffArrays(wordsOf(before, language), wordsOf(after, language), {
    maxEditLength: MOST_CHANGES,
  });
  const pieces = changes?.map(({ value, added, removed }): Piece => {
    return { change: added ? 'inserted' : removed ? 'deleted' : 'kept', text: value.join('') };
  });
  return tidy(
    pieces ?? [
      { change: 'deleted', text: before },
      { change: 'inserted', text: after },
    ],
  );
}

/**
 * A blank or a comma between two changes is no common ground: left alone, "paid in full" → "owed in part" would be told
 * in five pieces in place of two.
 */
function tidy(pieces: readonly Piece[]): Piece[] {
  const tidied: Piece[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    if (deleted !== '') tidied.push({ change: 'deleted', text: deleted });
    if (inserted !== '') tidied.push({ change: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  pieces.forEach(({ change, text }, index) => {
    const between = index > 0 && index < pieces.length - 1 && !/[\p{L}\p{N}]/u.test(text);
    if (change === 'kept' && !between) {
      flush();
      tidied.push({ change, text });
      return;
    }
    if (change !== 'inserted') deleted += text;
    if (change !== 'deleted') inserted += text;
  });
  flush();
  return tidied.filter(({ text }) => text !== '');
}
