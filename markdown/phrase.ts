/** What is heard of a text: its letters and digits, and where each stands in the text (in UTF-16 units from 0). */
export interface Heard {
  text: string;
  at: readonly number[];
}

/** Where a phrase stands in a text, in UTF-16 units from 0; `to` is the unit after it. */
export interface Found {
  from: number;
  to: number;
}

const SPACE = ' ';
const UNSPACED = /\p{Script=Han}/u;

/**
 * Takes away what nobody hears: capitals, full and half width, accents, punctuation and spaces. One space is left
 * between two words that only a space keeps apart, so between English words and never in Chinese.
 */
export function heard(text: string): Heard {
  let kept = '';
  const at: number[] = [];
  let apart = false;
  for (const { 0: character, index } of text.matchAll(/./gsu)) {
    const letters = lettersOf(character);
    if (letters === '') {
      apart ||= !/\p{M}/u.test(character);
      continue;
    }
    if (apart && isSpaced(kept.at(-1)) && isSpaced(letters)) {
      kept += SPACE;
      at.push(index);
    }
    apart = false;
    kept += letters;
    for (let unit = 0; unit < letters.length; unit += 1) at.push(index);
  }
  return { text: kept, at };
}

/** Every place where a phrase is heard in a text; an English word counts as a whole only. */
export function findPhrase(said: Heard, phrase: Heard): Found[] {
  const found: Found[] = [];
  const { length } = phrase.text;
  if (length === 0) return found;
  for (
    let from = said.text.indexOf(phrase.text);
    from >= 0;
    from = said.text.indexOf(phrase.text, from + 1)
  ) {
    const to = from + length;
    if (cutsWord(said.text, from) || cutsWord(said.text, to)) continue;
    found.push({ from: said.at[from] ?? 0, to: (said.at[to - 1] ?? 0) + 1 });
  }
  return found;
}

function lettersOf(character: string): string {
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a letter belongs to a script that puts spaces between words. */
function isSpaced(letter: string | undefined): boolean {
  return letter !== undefined && letter !== '' && letter !== SPACE && !UNSPACED.test(letter);
}

function cutsWord(text: string, at: number): boolean {
  return isSpaced(text[at - 1]) && isSpaced(text[at]);
}
