import type { Language } from '../../../markdown/problem.ts';

/** Characters a second that a person reads while deciding: some 6 Chinese ones, or 4 English words. */
const PACE: Record<Language, number> = { zh: 6, en: 22 };

/**
 * How long it takes to read what may be said, in milliseconds. On a real line nobody reads their choices, so a
 * silence begins to count only after this time; the server asks for the author's seconds at the least, not at the most.
 */
export function readingTime(texts: readonly string[], language: Language): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return Math.round((characters / PACE[language]) * 1000);
}

/** Milliseconds in which one finds one's own words and the keys; as little counts as silence as reading does. */
export const FINDING_WORDS = 8000;
