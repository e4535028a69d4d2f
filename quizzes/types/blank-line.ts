import type { PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../../markdown/problem.ts';
import { placeOf } from '../../markdown/outline.ts';
import { inlineProse } from '../prose.ts';
import type { Piece } from '../quiz.ts';
import { note, type Reading } from '../reading.ts';
import { readWordings } from '../wordings.ts';

const BLANK = /\[\[((?:(?!\[\[).)*?)\]\]/gs;
const RIGHT = /^[(\uff08](.*)[)\uff09]$/s;

/** What stands for an empty blank. */
export const EMPTY = '____';

/** Words with their blanks emptied. */
export function emptied(words: string): string {
  return words.replace(BLANK, EMPTY);
}

/** A sentence cut at its blanks. */
export function readLine(line: readonly PhrasingContent[], reading: Reading): Piece[] {
  const pieces: Piece[] = [];
  let words: PhrasingContent[] = [];
  const flush = () => {
    if (words.length > 0) pieces.push({ kind: 'words', ...inlineProse(words, reading.language) });
    words = [];
  };
  for (const node of line) {
    if (node.type !== 'text') {
      if (toString(node).includes('[[')) noteInside(node, reading);
      words.push(node);
      continue;
    }
    let read = 0;
    for (const blank of node.value.matchAll(BLANK)) {
      words.push(...textBefore(node, read, blank.index, reading));
      flush();
      pieces.push(readBlank(blank[1] ?? '', placeInText(node, blank.index, reading), reading));
      read = blank.index + blank[0].length;
    }
    words.push(...textBefore(node, read, node.value.length, reading));
  }
  flush();
  return pieces;
}

function readBlank(inside: string, place: Place, reading: Reading): Exclude<Piece, { kind: 'words' }> {
  const entries = readWordings(inside);
  if (entries.length === 0) {
    note(reading, place, 'empty-blank', {
      zh: '“[[]]”里没有答案。请写成“[[词 | 别的写法]]”。',
      en: 'There is no answer in "[[]]". Write "[[word | other wording]]".',
    });
  }
  if (!entries.some((entry) => RIGHT.test(entry))) return { kind: 'gap', wordings: entries, place };
  const options = entries.map((entry) => {
    const right = RIGHT.exec(entry)?.[1]?.trim();
    return { text: right ?? entry, right: right !== undefined };
  });
  return { kind: 'drop-down', options, place };
}

/** The words between two blanks; a blank that was begun in them and never closed is noted. */
function textBefore(node: Text, from: number, to: number, reading: Reading): Text[] {
  const value = node.value.slice(from, to);
  const open = value.indexOf('[[');
  if (open >= 0) noteOpen(placeInText(node, from + open, reading), value, reading);
  return value === '' ? [] : [{ type: 'text', value }];
}

function placeInText(node: Text, offset: number, reading: Reading): Place {
  const start = placeOf(reading.file, node);
  const before = node.value.slice(0, offset).split('\n');
  const last = before.at(-1) ?? '';
  return {
    ...start,
    line: start.line + before.length - 1,
    column: before.length > 1 ? last.length + 1 : start.column + last.length,
  };
}

function noteInside(node: PhrasingContent, reading: Reading): void {
  note(reading, node, 'blank-place', {
    zh: '挖空不能写在粗体、斜体、链接或代码里面。请把“[[…]]”移到外面。',
    en: 'A blank cannot stand inside bold, italic, a link or code. Move "[[…]]" outside.',
  });
}

function noteOpen(place: Place, rest: string, reading: Reading): void {
  const from = rest.slice(rest.indexOf('[['));
  const quoted = from.length > 20 ? `${from.slice(0, 20)}…` : from;
  note(reading, place, 'open-blank', {
    zh: `“${quoted}”没有写“]]”结束。`,
    en: `"${quoted}" is never closed with "]]".`,
  });
}
