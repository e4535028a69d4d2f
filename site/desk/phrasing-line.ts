/** A phrasing as short as an article takes it. */
const LONGEST = 120;
/** What YAML reads as the very same text without quotes: begins with a letter, no sign that could mean anything. */
const PLAIN = /^\p{L}[\p{L}\p{N}，。？！、 ]*$/u;
/** What YAML reads as something else than text. */
const OTHER = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** The line by which a query becomes a phrasing of an article, as it stands under `asked:`. */
export function phrasingLine(query: string): string {
  const phrasing = query.replace(/\s+/g, ' ').trim().slice(0, LONGEST).toWellFormed().trim();
  const isPlain = PLAIN.test(phrasing) && !OTHER.test(phrasing);
  return `  - ${isPlain ? phrasing : JSON.stringify(phrasing)}`;
}
