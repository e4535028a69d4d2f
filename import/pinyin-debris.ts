import { isReadAs, TONED } from './reading.ts';
import { toSimplified } from './simplified.ts';
import { edited, type Edit, type Traced } from './traced.ts';

const OPEN = String.raw`[(\uff08]\s?`;
const CLOSE = String.raw`\s?[)\uff09]`;
const AFTER = String.raw`(?<=(?<character>\p{Script=Han}))`;

/** A toned syllable in brackets after a Chinese character; in `績(jī)绩` the simplified character is doubled as well. */
const TONED_BRACKET = new RegExp(String.raw`${AFTER}${OPEN}${TONED}${CLOSE}(?<next>\p{Script=Han})?`, 'gu');

/** A syllable without its tone mark, as in `了(le)`, or without one of its brackets: debris if the character is read so. */
const WORN_BRACKET = new RegExp(
  String.raw`${AFTER}(?:${OPEN}(?<toneless>[a-zü]{1,6})${CLOSE}|${OPEN}(?<opened>${TONED})(?![a-zü])|(?<closed>${TONED})${CLOSE})`,
  'gu',
);

/**
 * Without the pinyin that document sites leave in brackets after characters: `績(jī)效`, `費(fèi)`, `了(le)`.
 * Words in brackets such as (CRM), (L1) or (he) stay.
 */
export function withoutPinyin(traced: Traced): { traced: Traced; removed: number } {
  const toned = tonedBrackets(traced.text);
  const without = edited(traced, toned);
  const worn = wornBrackets(without.text);
  return { traced: edited(without, worn), removed: toned.length + worn.length };
}

function tonedBrackets(text: string): Edit[] {
  return [...text.matchAll(TONED_BRACKET)].map((match) => {
    const { character = '', next = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const doubled = next !== '' && next !== character && next === toSimplified(character);
    return doubled
      ? { start: match.index - character.length, end, text: next }
      : { start: match.index, end: end - next.length, text: '' };
  });
}

function wornBrackets(text: string): Edit[] {
  return [...text.matchAll(WORN_BRACKET)]
    .filter(({ groups = {} }) =>
      isReadAs(groups['character'] ?? '', groups['toneless'] ?? groups['opened'] ?? groups['closed'] ?? ''),
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: '' }));
}
