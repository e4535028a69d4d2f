import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { gbkBytes, gbkText } from '../../import/gbk.ts';

const traditional = Converter({ from: 'cn', to: 't' });

/** Characters that the site annotates, wherever in its bytes it finds theirs. */
const ANNOTATED: string = '個長團隊務進過來說機選設計內聽冊驗數績';

/**
 * What a careless site makes of a simplified text: traditional characters in GBK, pinyin in brackets after some, and
 * `??` for full-width question marks; both are put in wherever the two bytes stand, also across two characters.
 */
export function spoil(text: string): string {
  const bytes = [...traditional(text)].flatMap((character) => gbkBytes(character) ?? character.charCodeAt(0));
  return decode(replacePairs(bytes));
}

function replacePairs(bytes: readonly number[]): number[] {
  const found = new Map([...ANNOTATED].map((character) => [(gbkBytes(character) ?? []).join(), character]));
  const spoiled: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const pair = bytes.slice(at, at + 2);
    const character = found.get(pair.join());
    if (pair.join() === '163,191') {
      spoiled.push(0x3f, 0x3f);
      at += 1;
    } else if (character !== undefined) {
      const bracket: string = `(${pinyin(character)})`;
      spoiled.push(...pair, ...[...bracket].flatMap((sign) => gbkBytes(sign) ?? sign.charCodeAt(0)));
      at += 1;
    } else {
      spoiled.push(...pair.slice(0, 1));
    }
  }
  return spoiled;
}

/** As browsers read it: half a character before a bracket swallows the bracket, before other signs it vanishes. */
function decode(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (byte < 0x80) text += String.fromCharCode(byte);
    else if (byte > 0x80 && next >= 0x40) text += gbkText([byte, bytes[(at += 1)] ?? 0]) ?? '\ufffd';
    else if (byte > 0x80 && next === 0x28) {
      text += '?';
      at += 1;
    }
  }
  return text;
}
