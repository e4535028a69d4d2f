import { distance } from 'fastest-levenshtein';

/** A language that the interface and the content are written in. */
export type Language = 'zh' | 'en';

/** The same sentence in both languages. */
export type Words = Record<Language, string>;

/** Where something stands in a file; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A mistake in something an author wrote, with its place and the way to mend it. */
export interface Problem {
  place: Place;
  /** The rule that found it, in kebab-case; stable, so that tests and tools can name it. */
  rule: string;
  /** What is wrong, quoting the author's word, and what to write instead. */
  words: Words;
}

/**
 * The line a compiler would print: `file:line:column: message`. Control characters, which a file name or a quoted
 * word may hold, are shown as � so that they neither break the line nor command the terminal.
 */
export function printProblem(problem: Problem, language: Language): string {
  const { file, line, column } = problem.place;
  return `${file}:${line}:${column}: ${problem.words[language]}`.replace(/\p{Cc}/gu, '\uFFFD');
}

/** Problems in the order in which an author would read the files. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.place.file.localeCompare(b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      a.rule.localeCompare(b.rule),
  );
}

/**
 * The mend to put after "there is no such word": the nearest known word, or nothing when none is near.
 * Near means at most two slips of the finger, or a third of the word when it is long; case does not count.
 */
export function didYouMean(word: string, known: readonly string[]): Words {
  const nothing = { zh: '', en: '' };
  if (word === '') return nothing;
  const [first] = known
    .map((name) => ({ name, slips: distance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips);
  if (!first) return nothing;
  const { name, slips } = first;
  if (slips > Math.max(2, Math.floor(word.length / 3)) || slips >= name.length) return nothing;
  return { zh: `是不是想写“${name}”？`, en: ` Did you mean "${name}"?` };
}
