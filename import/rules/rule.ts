import type { Words } from '../../markdown/problem.ts';

/** What an importer knows about one kind of debris that sites put around a document. */
export interface Rule {
  /** Stable name in kebab-case, for reports. */
  name: string;
  /** What such lines are, as the report says it. */
  words: Words;
  /**
   * Which lines to leave out, as indexes.
   * @param lines the page's lines in simplified characters, without white space at their ends
   * @param title the document's own title, when the page names one
   */
  finds(lines: readonly string[], title: string | undefined): number[];
}

/** A rule that looks at each line alone. */
export function lineRule(name: string, words: Words, matches: (line: string) => boolean): Rule {
  return {
    name,
    words,
    finds: (lines) => lines.flatMap((line, index) => (line !== '' && matches(line) ? [index] : [])),
  };
}

/** A line without its bullet or number. */
export function withoutBullet(line: string): string {
  return line.replace(BULLET, '');
}

/** Whether a line is an item of a list. */
export function isItem(line: string): boolean {
  return BULLET.test(line);
}

const BULLET = /^(?:(?:[-•*·●]|\d{1,2}[.、)\uff0e])\s*)+/;
