import type { Node } from 'mdast';
import { placeOf } from '../markdown/outline.ts';
import type { Language, Place, Problem, Words } from '../markdown/problem.ts';
import type { ScoreForm } from './score-form.ts';
import type { TicketClass } from './ticket-class.ts';

/** What questions take from the files of the centre, in the quiz's language. */
export interface FromCentre {
  /** The tree under which tickets are filed; empty when it could not be read. */
  ticketClasses: readonly TicketClass[];
  /** What calls are scored by; missing when it could not be read. */
  scoreForm?: ScoreForm | undefined;
}

/** One file being read: where it is, its words and language, and the author's mistakes found so far. */
export interface Reading extends FromCentre {
  file: string;
  source: string;
  language: Language;
  problems: Problem[];
}

/** Notes a mistake at a node or a place. */
export function note(reading: Reading, at: Node | Place, rule: string, words: Words): void {
  const place = 'file' in at ? at : placeOf(reading.file, at);
  reading.problems.push({ place, rule, words });
}
