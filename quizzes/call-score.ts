/** How one criterion of a call was met: fully, half, not at all, or there was no chance to meet it. */
export type Rate = '1' | '½' | '0' | '–';

export const RATES: readonly Rate[] = ['1', '½', '0', '–'];

const WORTH: Readonly<Record<Exclude<Rate, '–'>, number>> = { '1': 1, '½': 0.5, '0': 0 };

/**
 * The score of a call: Σ max·rate ÷ Σ max over the criteria that apply, × 100, in points with one decimal.
 * A criterion that is not judged yet counts as not met; without any that applies there is no score.
 */
export function callScore(judged: readonly { max: number; rate: Rate | undefined }[]): number | undefined {
  let earned = 0;
  let possible = 0;
  for (const { max, rate } of judged) {
    if (rate === '–') continue;
    earned += max * (rate === undefined ? 0 : WORTH[rate]);
    possible += max;
  }
  return possible === 0 ? undefined : Math.round((earned / possible) * 1000) / 10;
}
