import type { Language } from '../../../markdown/problem.ts';

/** Characters a second at which a customer types on a phone: some 4 Chinese ones, or 3 English words. */
const PACE: Record<Language, number> = { zh: 12, en: 40 };
/** Nobody waits for longer than this to practise, in milliseconds. */
const LONGEST = 2500;

/** How long a customer is seen typing before their lines appear, in milliseconds: three times as quick as they would be. */
export function typingTime(lines: readonly string[], language: Language): number {
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  return characters === 0 ? 0 : Math.min(LONGEST, 500 + Math.round((characters / PACE[language]) * 1000));
}
