import type { MarkTable } from './mark-table.ts';

/**
 * The mean covariance of two different questions, each pair taken over the papers that hold both, and weighed by
 * their number less one; NaN when no two papers hold the same pair.
 */
export function pairedCovariance({ items, attempts }: MarkTable): number {
  const count = items.length;
  const means = meansOf(items.length, attempts);
  // For each pair: how many papers hold both, the sums of either mark on them, and the sum of products.
  const both = new Float64Array(count * count);
  const sumsOfFirst = new Float64Array(count * count);
  const sumsOfSecond = new Float64Array(count * count);
  const products = new Float64Array(count * count);
  const on = new Int32Array(count);
  const marks = new Float64Array(count);
  for (const row of attempts) {
    let held = 0;
    for (let item = 0; item < count; item += 1) {
      const mark = row[item];
      if (mark === undefined) continue;
      on[held] = item;
      // Taken from the middle, so that large marks lose no digits.
      marks[held] = mark - (means[item] ?? 0);
      held += 1;
    }
    for (let a = 0; a < held; a += 1) {
      const line = (on[a] ?? 0) * count;
      const first = marks[a] ?? 0;
      for (let b = a + 1; b < held; b += 1) {
        const pair = line + (on[b] ?? 0);
        const second = marks[b] ?? 0;
        both[pair] = (both[pair] ?? 0) + 1;
        sumsOfFirst[pair] = (sumsOfFirst[pair] ?? 0) + first;
        sumsOfSecond[pair] = (sumsOfSecond[pair] ?? 0) + second;
        products[pair] = (products[pair] ?? 0) + first * second;
      }
    }
  }
  let sum = 0;
  let freedom = 0;
  both.forEach((papers, pair) => {
    if (papers < 2) return;
    sum += (products[pair] ?? 0) - ((sumsOfFirst[pair] ?? 0) * (sumsOfSecond[pair] ?? 0)) / papers;
    freedom += papers - 1;
  });
  return sum / freedom;
}

function meansOf(count: number, attempts: MarkTable['attempts']): Float64Array {
  const means = new Float64Array(count);
  for (let item = 0; item < count; item += 1) {
    let sum = 0;
    let papers = 0;
    for (const row of attempts) {
      const mark = row[item];
      if (mark === undefined) continue;
      sum += mark;
      papers += 1;
    }
    means[item] = papers === 0 ? 0 : sum / papers;
  }
  return means;
}
