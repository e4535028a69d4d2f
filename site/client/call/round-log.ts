import type { Act } from '../../../simulator/play.ts';
import type { RoundAct } from '../../../simulator/play-round.ts';
import type { Wordings } from '../../../simulator/play-said.ts';
import type { WayToAnswer } from './way-to-answer.ts';

/** A round as it is kept in the browser, step by step, until the server has judged it. */
export interface KeptRound {
  /** The version of the round that was begun. */
  hash: string;
  /** The server's number for a certified round; null otherwise. */
  attempt: string | null;
  certified: boolean;
  /** Decides the order in which replies are shown. */
  seed: string;
  /** One of each call, with the milliseconds on its clock when it was last kept. */
  parts: { id: string; acts: Act[]; at: number }[];
  /** All that was done, in the order in which it was done, as it is sent while the round goes on. */
  steps?: RoundAct[];
  /** How replies are given; older logs do not say, and chose. */
  way?: WayToAnswer;
  /** Of each call by its id, where replies are typed or spoken. */
  wordings?: Record<string, Wordings>;
}

function keyOf(round: string): string {
  return `callready.round.${round}`;
}

/** Keeps a log; a full or forbidden store must not stop the round, so false tells that it could not be kept. */
export function keepRound(round: string, log: KeptRound): boolean {
  try {
    localStorage.setItem(keyOf(round), JSON.stringify(log));
    return true;
  } catch {
    return false;
  }
}

/** The log of a round that was left, if it is of this version. */
export function keptRound(round: string, hash: string): KeptRound | undefined {
  try {
    const text = localStorage.getItem(keyOf(round));
    const log: unknown = text === null ? undefined : JSON.parse(text);
    return isLog(log) && log.hash === hash ? log : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the log of a round. */
export function dropRound(round: string): void {
  try {
    localStorage.removeItem(keyOf(round));
  } catch {
    // Nothing was kept, so nothing is to be forgotten.
  }
}

function isLog(log: unknown): log is KeptRound {
  return (
    typeof log === 'object' &&
    log !== null &&
    'hash' in log &&
    'seed' in log &&
    'parts' in log &&
    Array.isArray(log.parts)
  );
}

/** What was done before, with what the calls of a round hold besides. */
export function stepsSince(
  before: readonly RoundAct[],
  calls: readonly { play: { id: string }; acts: readonly Act[] }[],
): RoundAct[] {
  const added = calls.flatMap(({ play: { id }, acts }) => {
    const known = before.filter(({ call }) => call === id).length;
    return acts.slice(known).map((act) => ({ call: id, act }));
  });
  return [...before, ...added];
}

/** The calls of a round as far as these steps take them. */
export function partsOf(steps: readonly RoundAct[]): KeptRound['parts'] {
  return [...Map.groupBy(steps, ({ call }) => call)].map(([id, own]) => {
    const acts = own.map(({ act }) => act);
    return { id, acts, at: acts.at(-1)?.at ?? 0 };
  });
}

/**
 * What was done before in a certified round: as the server has it, or as this browser does when it got further with the same
 * attempt before the network broke.
 */
export function stepsToGoOnFrom(
  here: KeptRound | undefined,
  attempt: string | null,
  kept: readonly RoundAct[],
): RoundAct[] {
  const own = attempt !== null && here?.attempt === attempt ? (here.steps ?? []) : [];
  const begins = JSON.stringify(own.slice(0, kept.length)) === JSON.stringify(kept);
  return begins && own.length > kept.length ? own : [...kept];
}
