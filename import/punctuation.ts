import { edited, type Edit, type Traced } from './traced.ts';

const FULL_WIDTH: Record<string, string> = {
  ',': '\uff0c',
  ';': '\uff1b',
  ':': '\uff1a',
  '?': '\uff1f',
  '!': '\uff01',
};

/** A half-width sign after a Chinese character or a closing mark. */
const SIGN = /(?<=[\p{Script=Han}”’》」』\uff09)%])\s?[,;:?!](?!\/\/)/gu;

/** A sign between a number and a Chinese character: `2023年,76%的客户` has one before a number, `8分钟` none. */
const SIGN_BETWEEN = /(?<=[0-9A-Za-z])[,;:?!](?=[\p{Script=Han}“])/gu;

/**
 * Punctuation as Chinese text has it: full-width signs (GB/T 15834-2011) after Chinese characters, curly quotation marks
 * where a line has them in pairs, —— for a row of hyphens. Numbers, times and Latin text keep theirs.
 */
export function withChinesePunctuation(traced: Traced): { traced: Traced; changed: number } {
  const edits: Edit[] = [];
  for (const pattern of [SIGN, SIGN_BETWEEN]) {
    for (const match of traced.text.matchAll(pattern)) {
      const sign = match[0].trim();
      edits.push({ start: match.index, end: match.index + match[0].length, text: FULL_WIDTH[sign] ?? sign });
    }
  }
  for (const match of traced.text.matchAll(/(?<=\p{Script=Han}|[。”])-{2,}/gu)) {
    edits.push({ start: match.index, end: match.index + match[0].length, text: '——' });
  }
  for (const edit of curlyQuotes(traced.text)) edits.push(edit);
  edits.sort((one, other) => one.start - other.start);
  return { traced: edited(traced, edits), changed: edits.length };
}

function curlyQuotes(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const marks = [...line[0].matchAll(/"/g)];
    if (marks.length % 2 === 1 || !/\p{Script=Han}/u.test(line[0])) continue;
    marks.forEach((mark, index) => {
      const start = line.index + mark.index;
      edits.push({ start, end: start + 1, text: index % 2 === 0 ? '“' : '”' });
    });
  }
  return edits;
}
