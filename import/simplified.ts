import { Converter } from 'opencc-js/t2cn';

type Convert = (text: string) => string;
let convert: Convert | undefined;

/**
 * Traditional characters as simplified ones, character for character; words stay as they were (軟體 becomes 软体,
 * not 软件). The Taiwan table is used because it also knows the Hong Kong and mainland forms 裏 and 爲.
 */
export function toSimplified(text: string): string {
  convert ??= Converter({ from: 'tw', to: 'cn' });
  return convert(text);
}
