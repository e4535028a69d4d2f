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
  const found = nearlyBest(total, limit, admitted).sort((left, right) => earned(right) - earned(left));
  return asGoodGroups(found, earned)
    .flatMap((group) => group.sort((left, right) => compare(left, right) || earned(right) - earned(left)))
    .slice(0, limit);
}

/** The first `limit` documents and all that are as good as the last of them, in the order of the index. */
function nearlyBest(
  total: Float64Array,
  limit: number,
  admitted: ((document: number) => boolean) | undefined,
): number[] {
  // What the best so far have earned, most first; only what is as good as the last of them can be of use.
  const top: number[] = [];
  let least = 0;
  const found: number[] = [];
  for (let document = 0; document < total.length; document++) {
    const earned = total[document] ?? 0;
    if (earned === 0 || earned < least || (admitted && !admitted(document))) continue;
    found.push(document);
    if (top.length === limit && earned <= (top.at(-1) ?? 0)) continue;
    const place = top.findIndex((other) => other < earned);
    top.splice(place < 0 ? top.length : place, 0, earned);
    if (top.length > limit) top.pop();
    if (top.length === limit) least = AS_GOOD * (top.at(-1) ?? 0);
  }
  return found.filter((document) => (total[document] ?? 0) >= least);
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
