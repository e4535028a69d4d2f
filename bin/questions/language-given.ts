import type { Language } from '../../markdown/problem.ts';
import type { Given, Terminal } from '../command.ts';

/** The language of the questions: as given, or the person's own; nothing when it is none. */
export function languageGiven(given: Given['options'][string], { language }: Terminal): Language | undefined {
  if (given === undefined) return language;
  return given === 'zh' || given === 'en' ? given : undefined;
}
