import type { Rate } from './call-score.ts';
import type { Finding } from './finding.ts';
import type { Prose, RubricLine } from './quiz.ts';

/** How an article was looked for. */
export interface FindDebrief extends Finding {
  kind: 'find';
  /** Ids of the articles that answer the question. */
  listed: string[];
  /** Seconds allowed. */
  within: number;
  /** What became of it: the right article in time, the right one too late, another one, or none taken. */
  outcome: 'in-time' | 'too-late' | 'another' | 'none';
}

/** How a call was scored, beside how it should have been. */
export interface ScoreDebrief {
  kind: 'score-the-call';
  criteria: {
    code: string;
    name: string;
    max: number;
    /** Nothing when it was left blank. */
    mine?: Rate;
    gold: Rate;
    why?: Prose;
  }[];
  /** Auto-fails found, with the codes' names. */
  fails: { mine: string[]; gold: string[]; names: Record<string, string>; why?: Prose };
  /** Both totals (0 … 100, one decimal) and how far they are apart; nothing where no criterion applies. */
  total: { mine?: number; gold?: number; gap?: number };
  /** The totals are further apart than two people who judge alike. */
  tooFar: boolean;
  turns: (Prose & { by: 'customer' | 'agent' })[];
}

/** Which replies were taken for the best and the worst, in the author's order. */
export interface RepliesDebrief {
  kind: 'best-and-worst';
  replies: (Prose & { best: boolean; worst: boolean; asBest: boolean; asWorst: boolean; why?: Prose })[];
}

/** Which turns of a call were picked as errors. */
export interface TranscriptDebrief {
  kind: 'spot-the-error';
  turns: (Prose & { by: 'customer' | 'agent'; error: boolean; picked: boolean; why?: Prose })[];
}

/** What earns points in a text that a person marks. */
export interface RubricDebrief {
  kind: 'rubric';
  lines: Pick<RubricLine, 'points' | 'text'>[];
}

/** What the review of one question shows besides the answer in words. */
export type Debrief = FindDebrief | ScoreDebrief | RepliesDebrief | TranscriptDebrief | RubricDebrief;
