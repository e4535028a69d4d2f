/** Why a figure cannot be computed. */
export type WhyNot =
  /** Fewer answers than its formula needs. */
  | 'too-few-answers'
  /** Everybody has the same mark on the question. */
  | 'same-marks'
  /** Everybody has the same marks on the rest of the paper. */
  | 'same-rest'
  /** Everybody has the same total. */
  | 'same-totals'
  /** People who do well on the paper do badly on the question. */
  | 'negative-covariance'
  /** A paper has only one question. */
  | 'one-question'
  /** The answers of different papers agree more than their totals vary; more answers will settle it. */
  | 'more-than-whole'
  /** The marks are not all none or full. */
  | 'part-marks'
  /** The estimate ran away: nearly everybody who is better than some point is right, and nobody else. */
  | 'no-end';

/** A number, or the reason why there is none; never NaN. */
export type Figure = { value: number; why?: never } | { why: WhyNot; value?: never };

/** A figure that somebody computed; whatever is no number has the reason given. */
export function figure(value: number, otherwise: WhyNot): Figure {
  return Number.isFinite(value) ? { value } : { why: otherwise };
}
