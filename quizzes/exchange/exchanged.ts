import type { RootContent } from 'mdast';
import type { Place } from '../../markdown/problem.ts';

/** A blank in a sentence: wordings to type, or options to choose from. */
export type ExchangedBlank =
  { kind: 'gap'; wordings: string[] } | { kind: 'drop-down'; options: { text: string; right: boolean }[] };

/** A remark that belongs to one choice; empty when there is none. */
interface Remarked {
  right: boolean;
  remark: RootContent[];
}

/** One option with its words. */
export interface ExchangedOption extends Remarked {
  words: RootContent[];
}

/** An answer as all the formats understand it. */
export type ExchangedAnswer =
  | { kind: 'single' | 'multiple'; options: ExchangedOption[] }
  | { kind: 'truth'; truth: boolean; onTrue: RootContent[]; onFalse: RootContent[] }
  | { kind: 'number'; answer: string; tolerance: string; unit?: string }
  | { kind: 'words'; wordings: string[] }
  | { kind: 'blanks'; blanks: ExchangedBlank[] }
  | { kind: 'order'; steps: RootContent[][] }
  /** A pair with nothing to the left is a distractor. */
  | {
      kind: 'match';
      heads?: { left: string; right: string };
      pairs: { left: RootContent[]; right: RootContent[] }[];
    }
  | {
      kind: 'best-and-worst';
      replies: { words: RootContent[]; best: boolean; worst: boolean; remark: RootContent[] }[];
    }
  | { kind: 'classify'; classes: string[] }
  /** Marked by a person: what earns how many points. */
  | { kind: 'rubric'; points: { points: string; words: RootContent[] }[] };

/** A question between two formats. */
export interface ExchangedQuestion {
  /** Our id, where the file holds one. */
  id?: string;
  competency?: string;
  critical: boolean;
  /** What the file calls it: heads the question when its words do not begin with a line. */
  name: string;
  /** The question's words, the heading first. A blank stands in them as its token. */
  text: RootContent[];
  answer: ExchangedAnswer;
  explanation: RootContent[];
  place: Place;
}

/** What stands for the blank of a number (from 0) in a question's words: signs that no author writes. */
export function tokenOf(number: number): string {
  return `\uE000${String(number)}\uE001`;
}

/** Finds the tokens in a text; the number is its first group. */
export const TOKEN = /\uE000(\d+)\uE001/g;

/** A text from elsewhere without signs that would be taken for tokens. */
export function withoutTokens(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '');
}
