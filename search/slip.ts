/**
 * Whether two words differ by one slip of the finger: a letter more, a letter less, another letter, or two
 * neighbours swapped. Equal words do not.
 */
export function oneSlipApart(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  const longer = Math.max(left.length, right.length);
  if (longer - shorter > 1) return false;
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const different = longer - start - end;
  if (different !== 2 || shorter !== longer) return different === 1;
  return left[start] === right[start + 1] && left[start + 1] === right[start];
}
