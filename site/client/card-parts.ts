/** So many cards lie in one part: a search fetches only the parts of what it shows, and little else comes along. */
const TOGETHER = 2;

/** The number of the part in which an article's card lies. @param document its number in the search index, from 0 */
export function partOf(document: number): number {
  return Math.floor(document / TOGETHER);
}
