import { analyse } from './analysis.ts';
import { chanceOf, type Policy } from './chance.ts';
import { isClean, pathTo, type Edge, type Exploration } from './explore.ts';
import { bestScore, dangers, type Prospects } from './prospects.ts';
import { proveCriteria, type CriterionProof } from './prove-criteria.ts';
import { earningsOf, NO_RECORD, scoreOf, type Earnings, type Rubric } from './rubric.ts';
import type { Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';
import { earnedAtOnce, shortestPath } from './shortest-path.ts';

/** One move of a path, as an author would recognise it. */
export interface PathStep {
  step: string;
  kind: string;
  text: string;
}

/** What can be said of a call without playing it. Plain JSON. */
export interface Proof {
  steps: number;
  replies: number;
  /** Different situations that a call can come to. */
  situations: number;
  endings: { code: string; step: string; path: PathStep[] }[];
  /** The best score without an auto-fail, with the record at its best; nothing when every way has one. */
  best?: { score: number; path: PathStep[] };
  /** The worst score of a call that reaches an ending, with nothing recorded. */
  worst?: { score: number; path: PathStep[] };
  /** The same for each line of the scorecard that the call can earn, as shares of its points. */
  criteria: ProvedCriterion[];
  /** The chance of passing, 0–1, with the record at its best: what choosing alone is worth. */
  chance: Record<Policy, number>;
  /** Whether some situations were left out because there were too many. */
  bounded: boolean;
}

/** A line of the scorecard at its best and at its worst. */
export type ProvedCriterion = Omit<CriterionProof, 'best' | 'worst'> & {
  best?: { rate: number; path: PathStep[] };
  worst?: { rate: number; path: PathStep[] };
};

/**
 * Proves what a call is worth: a shortest path to each ending, the best and the worst score, and the best and the worst
 * of each criterion, with their shortest paths, and the chance of passing for who chooses at random, always the first, the longest or the last.
 * Exact, but for the chance of random play, which may be overstated by a millionth.
 */
export function prove(scenario: Scenario, scorecard: Scorecard): Proof {
  const { exploration, card, ahead } = analyse(scenario, scorecard);
  const below = dangers(exploration, card);
  const best = bestPath(exploration, card, ahead);
  const worst = worstPath(exploration, card, below);
  const chance = (policy: Policy) => chanceOf(policy, exploration, card, ahead);
  return {
    steps: scenario.steps.length,
    replies: sum(scenario.steps.map(({ replies }) => replies.length)),
    situations: exploration.nodes.length,
    endings: endingsOf(exploration),
    ...(best && { best }),
    ...(worst && { worst }),
    criteria: proveCriteria(exploration, card, ahead, below).map((proof) => inWords(exploration, proof)),
    chance: {
      random: chance('random'),
      first: chance('first'),
      longest: chance('longest'),
      last: chance('last'),
    },
    bounded: exploration.bounded,
  };
}

function endingsOf(exploration: Exploration): Proof['endings'] {
  const { way, nodes } = exploration;
  return way.scenario.steps.flatMap(({ name, ending }, index) => {
    if (!ending) return [];
    // Nodes stand in the order of breadth: the first at a step is the nearest.
    const node = nodes.findIndex(({ step }) => step === index);
    return node < 0
      ? []
      : [{ code: ending.text, step: name, path: named(exploration, pathTo(exploration, node)) }];
  });
}

function bestPath(exploration: Exploration, card: Rubric, ahead: Prospects): Proof['best'] {
  const score = bestScore(ahead, card, 0, earnedAtOnce(exploration, card));
  if (score === undefined) return undefined;
  const path = shortestPath(exploration, card, {
    keeps: (edge, earned) => isClean(edge) && bestScore(ahead, card, edge.to, earned) === score,
    prefers: (edge, earned) => merit(card, edge, earned),
  });
  return { score, path: named(exploration, path ?? []) };
}

function worstPath(exploration: Exploration, card: Rubric, below: Prospects): Proof['worst'] {
  const least = (node: number, earned: Earnings) =>
    Math.min(...(below[node] ?? []).map((more) => scoreOf(card, earned | more, NO_RECORD)));
  const score = least(0, earnedAtOnce(exploration, card));
  if (!Number.isFinite(score)) return undefined;
  const path = shortestPath(exploration, card, {
    keeps: ({ to }, earned) => least(to, earned) === score,
    prefers: (edge, earned) => -merit(card, edge, earned),
  });
  return { score, path: named(exploration, path ?? []) };
}

/** What a move earns, and of moves that earn the same how it lifts the mood. */
function merit(card: Rubric, { passed }: Edge, earned: Earnings): number {
  return (
    scoreOf(card, earned | earningsOf(card, passed), NO_RECORD) * 100 + sum(passed.map(({ mood }) => mood))
  );
}

function inWords(exploration: Exploration, { best, worst, ...about }: CriterionProof): ProvedCriterion {
  return {
    ...about,
    ...(best && { best: { rate: best.rate, path: named(exploration, best.path) } }),
    ...(worst && { worst: { rate: worst.rate, path: named(exploration, worst.path) } }),
  };
}

function named({ way, nodes }: Exploration, path: readonly Edge[]): PathStep[] {
  return path.flatMap(({ from, reply }) =>
    reply
      ? [
          {
            step: way.scenario.steps[nodes[from]?.step ?? -1]?.name ?? '',
            kind: reply.kind,
            text: reply.text,
          },
        ]
      : [],
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
