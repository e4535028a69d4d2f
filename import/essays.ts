import type { Part } from './chapters.ts';
import { joinLines, trim, type Traced } from './traced.ts';

/**
 * The essays of a collection: short lines of the same words with a number counting up (`心得1`, `心得2`; `篇一`, `篇二`)
 * begin one each. What stands before the first is its introduction. Nothing when there are fewer than two.
 */
export function essaysOf(lines: readonly Traced[]): { introduction: Traced; essays: Part[] } | undefined {
  const starts = essayStarts(lines.map(({ text }) => text));
  const [first] = starts;
  if (first === undefined || starts.length < 2) return undefined;
  const part = (from: number, to: number | undefined): Traced => trim(joinLines(lines.slice(from, to)));
  return {
    introduction: part(0, first),
    essays: starts.map((start, index) => ({
      title: lines[start]?.text ?? '',
      body: part(start + 1, starts[index + 1]),
    })),
  };
}

const COUNTS = '一二三四五六七八九十';

function essayStarts(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let stem: string | undefined;
  lines.forEach((line, index) => {
    const match = /^(.{2,40}?)\s*[(\uff08]?(\d{1,2}|[一二三四五六七八九十])[)\uff09]?[:\uff1a]?$/.exec(line);
    const count = match?.[2] ?? '';
    const number = COUNTS.includes(count) && count !== '' ? COUNTS.indexOf(count) + 1 : Number(count);
    if (!match || number !== starts.length + 1 || /[。!?,\uff0c]/.test(line)) return;
    if (stem !== undefined && stem !== match[1]) return;
    stem = match[1];
    starts.push(index);
  });
  return starts;
}
