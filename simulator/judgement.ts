import type { DeskWorkDone } from './desk-work.ts';
import type { RecordJudgement } from './record.ts';
import type { Rate } from './rubric.ts';
import type { ReplyKind } from './scenario.ts';

/** Something said or done, with what the coach says about it (empty when nothing). */
export interface Said {
  kind: ReplyKind;
  text: string;
  coach: string;
}

/** One turn of the debrief. */
export interface JudgedTurn {
  /** Counted from 1. */
  turn: number;
  /** Milliseconds since the call began. */
  at: number;
  /** The author's name of the step. */
  step: string;
  /** What the agent saw and the customer said before. */
  shown: string[];
  heard: string[];
  did: Said;
  /** The agent's own words, where they were typed or spoken and taken for `did`. */
  said?: string;
  /** What the agent said before that and the customer did not understand. */
  notUnderstood?: string[];
  /** The customer's mood afterwards, 0–100. */
  mood: number;
  /** The must-dos that the turn earned. */
  earned: { code: string; rate: 1 | 0.5 }[];
  fails: string[];
  /** Points of the score that were still within reach before this turn and are not after it. */
  lost: number;
  /** What would have been better here; nothing when nothing would. */
  better?: Said;
}

/** A must-do of this call: done, done at a later turn than it could have been, or missed. */
export interface JudgedMustDo {
  code: string;
  status: 'done' | 'late' | 'missed';
  rate: Rate;
  /** The turn that earned it; nothing for the record, which comes after all turns. */
  turn?: number;
  at?: number;
  /** The first turn that offered as much; of a missed one, the first that offered anything. */
  chance?: number;
}

/** A line of the scorecard, as it judged this call. */
export interface JudgedRow {
  code: string;
  max: number;
  /** Nothing when it does not apply. */
  rate?: Rate;
}

/** A person's word on one criterion of a judged call, in place of the simulator's. */
export interface Overrule {
  /** The criterion's code on the scorecard, `2.2`. */
  criterion: string;
  /** Nothing: it does not apply to this call. */
  rate?: Rate;
  reason: string;
  /** The employee number of whoever decided. */
  by: string;
  /** When, as an ISO moment. */
  at: string;
}

/** What a call is worth, and why. Plain JSON; the same acts always give the same bytes. */
export interface Judgement {
  forged: false;
  /** How the agent answered; nothing when every reply was chosen from the list. */
  answered?: 'typed' | 'spoken';
  /** 0–100 with one decimal. */
  score: number;
  /** The score the call must reach, 0–100. */
  pass: number;
  passed: boolean;
  grade: string;
  /** As it is shown: the score, with the auto-fails after it: `91.5 (F1)`. */
  shown: string;
  /** No auto-fail, and every compliance criterion earned at least in part. */
  compliant: boolean;
  fails: { code: string; turn: number; at: number; quote: string }[];
  /** The ending's code; nothing when the call was broken off, which never passes. */
  ending?: string;
  /** The customer's mood at the beginning and after each turn. */
  moods: { at: number; mood: number }[];
  timeline: JudgedTurn[];
  /** What the customer said last, after the last turn. */
  farewell: string[];
  mustDos: JudgedMustDo[];
  rows: JudgedRow[];
  /** How the ticket was judged and the points it cost; nothing when the call wants none. */
  record?: RecordJudgement & { lost: number };
  /** What was done at the desk, and how the notes of transfers were judged. */
  desk: DeskWorkDone;
  /** The turn after which the call could not be passed any more, counted from 1. */
  outOfReachAt?: number;
  /** What people decided otherwise, in order; the rows and the score hold it already. */
  overruled?: Overrule[];
}
