import { pinyin } from 'pinyin-pro';
import { toSimplified } from './simplified.ts';

/** One pinyin syllable with its tone mark, as it stands in brackets; `v` and digits are not used there. */
export const TONED = String.raw`(?=[a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ])[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]{1,6}`;

/** All readings of a character with tone marks; a traditional character has those of its simplified one too. */
export function readingsOf(character: string): string[] {
  const simplified = toSimplified(character);
  const both = simplified === character ? [character] : [character, simplified];
  return both.flatMap((form) => pinyin(form, { type: 'array', multiple: true }));
}

/** Whether a character can be read so; without a tone mark in what is written, tones are not compared. */
export function isReadAs(character: string, written: string): boolean {
  const toneless = withoutTone(written);
  return readingsOf(character).some((reading) =>
    toneless === written ? withoutTone(reading) === written : reading === written,
  );
}

function withoutTone(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
}
