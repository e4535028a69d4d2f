import type { Act } from '../../../simulator/play.ts';

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
