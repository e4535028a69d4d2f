import type { Language, Place } from '../markdown/problem.ts';
import type { Rate } from './call-score.ts';
import type { Entry } from './keyed-line.ts';
import type { ScoreForm } from './score-form.ts';
import type { TicketClass } from './ticket-class.ts';

/** A piece of an author's Markdown, ready for a page: sanitised HTML, and the same words as one plain line. */
export interface Prose {
  html: string;
  text: string;
}

/** One answer to choose, as a tick list has it. */
export interface Option extends Prose {
  right: boolean;
  /** What the coach says to someone who chose it. */
  why?: Prose;
  place: Place;
}

/** One step of an order; the steps stand in their right order. */
interface Step extends Prose {
  place: Place;
}

/** A left cell of a match, and the number (from 0) of the right cell that belongs to it. */
export interface Partner extends Prose {
  partner: number;
  place: Place;
}

/** A piece of a sentence with blanks: words to read, a gap to fill in, or a drop-down to choose from. */
export type Piece =
  | ({ kind: 'words' } & Prose)
  | { kind: 'gap'; wordings: string[]; place: Place }
  | { kind: 'drop-down'; options: { text: string; right: boolean }[]; place: Place };

/** What earns points in an answer that a person marks. */
export interface RubricLine {
  /** More than 0. */
  points: number;
  /** What must be in the answer. */
  text: string;
  place: Place;
}

/** One of the replies of which the best and the worst are to be found. */
export interface Reply extends Prose {
  best: boolean;
  worst: boolean;
  /** What the coach says of it. */
  why?: Prose;
  place: Place;
}

/** One turn of a call: what the customer says, or what the agent says. */
export interface Turn extends Prose {
  by: 'customer' | 'agent';
  /** The agent should not have said it. */
  error: boolean;
  /** What the coach says of it. */
  why?: Prose;
  place: Place;
}

/** How a call should be scored by one criterion, which is kept as the scorecard had it. */
export interface GoldScore {
  code: string;
  name: string;
  /** Points. */
  max: number;
  gold: Rate;
  why?: Prose;
  place: Place;
}

/** Codes of the auto-fails in a call, among all that the scorecard had. */
export interface GoldFails {
  all: ScoreForm['fails'];
  gold: string[];
  why?: Prose;
  place: Place;
}

/** What each type of question has of its own. A new type is a line here and a file in `types/`. */
export interface QuestionBodies {
  single: { options: Option[] };
  multiple: { options: Option[] };
  'true-or-false': { options: Option[] };
  /** `unit` is what the author wrote after the number; it is shown beside the field. */
  number: { answer: number; tolerance: number; unit?: string; answerPlace: Place };
  /** A pattern is RE2's, without its slashes. */
  words: { wordings: string[]; patterns?: Entry[]; answerPlace: Place };
  blanks: { lines: Piece[][] };
  order: { steps: Step[] };
  /** A right cell that no left cell belongs to is a distractor. */
  match: { heads: { left: string; right: string }; left: Partner[]; right: Prose[] };
  rubric: { lines: RubricLine[]; answerPlace: Place };
  /** The heads are the two marks in the language of the quiz. */
  'best-and-worst': { heads: { best: string; worst: string }; replies: Reply[] };
  'spot-the-error': { turns: Turn[] };
  /** Ids of the articles that answer it, and the seconds in which one must be found. */
  find: { listed: { id: string; place: Place }[]; within: number; answerPlace: Place };
  'score-the-call': { turns: Turn[]; scores: GoldScore[]; fails: GoldFails };
  /** The ids of the right classes, and the whole tree as it was when the question was read. */
  classify: { classes: Entry[]; tree: readonly TicketClass[]; answerPlace: Place };
}

export type QuestionType = keyof QuestionBodies;

interface QuestionBase {
  /** The author's mark, such as `fee-exit`: unique in the quiz, the same in both languages, kept for ever. */
  id: string;
  /** The competency it shows, such as `C4`. */
  competency: string;
  /** Must be fully right to pass, whatever the score. */
  critical: boolean;
  /** Given to nobody any more; it stays for the record, and a regrade gives its point to all who had it. */
  withdrawn?: true;
  /** The heading as one plain line; blanks in it read `____`. */
  title: string;
  /** The heading and what stands before the answer. A heading with blanks is in `lines`, not in the HTML. */
  prompt: Prose;
  explanation?: Prose;
  /** Articles that any part of it links to, each link with its place. */
  articles: { id: string; place: Place }[];
  place: Place;
}

/** A question as its author wrote it, key included: it never leaves the server as it is. */
export type Question<T extends QuestionType = QuestionType> = {
  [K in T]: QuestionBase & { type: K } & QuestionBodies[K];
}[T];

/** What a question's answer says of it, without its heading. */
export type QuestionBody<T extends QuestionType = QuestionType> = {
  [K in T]: { type: K } & QuestionBodies[K];
}[T];

/** A quiz without questions of its own: how many are taken from all banks for one person, and for what reason. */
export interface Pulse {
  /** From questions that link to an article that changed lately. */
  changed: number;
  /** From what the person missed and has not answered right since. */
  missed: number;
}

/** A bank of questions and how a paper is made from it. Plain data: it can be kept as JSON. */
export interface Quiz {
  id: string;
  language: Language;
  title: string;
  /** Percent (1–100) from which it is passed. */
  pass: number;
  /** Time for one paper. */
  minutes: number;
  /** How many questions one paper has. */
  draw: number;
  /** No `draw` is written: every paper asks all that the bank has. */
  asksAll?: true;
  /** It has no questions of its own: a paper is composed for each person. */
  pulse?: Pulse;
  /** Passing also wants the median of the seconds over all articles found to be at most this. */
  median?: number;
  intro: Prose;
  questions: Question[];
  /** Where the facts at the head of the file stand. */
  places: Record<'title' | 'pass' | 'minutes' | 'draw' | 'pulse' | 'median', Place>;
}
