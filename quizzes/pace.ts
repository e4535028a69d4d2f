import type { Debrief } from './debrief.ts';

/** How fast somebody found what was to be found. */
export interface Pace {
  /** The most seconds that the median may be. */
  aim: number;
  /** The median over the right articles taken, also those taken too late; nothing when none was. */
  seconds?: number;
  held: boolean;
}

/** The pace on one paper, from what its questions came to. */
export function paceOf(aim: number, items: readonly { debrief?: Debrief }[]): Pace {
  const times = items.flatMap(({ debrief }) =>
    debrief?.kind === 'find' && (debrief.outcome === 'in-time' || debrief.outcome === 'too-late')
      ? (debrief.seconds ?? [])
      : [],
  );
  const seconds = median(times);
  if (seconds === undefined) return { aim, held: false };
  return { aim, seconds, held: seconds <= aim };
}

function median(times: readonly number[]): number | undefined {
  const sorted = [...times].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
