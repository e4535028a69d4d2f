import type { Judgement } from '../simulator/judgement.ts';
import type { PathTurn } from '../simulator/map/path-in-words.ts';
import type { RoundJudgement } from '../simulator/round-judgement.ts';

/** What the browser learns after a call. */
export interface Judged {
  judgement: Judgement;
  /** Whether it was kept, and as what. */
  kept: 'certified' | 'practice' | 'guest';
  /** The names of the codes of must-dos, auto-fails and endings, in the call's language. */
  names: Record<string, string>;
  /** The map of the call, or of each call of a round, by its id. */
  maps: Record<string, PathMap>;
}

/** A call as a picture with the way that was taken through it, and the same in words. */
export interface PathMap {
  svg: string;
  turns: PathTurn[];
}

/** What the browser learns after a round. */
export interface JudgedRound extends Omit<Judged, 'judgement'> {
  judgement: RoundJudgement;
}
