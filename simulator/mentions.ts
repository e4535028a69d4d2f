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

function names(note: string, mention: string): boolean {
  const word = plain(mention);
  for (let at = note.indexOf(word); at >= 0 && word !== ''; at = note.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!isNumber(note.slice(Math.max(0, at - 1), at + 1)) && !isNumber(note.slice(end - 1, end + 1)))
      return true;
  }
  return false;
}

/** Whether two neighbours belong to one number, so that 26 is not named by 126 or 260. */
function isNumber(neighbours: string): boolean {
  return /^\d\d$/.test(neighbours);
}

/** Without case, width, spaces and punctuation; the point in a number stays. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)|[^\P{P}.]|[\p{S}\s]/gu, '');
}
