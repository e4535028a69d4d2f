import { toSimplified } from './simplified.ts';
import type { Traced } from './traced.ts';

/**
 * simplified: as it should be. traditional: written so. converted: a simplified page that its site turned into
 * traditional characters, told by what such a conversion leaves behind.
 */
export type Script = 'simplified' | 'traditional' | 'converted';

/** From this share of characters on that have another simplified form, a page is traditional; ordinary ones have 0.3. */
const TRADITIONAL = 0.05;

/**
 * The script of a page.
 * @param debris how much pinyin and how many slips the page held; only converted pages have any
 */
export function scriptOf(text: string, debris: number): Script {
  const characters = [...text].filter((character) => /\p{Script=Han}/u.test(character));
  const other = characters.filter((character) => toSimplified(character) !== character).length;
  if (characters.length === 0 || other / characters.length < TRADITIONAL) return 'simplified';
  return debris > 0 || hasSimplifiedOnly(characters) ? 'converted' : 'traditional';
}

/** Characters that only simplified Chinese uses, among traditional ones: what a careless conversion left as it was. */
function hasSimplifiedOnly(characters: readonly string[]): boolean {
  const left = characters.filter((character) => '们这个说时会对员书见长门问间头'.includes(character)).length;
  return left > 0 && left / characters.length > 0.005;
}

/** A traced text in simplified characters, every place kept: each character is turned for itself where lengths differ. */
export function simplified(traced: Traced): Traced {
  const text = toSimplified(traced.text);
  if (text.length === traced.text.length) return { text, offsets: traced.offsets };
  const each = [...traced.text].map((character) => {
    const turned = toSimplified(character);
    return turned.length === character.length ? turned : character;
  });
  return { text: each.join(''), offsets: traced.offsets };
}
