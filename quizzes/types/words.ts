import { patternFault, fits } from '../pattern.ts';
import type { Entry, KeyedLine } from '../keyed-line.ts';
import { note, type Reading } from '../reading.ts';
import { isOneOf, readWordings } from '../wordings.ts';
import type { QuestionKind } from './question-kind.ts';

/**
 * A short answer to type. Earns 1 for any of the wordings, in which width, case, spaces and punctuation do not
 * matter, and for what fits any of the patterns as a whole.
 */
export const words: QuestionKind<'words'> = {
  written: {
    zh: '“Answer: 先退后查 | 先退费后核查”(简答)',
    en: '"Answer: one wording | another" (short answer)',
  },
  read(form, reading) {
    if (form.form !== 'line') return undefined;
    const pieces = piecesOf(form);
    const written = pieces.filter(({ text }) => PATTERN.test(text));
    const patterns = written.flatMap((entry) => readPattern(entry, reading) ?? []);
    if (written.length === 0 && /±|\+-|\+\/-/.test(form.text)) noteNumber(form, reading);
    for (const entry of pieces)
      if (OPEN.test(entry.text) && !PATTERN.test(entry.text)) noteOpen(entry, reading);
    const others = pieces.filter((entry) => !written.includes(entry)).map(({ text }) => unescaped(text));
    return {
      type: 'words',
      wordings: written.length === 0 ? readWordings(form.text) : others,
      ...(patterns.length > 0 && { patterns }),
      answerPlace: form.place,
    };
  },
  show: () => ({ type: 'words' }),
  mark({ wordings, patterns = [] }, _draw, answer) {
    if (typeof answer !== 'string' && typeof answer !== 'number') return undefined;
    const given = String(answer).trim();
    if (given === '') return undefined;
    const isRight = isOneOf(given, wordings) || patterns.some(({ text }) => fits(given, text));
    return { fraction: isRight ? 1 : 0, given, whys: [] };
  },
  // A pattern means nothing to a trainee; `pattern-alone` sees to it that a wording stands beside it.
  right: ({ wordings }) => wordings.join(' | '),
  key: () => 'words',
};

/** A wording between slashes. */
const PATTERN = /^\/(.+)\/$/;

/** A slash at the beginning, and signs that stand in patterns only. */
const OPEN = /^\/.*[\\[\]{}()*+^$]/;

/** A pattern up to the slash that ends it, so that it may hold a `|`; or any words up to the next `|`. */
const PIECE = /\s*(\/.+?\/(?=\s*(?:[|\uff5c]|$))|[^|\uff5c]+)/g;

function piecesOf({ raw, rawPlace }: KeyedLine): Entry[] {
  return [...raw.matchAll(PIECE)].flatMap(({ 0: all, 1: piece = '', index }) => {
    const text = piece.trim();
    const column = rawPlace.column + index + all.length - piece.length;
    return text === '' ? [] : [{ text, place: { ...rawPlace, column } }];
  });
}

function readPattern({ text, place }: Entry, reading: Reading): Entry | undefined {
  const pattern = PATTERN.exec(text)?.[1] ?? '';
  const fault = patternFault(pattern);
  if (!fault) return { text: pattern, place };
  note(reading, place, 'unreadable-pattern', {
    zh: `模式“${text}”读不懂：${fault.zh}。请写成像“/QH\\d{4}-\\d{4}/”这样，或者只写普通的说法。`,
    en: `The pattern "${text}" cannot be read: ${fault.en}. Write it like "/QH\\d{4}-\\d{4}/", or write plain wordings.`,
  });
  return undefined;
}

/** Plain words out of a line that is read as the file has it: a backslash before a sign is Markdown's own. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function noteNumber({ text, place }: KeyedLine, reading: Reading): void {
  note(reading, place, 'unreadable-number', {
    zh: `答案“${text}”读不出数字。请写成“Answer: 270.90 ± 0.01”。`,
    en: `The answer "${text}" is no number with a tolerance. Write it like "Answer: 270.90 ± 0.01".`,
  });
}

function noteOpen({ text, place }: Entry, reading: Reading): void {
  note(reading, place, 'open-pattern', {
    zh: `“${text}”以“/”开头，却没有用“/”结束。模式要写在两个“/”中间，例如“/QH\\d{4}/”。`,
    en: `"${text}" begins with "/" and does not end with one. Write a pattern between two slashes, such as "/QH\\d{4}/".`,
  });
}
