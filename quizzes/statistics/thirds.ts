export type Third = 'upper' | 'middle' | 'lower';

/** The third that each value is in by its mean rank: the same values are in the same third. */
export function thirdsOf(values: readonly number[]): Third[] {
  const sorted = values.toSorted((a, b) => a - b);
  const placeOf = new Map<number, number>();
  for (let first = 0; first < sorted.length;) {
    const value = sorted[first] ?? 0;
    let end = first;
    while (end < sorted.length && sorted[end] === value) end += 1;
    placeOf.set(value, (first + end) / 2 / sorted.length);
    first = end;
  }
  return values.map((value) => {
    const place = placeOf.get(value) ?? 0;
    return place < 1 / 3 ? 'lower' : place > 2 / 3 ? 'upper' : 'middle';
  });
}
