/** What calls are scored by, in one language: the criteria of the centre's scorecard, and its auto-fails. */
export interface ScoreForm {
  /** `max`: points, above 0. */
  criteria: readonly { code: string; max: number; name: string }[];
  fails: readonly { code: string; name: string }[];
}
