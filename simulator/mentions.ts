/** A fact that a note must name, by its first wording, and whether it does. */
export interface Mention {
  mention: string;
  found: boolean;
}

/**
 * Which facts a note names. Case, width, spaces and punctuation do not matter.
 * @param facts each with the words that count as naming it
 */
export function namedIn(note: string, facts: readonly (readonly string[])[]): Mention[] {
  const text = plain(note);
  return facts.map((words) => ({
    mention: words[0] ?? '',
    found: words.some((word) => names(text, word)),
  }));
}

function names(note: Plain, mention: string): boolean {
  const { text: word } = plain(mention);
  for (let at = note.text.indexOf(word); at >= 0 && word !== ''; at = note.text.indexOf(word, at + 1)) {
    if (!isInNumber(note, at) && !isInNumber(note, at + word.length)) return true;
  }
  return false;
}

/** Whether the neighbours at a place belong to one number, so that 26 is not named by 126 or 260. */
function isInNumber({ text, gaps }: Plain, at: number): boolean {
  // A point stays only inside a number.
  return /^[\d.]{2}$/.test(text.slice(Math.max(0, at - 1), at + 1)) && !gaps.has(at);
}

/** A text without case, width, spaces and punctuation; the point in a number stays. */
interface Plain {
  text: string;
  /** Where something was left out that keeps two numbers apart. */
  gaps: ReadonlySet<number>;
}

const LEFT_OUT = /[\p{P}\p{S}\s]/u;
/** Spaces and what ends a phrase; a colon, a hyphen, or a comma before thousands is within a number. */
const APART = /[\s,;!?()、。]/u;
const THOUSANDS = /^,\d{3}(?!\d)/;

function plain(written: string): Plain {
  const whole = written.normalize('NFKC').toLowerCase();
  const gaps = new Set<number>();
  let text = '';
  for (let at = 0; at < whole.length; at += 1) {
    const [before, letter, after] = [whole[at - 1] ?? '', whole[at] ?? '', whole[at + 1] ?? ''];
    // With its neighbours, for a point between figures stays.
    const isLeftOut = letter === '.' ? !/^\d\d$/.test(before + after) : LEFT_OUT.test(letter);
    if (!isLeftOut) text += letter;
    else if ((APART.test(letter) || letter === '.') && !THOUSANDS.test(whole.slice(at)))
      gaps.add(text.length);
  }
  return { text, gaps };
}
