import type { Prose, QuestionType } from './quiz.ts';
import type { ScoreForm } from './score-form.ts';
import type { TicketClass } from './ticket-class.ts';

/** Something to choose, tick, put in order or match; the id is good for one paper only. */
export interface Choice extends Prose {
  id: string;
}

/** A piece of a sentence with blanks, as the page shows it. */
type PaperPiece =
  | ({ kind: 'words' } & Prose)
  | { kind: 'gap'; id: string }
  | { kind: 'drop-down'; id: string; options: { id: string; text: string }[] };

/** A turn of a call, as the page shows it; only the agent's can be picked. */
type PaperTurn = ({ by: 'customer' } & Prose) | ({ by: 'agent' } & Choice);

/** What the page shows of each type of question. */
interface PaperBodies {
  single: { options: Choice[] };
  multiple: { options: Choice[] };
  'true-or-false': { options: Choice[] };
  /** `unit`, where there is one, stands beside the field. */
  number: { unit?: string };
  words: object;
  blanks: { lines: PaperPiece[][] };
  order: { steps: Choice[] };
  match: { heads: { left: string; right: string }; left: Choice[]; right: Choice[] };
  /** A text of at most `longest` characters, which can earn so many points. */
  rubric: { longest: number; points: number };
  'best-and-worst': { replies: Choice[] };
  'spot-the-error': { turns: PaperTurn[] };
  /** Shown covered: its prompt is asked for when the clock of so many seconds begins. */
  find: { within: number };
  'score-the-call': ScoreForm & { turns: ({ by: 'customer' | 'agent' } & Prose)[] };
  classify: { tree: readonly TicketClass[] };
}

export type PaperBody<T extends QuestionType = QuestionType> = {
  [K in T]: { type: K } & PaperBodies[K];
}[T];

/** A question as a trainee gets it: nothing in it tells the answer, the competency or its place in the bank. */
export type PaperQuestion = { id: string; prompt: Prose } & PaperBody;
