/** Moves places along a line as little as it takes for all to be so far apart; the order stays, and so does each index. */
export function apart(places: readonly number[], distance: number): number[] {
  const moved = [...places];
  const inOrder = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  // From the lowest up each gives way; the last ones fall within the picture, since lines end at its floor at most.
  for (const [rank, index] of inOrder.toReversed().entries()) {
    const below = inOrder.at(-rank);
    if (rank === 0 || below === undefined) continue;
    moved[index] = Math.min(moved[index] ?? 0, (moved[below] ?? 0) - distance);
  }
  return moved;
}
