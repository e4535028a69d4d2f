import type { ParseArgsConfig } from 'node:util';
import type { Language, Words } from '../markdown/problem.ts';

/** What a command was given on the line: options by their long name, and the words that are no option. */
export interface Given {
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
  words: string[];
}

/** The world as a command sees it, so that a test can be the world. */
export interface Terminal {
  /** The person's language, from --lang or the LANG of their shell. */
  language: Language;
  /** Tells on standard error what long work is doing now; overwrites its own last line on a screen. */
  progress(words: Words): void;
  environment: Readonly<Record<string, string | undefined>>;
  now(): Date;
}

/** How a command ended. */
export interface Outcome {
  /** 0 done, 1 problems were found, 2 the command was called wrongly. */
  exit: 0 | 1 | 2;
  /** What a person reads; printed on standard output, or on standard error with --json. */
  text: string;
  /** What --json prints on standard output: one object or array, nothing else. */
  json: unknown;
}

/** One command of the command line. `--help`, `--json` and `--lang` are common to all and not listed here. */
export interface Command {
  /** One line for the list of commands. */
  summary: Words;
  /** How it is called and what it does, as `--help` prints it. */
  help: Words;
  options: NonNullable<ParseArgsConfig['options']>;
  run(given: Given, terminal: Terminal): Promise<Outcome>;
}

/** A call that cannot be carried out as it was written: exit 2 with a sentence that says what to write. */
export function calledWrongly(words: Words, terminal: Terminal): Outcome {
  return { exit: 2, text: words[terminal.language], json: { error: words[terminal.language] } };
}
