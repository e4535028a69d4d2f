import type { Place, Problem, Words } from '../../markdown/problem.ts';

/** Something of a question file that could not be carried over, with its place, the reason and what to do. */
export interface Loss extends Problem {
  /** What it is called, in kebab-case: `picture`, `partial-credit`, … It is the `rule` of the Problem. */
  rule: string;
  /** The question that it belongs to, by its id, its name or its first words; empty when it is about the file. */
  question: string;
}

/** What a file brings: questions that could be read, what could not be carried, and what keeps it from being read. */
export interface Brought<T> {
  questions: T[];
  /** The name of the file's category, where it has one. */
  category?: string;
  losses: Loss[];
  problems: Problem[];
}

/** A file that was written, and what it does not hold. */
export interface Written {
  text: string;
  losses: Loss[];
}

/** Where losses of one question are gathered. */
export interface LossBook {
  question: string;
  place: Place;
  losses: Loss[];
}

/** Notes that something of a question is lost; the same is said once. */
export function lose(book: LossBook, rule: string, words: Words): void {
  const isSame = (loss: Loss) => loss.words.en === words.en && loss.place.line === book.place.line;
  if (book.losses.some((loss) => loss.question === book.question && isSame(loss))) return;
  book.losses.push({ rule, words, question: book.question, place: book.place });
}

/** The longest question file that is read, in bytes: pictures inside Moodle's files are heavy. */
export const LARGEST_QUESTION_FILE = 12 * 1024 * 1024;

/** The first words of something, to name it by. */
export function shortly(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
