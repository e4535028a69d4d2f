import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { placeOf } from '../markdown/outline.ts';
import type { Place } from '../markdown/problem.ts';
import { note, type Reading } from './reading.ts';

/** A line that begins with a word and a colon, such as `Answer: 270.90`. */
export interface KeyedLine {
  /** What stands after the colon, as plain words. */
  text: string;
  /** The same as the file has it: backslashes and all. */
  raw: string;
  /** Where the paragraph stands. */
  place: Place;
  /** Where `raw` begins. */
  rawPlace: Place;
}

/** One of the things that a line lists. */
export interface Entry {
  text: string;
  place: Place;
}

/** The line of a paragraph that begins with a key, read; undefined when none does. */
export function keyedLine(paragraph: Paragraph, key: RegExp, reading: Reading): KeyedLine | undefined {
  const lines = toString(paragraph).split('\n');
  const line = lines.find((words) => key.test(words));
  if (line === undefined) return undefined;
  if (lines.length > 1) noteCrowded(paragraph, line, reading);
  const place = placeOf(reading.file, paragraph);
  const text = line.replace(key, '').trim();
  return { text, place, ...(inSource(paragraph, key, place, reading) ?? { raw: text, rawPlace: place }) };
}

/** The entries that an author divided with `|`, in full or half width, each with its place. */
export function entriesOf({ raw, rawPlace }: KeyedLine): Entry[] {
  return [...raw.matchAll(/[^|\uff5c]+/g)].flatMap(({ 0: piece, index }) => {
    const text = piece.trim();
    if (text === '') return [];
    const before = index + piece.length - piece.trimStart().length;
    return [{ text, place: { ...rawPlace, column: rawPlace.column + before } }];
  });
}

/** Found only when the key is written without emphasis, as everybody writes it. */
function inSource(
  paragraph: Paragraph,
  key: RegExp,
  place: Place,
  reading: Reading,
): Pick<KeyedLine, 'raw' | 'rawPlace'> | undefined {
  const { start, end } = paragraph.position ?? {};
  const lines = reading.source.slice(start?.offset, end?.offset).split(/\r?\n/);
  const at = lines.findIndex((words) => key.test(words.trimStart()));
  const line = lines[at];
  if (line === undefined) return undefined;
  const raw = line.trimStart().replace(key, '').trim();
  const from = line.lastIndexOf(raw);
  return { raw, rawPlace: { ...place, line: place.line + at, column: from + (at === 0 ? place.column : 1) } };
}

function noteCrowded(paragraph: Paragraph, line: string, reading: Reading): void {
  const [written = ''] = /^.*?[:\uff1a]/.exec(line) ?? [];
  note(reading, paragraph, 'answer-line', {
    zh: `“${written}”要自成一段：前后各空一行，答案写在同一行。`,
    en: `"${written}" needs a paragraph of its own: a blank line before and after, and the answer on its line.`,
  });
}
