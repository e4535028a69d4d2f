import type { Judgement } from '../simulator/judgement.ts';
import type { RoundJudgement } from '../simulator/round-judgement.ts';

/** What the browser learns after a call. */
export interface Judged {
  judgement: Judgement;
  /** Whether it was kept, and as what. */
  kept: 'certified' | 'practice' | 'guest';
  /** The names of the codes of must-dos, auto-fails and endings, in the call's language. */
  names: Record<string, string>;
}

/** What the browser learns after a round. */
export interface JudgedRound extends Omit<Judged, 'judgement'> {
  judgement: RoundJudgement;
}
