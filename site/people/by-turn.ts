import type { Gap, Turn } from './gap.ts';

/** First what can be done now, last what comes when all else is there. */
const ORDER: readonly Turn[] = ['own', 'leader', 'centre', 'signer'];

/** The gaps by whose turn it is, without empty groups. */
export function byTurn(gaps: readonly Gap[]): { turn: Turn; gaps: Gap[] }[] {
  return ORDER.map((turn) => ({ turn, gaps: gaps.filter((gap) => gap.turn === turn) })).filter(
    (group) => group.gaps.length > 0,
  );
}
