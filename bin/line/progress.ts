import type { Language, Words } from '../../markdown/problem.ts';

/** A log gets a line of progress at most so often, in milliseconds; a screen gets each, over the last. */
const PACE = 2000;

/** Where the command line tells what long work is doing now. */
export interface Progress {
  tell(words: Words): void;
  /** Takes the last line off the screen, before the outcome is printed. */
  clear(): void;
}

/** Progress on a stream: one line that overwrites itself on a screen, a line now and then in a log. */
export function createProgress(
  stream: { isTTY?: boolean; columns?: number; write(text: string): unknown },
  language: Language,
  now: () => Date,
): Progress {
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    tell(words) {
      if (stream.isTTY) {
        // A line longer than the screen would wrap and could not be overwritten.
        stream.write(`\r${cut(words[language], (stream.columns || 80) - 1)}\u001B[K`);
        shown = true;
        return;
      }
      const time = now().getTime();
      if (time - last < PACE) return;
      last = time;
      stream.write(`${words[language]}\n`);
    },
    clear() {
      if (shown) stream.write('\r\u001B[K');
      shown = false;
    },
  };
}

/** As much of a text as fits into so many columns; Chinese characters and their punctuation take two. */
function cut(text: string, columns: number): string {
  let left = columns;
  let line = '';
  for (const character of text) {
    left -= /[\u2E80-\uFFEF]/.test(character) ? 2 : 1;
    if (left < 0) return line;
    line += character;
  }
  return line;
}
