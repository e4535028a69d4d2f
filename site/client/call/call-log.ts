import type { Act } from '../../../simulator/play.ts';
import type { Wordings } from '../../../simulator/play-said.ts';
import type { WayToAnswer } from './way-to-answer.ts';

/** A call as it is kept in the browser, step by step, until the server has judged it. */
export interface CallLog {
  /** The version of the call that was begun. */
  hash: string;
  /** The server's number for a recorded call; null for a guest. */
  attempt: string | null;
  certified: boolean;
  /** Decides the order in which replies are shown. */
  seed: string;
  acts: Act[];
  /** Milliseconds on the call's clock when it was last kept. */
  at: number;
  /** True when the trainee is done and only the server's verdict is missing. */
  finished: boolean;
  /** How replies are given; older logs do not say, and chose. */
  way?: WayToAnswer;
  /** Kept with the log, so that a typed call can be gone on with after a reload. */
  wordings?: Wordings;
}

function keyOf(call: string): string {
  return `callready.call.${call}`;
}

/** Keeps a log; a full or forbidden store must not stop the call, so false tells that it could not be kept. */
export function keepLog(call: string, log: CallLog): boolean {
  try {
    localStorage.setItem(keyOf(call), JSON.stringify(log));
    return true;
  } catch {
    return false;
  }
}

/** The log of a call that was left, if it is of this version of the call. */
export function keptLog(call: string, hash: string): CallLog | undefined {
  try {
    const text = localStorage.getItem(keyOf(call));
    const log: unknown = text === null ? undefined : JSON.parse(text);
    return isLog(log) && log.hash === hash ? log : undefined;
  } catch {
    return undefined;
  }
}

/**
 * From what a certified call goes on: what the server holds of it, with what this browser did after that and could not
 * send yet.
 * @param held the acts that the server holds, in their order
 */
export function actsToGoOnFrom(kept: CallLog | undefined, attempt: string, held: readonly Act[]): Act[] {
  if (kept?.attempt !== attempt) return [...held];
  const isMore = JSON.stringify(kept.acts.slice(0, held.length)) === JSON.stringify(held);
  return isMore ? kept.acts : [...held];
}

/** Forgets the log of a call. */
export function dropLog(call: string): void {
  try {
    localStorage.removeItem(keyOf(call));
  } catch {
    // Nothing was kept, so nothing is to be forgotten.
  }
}

function isLog(log: unknown): log is CallLog {
  return (
    typeof log === 'object' &&
    log !== null &&
    'hash' in log &&
    'seed' in log &&
    'acts' in log &&
    Array.isArray(log.acts) &&
    'at' in log &&
    typeof log.at === 'number'
  );
}
