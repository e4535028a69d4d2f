import { edited, type Edit, type Traced } from './traced.ts';

const TAG = /<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>\n]{0,300})?\/?>|<!--[^\n]{0,2000}?-->/g;
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-fA-F]{1,5})|([a-zA-Z]{2,8}));/g;
const NAMED: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  hellip: '…',
  middot: '·',
};

/** Unseen characters that pages carry: zero-width ones, soft hyphens, marks of direction, byte order marks. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Without HTML tags that a page left in its text, its entities as the characters they stand for, nothing unseen. */
export function withoutMarkup(traced: Traced): { traced: Traced; removed: number } {
  const edits: Edit[] = [];
  for (const match of traced.text.matchAll(TAG)) edits.push(over(match, ''));
  for (const match of traced.text.matchAll(UNSEEN)) edits.push(over(match, ''));
  for (const match of traced.text.matchAll(ENTITY)) {
    const [, decimal, hexadecimal, name] = match;
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined;
    const character = code === undefined ? NAMED[name ?? ''] : printable(code);
    if (character !== undefined) edits.push(over(match, character));
  }
  edits.sort((one, other) => one.start - other.start);
  return { traced: edited(traced, edits), removed: edits.length };
}

function over(match: RegExpExecArray, text: string): Edit {
  return { start: match.index, end: match.index + match[0].length, text };
}

function printable(code: number): string | undefined {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return code < 0x20 || code === 0x7f ? ' ' : String.fromCodePoint(code);
}
