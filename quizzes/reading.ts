import type { Node } from 'mdast';
import { placeOf } from '../markdown/outline.ts';
import type { Language, Place, Problem, Words } from '../markdown/problem.ts';

/** One file being read: where it is, its language, and the author's mistakes found so far. */
export interface Reading {
  file: string;
  language: Language;
  problems: Problem[];
}

/** Notes a mistake at a node or a place. */
export function note(reading: Reading, at: Node | Place, rule: string, words: Words): void {
  const place = 'file' in at ? at : placeOf(reading.file, at);
  reading.problems.push({ place, rule, words });
}
