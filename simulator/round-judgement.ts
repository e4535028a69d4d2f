import type { Judgement } from './judgement.ts';

/** What a round is worth: each of its calls, and all together. Plain JSON; the same logs always give the same bytes. */
export interface RoundJudgement {
  forged: false;
  /** The mean of the calls' scores, 0–100 with one decimal. */
  score: number;
  /** The mean that the round must reach, 0–100. */
  pass: number;
  /** Every call has reached an ending, none has an auto-fail, and the mean is reached. */
  passed: boolean;
  grade: string;
  /** As it is shown: the score, with the auto-fails after it: `91.5 (F1)`. */
  shown: string;
  /** Every call keeps the rules. */
  compliant: boolean;
  /** The auto-fails of all calls, with the call in which they happened. */
  fails: (Judgement['fails'][number] & { call: string })[];
  /** The weakest call, and the points between it and the strongest: how steady the hand is from call to call. */
  steadiness: { lowest: { call: string; score: number }; spread: number };
  /** In the order of the round. */
  calls: JudgedCall[];
}

/** One call of a round. */
export interface JudgedCall {
  call: string;
  judgement: Judgement;
  /** Milliseconds from its beginning to the first thing said to the customer; nothing when nothing was. */
  firstReply?: number;
}
