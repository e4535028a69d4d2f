import { toSimplified } from './simplified.ts';

/**
 * GBK as Windows wrote it (code page 936), both ways: pages that passed through it can be taken apart into
 * their bytes again. The platform decodes GBK; the way back is made from its decoder.
 */
interface Table {
  bytes: Map<string, readonly [number, number]>;
  text: Map<number, string>;
  byLead: Map<number, string[]>;
  byTrail: Map<number, string[]>;
}

let table: Table | undefined;

function gbkTable(): Table {
  table ??= buildTable();
  return table;
}

function buildTable(): Table {
  const decoder = new TextDecoder('gbk');
  const built: Table = {
    bytes: new Map(),
    text: new Map(),
    byLead: new Map(),
    byTrail: new Map(),
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const text = userDefined(lead, trail) ?? decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length !== 1 || text === '\ufffd') continue;
      built.text.set(lead * 256 + trail, text);
      if (!built.bytes.has(text)) built.bytes.set(text, [lead, trail]);
      shelve(built.byLead, lead, text);
      shelve(built.byTrail, trail, text);
    }
  }
  return built;
}

function shelve(shelves: Map<number, string[]>, byte: number, text: string): void {
  const shelf = shelves.get(byte);
  if (shelf) shelf.push(text);
  else shelves.set(byte, [text]);
}

/**
 * Bytes without a character of their own stand at fixed places of the private use area in code page 936
 * (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WindowsBestFit/bestfit936.txt, "user defined").
 * Text that slipped by one byte is full of them, and they keep its bytes.
 */
function userDefined(lead: number, trail: number): string | undefined {
  if (lead === 0xfe && trail >= 0x50 && trail <= 0xa0) {
    return String.fromCharCode(0xe815 + trail - 0x50 - (trail > 0x7f ? 1 : 0));
  }
  if (lead >= 0xa1 && lead <= 0xa7 && trail <= 0xa0) {
    return String.fromCharCode(0xe4c6 + (lead - 0xa1) * 96 + trail - 0x40 - (trail > 0x7f ? 1 : 0));
  }
  if (lead >= 0xaa && lead <= 0xaf && trail >= 0xa1) {
    return String.fromCharCode(0xe000 + (lead - 0xaa) * 94 + trail - 0xa1);
  }
  if (lead >= 0xf8 && trail >= 0xa1) {
    return String.fromCharCode(0xe234 + (lead - 0xf8) * 94 + trail - 0xa1);
  }
  return undefined;
}

/** The two bytes of a character in GBK, or nothing when it has none there. */
export function gbkBytes(character: string): readonly [number, number] | undefined {
  return gbkTable().bytes.get(character);
}

/** The text of some GBK byte pairs, or nothing when a pair means no character. */
export function gbkText(bytes: readonly number[]): string | undefined {
  let text = '';
  for (let index = 0; index < bytes.length; index += 2) {
    const lead = bytes[index] ?? 0;
    const character = gbkTable().text.get(lead * 256 + (bytes[index + 1] ?? 0));
    if (character === undefined) return undefined;
    text += character;
  }
  return text;
}

/** All characters that begin with a byte, or end with one. */
export function gbkCharacters(known: { lead: number } | { trail: number }): readonly string[] {
  const { byLead, byTrail } = gbkTable();
  return ('lead' in known ? byLead.get(known.lead) : byTrail.get(known.trail)) ?? [];
}

/** Signs that ordinary Chinese text uses; GBK's rows of symbols hold much that none does. */
const SIGNS =
  /[\s!-~\u00a5\u00b0\u00b1\u00b7\u00d7\u2013-\u2026\u2030\u203b\u2022\u2103\u2192\u25a0-\u25cf\u2605\u2606\u2460-\u2473\u3001-\u3011\uff01\uff05\uff08\uff09\uff0b-\uff0f\uff1a-\uff1f\uff5e\uffe5]/;

/**
 * How seldom a character is in ordinary Chinese, from 1 (the 3,755 everyday characters that GB 2312-80 puts first,
 * punctuation, digits) over 4 (its second plane) and 6 (the rest) to 12 (private use, controls). A traditional
 * character counts as its simplified one.
 */
export function rarity(character: string): number {
  const known = rarities.get(character);
  if (known !== undefined) return known;
  const found = findRarity(character);
  rarities.set(character, found);
  return found;
}

/** Each character is looked up once; there are not more than Unicode has. */
const rarities = new Map<string, number>();

function findRarity(character: string): number {
  if (SIGNS.test(character)) return 1;
  if (/[\p{Co}\p{Cc}\p{Cn}\ufffd]/u.test(character)) return 12;
  const bytes = gbkBytes(toSimplified(character));
  if (bytes === undefined) return 6;
  const [lead, trail] = bytes;
  if (trail < 0xa1 || lead < 0xb0 || lead > 0xf7) return 6;
  return lead <= 0xd7 ? 1 : 4;
}
