import type { Words } from '../../markdown/problem.ts';
import type { AnswerForm } from '../answer-form.ts';
import type { Answer } from '../answers.ts';
import type { Debrief } from '../debrief.ts';
import type { Draw } from '../draw.ts';
import type { PaperBody } from '../paper-question.ts';
import type { Prose, Question, QuestionBody, QuestionType } from '../quiz.ts';
import type { Reading } from '../reading.ts';

/** How an answer was marked. */
export interface Marked {
  /** From 0 (wrong) to 1 (fully right). */
  fraction: number;
  /** What was answered, in words. */
  given: string;
  /** What the coach says to the wrong choices in it. */
  whys: { choice: string; why: Prose }[];
  /** A person has yet to mark it; until then it earns 0. */
  waiting?: true;
}

/** Everything that one type of question can do. */
export interface QuestionKind<T extends QuestionType> {
  /** What an author writes to get it, for the message about a question that is of no type. */
  written: Words;
  /** The type's own part of a question, or nothing when the answer's form is another type's. */
  read(form: AnswerForm, reading: Reading): QuestionBody<T> | undefined;
  /** What the page shows; must hold nothing that tells the answer. */
  show(question: Question<T>, draw: Draw): PaperBody<T>;
  /** Marks an answer; nothing when it is no answer: empty, untouched, or not of this paper. */
  mark(question: Question<T>, draw: Draw, answer: Answer): Marked | undefined;
  /** The right answer in words. */
  right(question: Question<T>): string;
  /** What the review shows besides the answer in words, also of a question that was not answered. */
  debrief?(question: Question<T>, draw: Draw, answer: Answer | undefined): Debrief;
  /** The key without words: the same for twins in two languages. */
  key(question: Question<T>): unknown;
}
