import lunr from 'lunr';
import { normalize } from './normalize.ts';

/** A language that pages and queries are written in. */
export type Language = 'zh' | 'en';

/**
 * What a term is made of: one Chinese character, two neighbouring ones, a word of an alphabet, a number, or a
 * word and a number written together (`czk100`, `BIL-08`).
 */
type Kind = 'character' | 'pair' | 'word' | 'number' | 'code';

/** First and one past last UTF-16 unit in the text as it was given. */
interface Place {
  start: number;
  end: number;
}

/** A term of the index and the part of the text it was made from. */
export interface Span extends Place {
  term: string;
  kind: Kind;
  /** The word as it was typed, in lower case and simplified, before its ending was cut. */
  typed: string;
}

/** Longer words are no words, and the stemmer's expressions are not made for them. */
const LONGEST_WORD = 40;

/** A run of Chinese, a word (with inner apostrophes), or a number (with one decimal point). */
const RUN =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:'(?:(?!\p{Script=Han})[\p{L}\p{M}])+)*|\p{N}+(?:\.\p{N}+)?/gu;

const HAN = /^\p{Script=Han}/u;
const DIGIT = /^\p{N}/u;

/**
 * Splits a text into the terms that it is indexed under and searched by, in reading order.
 *
 * The text is read in NFKC, lower case and simplified characters. Chinese gives every character and every
 * pair of neighbours (no dictionary, so build and browser cannot disagree); words of an alphabet are cut to
 * their stem in English and kept whole in Chinese pages, where they are names; numbers stay whole, and a word
 * next to a number also gives both together. Punctuation gives nothing.
 */
export function spans(text: string, language: Language): Span[] {
  const { plain, starts, ends } = normalize(text);
  const found: Span[] = [];
  let code: Span[] = [];
  for (const match of plain.matchAll(RUN)) {
    const run = match[0];
    const place = (from: number, to: number): Place => ({
      start: starts[match.index + from] ?? 0,
      end: ends[match.index + to - 1] ?? text.length,
    });
    if (HAN.test(run)) {
      found.push(...codeOf(code), ...chinese(run, place));
      code = [];
      continue;
    }
    const kind = DIGIT.test(run) ? 'number' : 'word';
    const word: Span = { term: term(run, kind, language), kind, typed: run, ...place(0, run.length) };
    if (!joins(text, code.at(-1), word)) {
      found.push(...codeOf(code));
      code = [];
    }
    code.push(word);
    found.push(word);
  }
  return [...found, ...codeOf(code)];
}

function term(run: string, kind: 'word' | 'number', language: Language): string {
  const whole = run.replace(/'s$/u, '').replaceAll("'", '').slice(0, LONGEST_WORD);
  if (kind === 'number' || language === 'zh') return whole;
  return lunr.stemmer(new lunr.Token(whole, {})).toString();
}

function* chinese(run: string, place: (from: number, to: number) => Place): Generator<Span> {
  let from = 0;
  let before: string | undefined;
  for (const character of run) {
    const to = from + character.length;
    if (before) {
      const pair = before + character;
      yield { term: pair, kind: 'pair', typed: pair, ...place(from - before.length, to) };
    }
    yield { term: character, kind: 'character', typed: character, ...place(from, to) };
    before = character;
    from = to;
  }
}

/** Whether a word and a number stand together: `czk100`, `5G`, `BIL-08`. */
function joins(text: string, left: Span | undefined, right: Span): boolean {
  if (!left) return false;
  const between = text.slice(left.end, right.start);
  return left.kind !== right.kind && (between === '' || between === '-');
}

/** The runs of Chinese in a text, in the form in which `spans` makes terms of them. */
export function chineseRuns(text: string): string[] {
  return [...normalize(text).plain.matchAll(RUN)].map(([run]) => run).filter((run) => HAN.test(run));
}

/** Words and numbers written together, as one term besides their parts. */
function codeOf(parts: readonly Span[]): Span[] {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || first === last) return [];
  const joined = parts.map((part) => part.typed).join('');
  return [
    { term: joined.slice(0, LONGEST_WORD), kind: 'code', typed: joined, start: first.start, end: last.end },
  ];
}
