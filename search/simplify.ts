import table from 'opencc-js/dict/TSCharacters';

/**
 * Only characters, not phrases: a page and a query go through the same table, so a rare character that OpenCC
 * would turn by its neighbours still meets itself; and this table is 10 KB on the wire, the whole library 40.
 */
const simplified = new Map<string, string>();
for (const pair of table.split('|')) {
  const [from, to] = pair.split(' ');
  if (from && to) simplified.set(from, to);
}

/** The simplified form of one Chinese character; any other character comes back as it is. */
export function simplify(character: string): string {
  return simplified.get(character) ?? character;
}
