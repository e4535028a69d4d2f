import type { RootContent } from 'mdast';
import { readTree } from '../../../markdown/markdown-tree.ts';
import { readWordings } from '../../wordings.ts';
import { tokenOf, type ExchangedBlank } from '../exchanged.ts';
import { plainBlocks } from '../mdast-parts.ts';

const BLANK = /\[\[(.{1,500}?)\]\]/g;
const RIGHT = /^[(\uff08](.*)[)\uff09]$/;

/** A cell of one line: Markdown within the line, but a number or a dash at its start makes no list. */
export function markdownLine(text: string): RootContent[] {
  const blocks = readTree('', text).root?.children ?? [];
  const isLine = blocks.every(({ type }) => type === 'paragraph');
  return isLine ? blocks : plainBlocks(text);
}

/** A cell of any Markdown that a question may hold. */
export function markdownBlocks(text: string): RootContent[] {
  const blocks = readTree('', text).root?.children ?? [];
  const isSafe = blocks.every(({ type }) =>
    ['paragraph', 'list', 'table', 'code', 'blockquote'].includes(type),
  );
  return isSafe ? blocks : plainBlocks(text);
}

/** The words of a cell with a token for each blank. @param from how many blanks stand before these */
export function cutBlanks(words: string, from = 0): { text: string; blanks: ExchangedBlank[] } {
  const blanks: ExchangedBlank[] = [];
  const text = words.replace(BLANK, (_, inside: string) => tokenOf(from + blanks.push(blankOf(inside)) - 1));
  return { text, blanks };
}

function blankOf(inside: string): ExchangedBlank {
  const entries = readWordings(inside);
  if (!entries.some((entry) => RIGHT.test(entry))) return { kind: 'gap', wordings: entries };
  const options = entries.map((entry) => {
    const right = RIGHT.exec(entry)?.[1]?.trim();
    return { text: right ?? entry, right: right !== undefined };
  });
  return { kind: 'drop-down', options };
}
