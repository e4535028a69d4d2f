import { Converter } from 'opencc-js/t2cn';

type Convert = (text: string) => string;
let convert: Convert | undefined;

/**
 * Traditional characters as simplified ones, character for character; words stay as they were (軟體 becomes 软体, not
 * 软件). The Taiwan table is used because it also knows 裏 and 爲 of the other tables, and 順著 from 著名. It takes 么,
 * which converted pages are full of, for the traditional form of 幺; here 么 stays.
 */
export function toSimplified(text: string): string {
  convert ??= Converter({ from: 'tw', to: 'cn' });
  const simplified = convert(text);
  if (!text.includes('么') || simplified.length !== text.length) return simplified;
  return Array.from({ length: text.length }, (_, unit) =>
    text[unit] === '么' ? '么' : simplified[unit],
  ).join('');
}
