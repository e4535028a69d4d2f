import type { Edge, Exploration } from './explore.ts';
import { bestScore, type Prospects } from './prospects.ts';
import { earningsOf, type Earnings, type Rubric } from './rubric.ts';
import { isChoice } from './walk.ts';

/** How somebody plays who does not listen: any choice, always the first, the longest, or the last. */
export type Policy = 'random' | 'first' | 'longest' | 'last';

/** What is still in play below this is left out: it cannot change a chance by more. */
const NEGLIGIBLE = 1e-9;

/**
 * The chance, 0–1, that a call is passed by a policy, never silent and with the record at its best.
 * Follows all calls at once, move by move, merging those that stand alike with the same earnings.
 */
export function chanceOf(policy: Policy, exploration: Exploration, card: Rubric, ahead: Prospects): number {
  const { way, nodes, out, reachedBy } = exploration;
  let passed = 0;
  let calls = new Map([['', { node: 0, earned: earningsOf(card, reachedBy[0]?.passed ?? []), share: 1 }]]);
  // A policy that goes in circles never ends: after as many moves as there are situations it has been everywhere.
  for (let moves = 0; calls.size > 0 && moves <= nodes.length * 2 + 100; moves += 1) {
    const next: typeof calls = new Map();
    for (const { node, earned, share } of calls.values()) {
      const best = bestScore(ahead, card, node, earned);
      if (best === undefined || best < card.pass || share < NEGLIGIBLE / nodes.length) continue;
      if (way.scenario.steps[nodes[node]?.step ?? -1]?.ending) {
        passed += share;
        continue;
      }
      const chosen = choose(policy, out[node] ?? []);
      for (const edge of chosen) add(next, edge, card, earned, share / chosen.length);
    }
    calls = next;
  }
  return passed;
}

function add(
  calls: Map<string, { node: number; earned: Earnings; share: number }>,
  { to, passed }: Edge,
  card: Rubric,
  before: Earnings,
  share: number,
): void {
  if (passed.some(({ fails }) => fails.length > 0)) return;
  const earned = before | earningsOf(card, passed);
  const key = `${to}/${earned}`;
  const known = calls.get(key);
  if (known) known.share += share;
  else calls.set(key, { node: to, earned, share });
}

function choose(policy: Policy, edges: readonly Edge[]): Edge[] {
  const choices = edges.filter(({ reply }) => reply && isChoice(reply));
  if (policy === 'random') return choices;
  if (policy === 'first') return choices.slice(0, 1);
  if (policy === 'last') return choices.slice(-1);
  const length = ({ reply }: Edge): number => reply?.text.length ?? 0;
  return choices.length === 0 ? [] : [choices.reduce((a, b) => (length(b) > length(a) ? b : a))];
}
