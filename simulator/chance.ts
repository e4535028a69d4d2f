import { isClean, type Edge, type Exploration } from './explore.ts';
import { bestScore, type Prospects } from './prospects.ts';
import { earningsOf, type Earnings, type Rubric } from './rubric.ts';
import { isChoice } from './walk.ts';

/** How somebody plays who does not listen: any choice, always the first, the longest, or the last. */
export type Policy = 'random' | 'first' | 'longest' | 'last';

/** Calls less likely than this are not followed any further, but counted at their best: a chance is never understated. */
const NEGLIGIBLE = 1e-10;

/** How likely, 0–1, each score is; what is missing to 1 has an auto-fail or falls short. */
export type Spread = Map<number, number>;

/**
 * The chance, 0–1, that a call is passed by a policy, never silent and with the record at its best.
 * Never understated, and not overstated by more than the number of situations × 10⁻¹⁰.
 */
export function chanceOf(policy: Policy, exploration: Exploration, card: Rubric, ahead: Prospects): number {
  let passed = 0;
  for (const share of spread(policy, exploration, card, ahead, card.pass).values()) passed += share;
  return passed;
}

/**
 * How likely each score of a call without an auto-fail is by a policy, never silent and with the record at its best.
 * Follows all calls at once, move by move, merging those that stand alike with the same earnings.
 * @param least calls that cannot reach this score any more, 0–100, are left out
 */
export function spread(
  policy: Policy,
  exploration: Exploration,
  card: Rubric,
  ahead: Prospects,
  least: number,
): Spread {
  const { way, nodes, out, reachedBy } = exploration;
  const ways = new Map<number, readonly Choice[]>();
  const scores: Spread = new Map();
  let calls: Calls = new Map([
    [0, { node: 0, earned: earningsOf(card, reachedBy[0]?.passed ?? []), share: 1 }],
  ]);
  // A policy that goes in circles never ends: after as many moves as there are situations it has been everywhere.
  for (let moves = 0; calls.size > 0 && moves <= nodes.length * 2 + 100; moves += 1) {
    const next: Calls = new Map();
    for (const { node, earned, share } of calls.values()) {
      const best = bestScore(ahead, card, node, earned);
      if (best === undefined || best < least) continue;
      if (share < NEGLIGIBLE || way.scenario.steps[nodes[node]?.step ?? -1]?.ending) {
        scores.set(best, (scores.get(best) ?? 0) + share);
        continue;
      }
      const chosen = ways.get(node) ?? choicesAmong(choose(policy, out[node] ?? []), card);
      ways.set(node, chosen);
      for (const choice of chosen) add(next, choice, earned, share / chosen.length);
    }
    calls = next;
  }
  return scores;
}

/** How a call goes by a policy that leaves nothing to chance: to an ending, or until it goes in circles. */
export function pathOf(policy: Exclude<Policy, 'random'>, { out }: Exploration): Edge[] {
  const path: Edge[] = [];
  const seen = new Set<number>();
  for (let node = 0; !seen.has(node); node = path.at(-1)?.to ?? node) {
    seen.add(node);
    path.push(...choose(policy, out[node] ?? []));
  }
  return path;
}

/** The calls still in play, by where they stand and what they have earned. */
type Calls = Map<number, { node: number; earned: Earnings; share: number }>;

/** What a move comes to; nothing follows from one that fails the call. */
interface Choice {
  to: number;
  earns: Earnings;
  clean: boolean;
}

function choicesAmong(edges: readonly Edge[], card: Rubric): Choice[] {
  return edges.map((edge) => ({ to: edge.to, earns: earningsOf(card, edge.passed), clean: isClean(edge) }));
}

function add(calls: Calls, { to, earns, clean }: Choice, before: Earnings, share: number): void {
  if (!clean) return;
  const earned = before | earns;
  const key = to * 2 ** 30 + earned;
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
