/** A question as statistics know it. */
export interface MarkedItem {
  id: string;
  /** The most marks it is worth, above 0. */
  max: number;
}

/**
 * Marks of attempts at a test. A cell is undefined where the question was not on that paper; a question that was on it
 * and was left unanswered has mark 0, as in Moodle.
 */
export interface MarkTable {
  items: readonly MarkedItem[];
  /** One row an attempt, one cell an item. */
  attempts: readonly (readonly (number | undefined)[])[];
}

/** What every paper came to. */
export interface Totals {
  /** Marks of each attempt; a paper worth more or less than the usual one is scaled to it. */
  totals: Float64Array;
  /** The most marks that the usual (median) paper gives; 0 without attempts. */
  max: number;
  /** How many questions a paper has, on average. */
  length: number;
}

/** Adds up each paper. */
export function totalsOf({ items, attempts }: MarkTable): Totals {
  const sums = new Float64Array(attempts.length);
  const most = new Float64Array(attempts.length);
  let cells = 0;
  attempts.forEach((row, attempt) => {
    let sum = 0;
    let max = 0;
    for (let item = 0; item < items.length; item += 1) {
      const mark = row[item];
      if (mark === undefined) continue;
      sum += mark;
      max += items[item]?.max ?? 0;
      cells += 1;
    }
    sums[attempt] = sum;
    most[attempt] = max;
  });
  const usual = Float64Array.from(most).sort()[Math.floor(most.length / 2)] ?? 0;
  const totals = sums.map((sum, attempt) => {
    const own = most[attempt] ?? 0;
    return own === usual || own === 0 ? sum : (sum * usual) / own;
  });
  return { totals, max: usual, length: attempts.length === 0 ? 0 : cells / attempts.length };
}
