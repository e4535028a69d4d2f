/**
 * Whether two words differ by one slip of the finger: a letter more, a letter less, another letter, or two
 * neighbours swapped. Equal words do not.
 */
export function oneSlipApart(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  const restOf = (word: string, skipped: number): string => word.slice(same + skipped);
  if (left.length > right.length) return restOf(left, 1) === restOf(right, 0);
  if (left.length < right.length) return restOf(left, 0) === restOf(right, 1);
  if (restOf(left, 1) === restOf(right, 1)) return true;
  const swapped = left[same] === right[same + 1] && left[same + 1] === right[same];
  return swapped && restOf(left, 2) === restOf(right, 2);
}
