/** Results are equally good when the lesser has earned at least this share of the better. */
const AS_GOOD = 0.98;

/**
 * The documents that earned most, best first. Those that earned practically the same are put in the order of
 * `compare`, so that it never puts a clearly worse one above a better one; equals stay in the order of the index.
 *
 * @param total what each document earned, by document number; 0 means not found
 * @param admitted whether a document may be shown; all may when missing
 */
export function best(
  total: Float64Array,
  limit: number,
  compare: (left: number, right: number) => number,
  admitted?: (document: number) => boolean,
): number[] {
  if (limit < 1) return [];
  const earned = (document: number): number => total[document] ?? 0;
  const least = AS_GOOD * lowestOfBest(total, limit, admitted);
  const found: number[] = [];
  for (let document = 0; document < total.length; document++) {
    if (earned(document) > 0 && earned(document) >= least && (!admitted || admitted(document)))
      found.push(document);
  }
  found.sort((left, right) => earned(right) - earned(left));
  return asGoodGroups(found, earned)
    .flatMap((group) => group.sort((left, right) => compare(left, right) || earned(right) - earned(left)))
    .slice(0, limit);
}

/** What the last of the first `limit` earned; 0 when fewer were found. */
function lowestOfBest(
  total: Float64Array,
  limit: number,
  admitted: ((document: number) => boolean) | undefined,
): number {
  const top: number[] = [];
  for (let document = 0; document < total.length; document++) {
    const earned = total[document] ?? 0;
    if (earned <= (top.length < limit ? 0 : (top.at(-1) ?? 0))) continue;
    if (admitted && !admitted(document)) continue;
    const place = top.findIndex((other) => other < earned);
    top.splice(place < 0 ? top.length : place, 0, earned);
    if (top.length > limit) top.pop();
  }
  return top.length < limit ? 0 : (top.at(-1) ?? 0);
}

/** Cuts a list, best first, where a document is clearly worse than the first of its group. */
function asGoodGroups(found: readonly number[], earned: (document: number) => number): number[][] {
  const groups: number[][] = [];
  for (const document of found) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first !== undefined && earned(document) >= AS_GOOD * earned(first)) group.push(document);
    else groups.push([document]);
  }
  return groups;
}
