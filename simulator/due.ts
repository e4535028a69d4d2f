import { analyse } from './analysis.ts';
import type { Edge, Exploration } from './explore.ts';
import type { Act } from './play.ts';
import { bestScore, type Prospects } from './prospects.ts';
import { replay, type Forged } from './replay.ts';
import { earningsOf, type Earnings, type Rubric } from './rubric.ts';
import type { Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';
import { isChoice } from './walk.ts';

/** What a trainee is told who asks for a hint: never the reply itself. */
export interface Due {
  forged: false;
  /** The must-dos that the best thing to do now earns; empty when it earns none. */
  now: string[];
  /** The next must-do on the best way on, when none is due now. */
  ahead?: string;
  /** Whether the best thing is done at the desk and not said. */
  atTheDesk: boolean;
}

/**
 * What is due in a call after some acts: what the best choice there earns that is not earned yet, or else the first
 * must-do on the best way on.
 * @returns Forged when the log cannot have happened
 */
export function due(scenario: Scenario, scorecard: Scorecard, acts: readonly Act[]): Due | Forged {
  const { play, exploration, card, ahead } = analyse(scenario, scorecard);
  const played = replay(play, exploration, acts);
  if ('forged' in played) return played;
  const passed = [...played.opening, ...played.turns.flatMap(({ edge }) => edge.passed)];
  const earned = earningsOf(card, passed);
  const node = played.turns.at(-1)?.edge.to ?? 0;
  const way = bestWay({ exploration, card, ahead }, node, earned);
  const [first] = way;
  if (!first) return { forged: false, now: [], atTheDesk: false };
  const now = newIn(card, first, earned);
  const next = way.map((edge) => newIn(card, edge, earned)[0]).find((code) => code !== undefined);
  return {
    forged: false,
    now,
    ...(now.length === 0 && next !== undefined && { ahead: next }),
    atTheDesk: first.reply?.kind === 'desk',
  };
}

interface Known {
  exploration: Exploration;
  card: Rubric;
  ahead: Prospects;
}

/** The shortest way on from a node that earns something new and keeps the best score in reach. */
function bestWay(known: Known, from: number, earned: Earnings): Edge[] {
  const { exploration, card, ahead } = known;
  const best = bestScore(ahead, card, from, earned);
  const open: { node: number; way: Edge[] }[] = [{ node: from, way: [] }];
  const seen = new Set([from]);
  let anyway: Edge[] = [];
  for (const { node, way } of open) {
    for (const edge of exploration.out[node] ?? []) {
      const isClean = edge.passed.every(({ fails }) => fails.length === 0);
      const after = earned | earningsOf(card, edge.passed);
      if (!isClean || !edge.reply || !isChoice(edge.reply)) continue;
      if (best !== undefined && bestScore(ahead, card, edge.to, after) !== best) continue;
      const longer = [...way, edge];
      if (newIn(card, edge, earned).length > 0) return longer;
      if (anyway.length === 0) anyway = longer;
      if (seen.has(edge.to)) continue;
      seen.add(edge.to);
      open.push({ node: edge.to, way: longer });
    }
  }
  return anyway;
}

/** The codes that a move earns beyond what is earned. */
function newIn(card: Rubric, { passed }: Edge, earned: Earnings): string[] {
  const codes = passed.flatMap(({ criteria }) => criteria.map(({ code }) => code));
  return [...new Set(codes)].filter((code) => {
    const worth = earningsOf(
      card,
      passed.map((reply) => ({ ...reply, criteria: reply.criteria.filter((one) => one.code === code) })),
    );
    return (earned | worth) !== earned;
  });
}
