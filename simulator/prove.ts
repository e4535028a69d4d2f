import { analyse } from './analysis.ts';
import { chanceOf, type Policy } from './chance.ts';
import { pathTo, type Edge, type Exploration } from './explore.ts';
import { bestScore, dangers, type Prospects } from './prospects.ts';
import { earningsOf, NO_RECORD, scoreOf, type Earnings, type Rubric } from './rubric.ts';
import type { Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';

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
  /** The chance of passing, 0–1, with the record at its best: what choosing alone is worth. */
  chance: Record<Policy, number>;
  /** Whether some situations were left out because there were too many. */
  bounded: boolean;
}

/**
 * Proves what a call is worth: a shortest path to each ending, the best and the worst score with their shortest paths,
 * and the chance of passing for who chooses at random, always the first, the longest or the last.
 * Exact, but for the chance of random play, which may be overstated by a millionth.
 */
export function prove(scenario: Scenario, scorecard: Scorecard): Proof {
  const { exploration, card, ahead } = analyse(scenario, scorecard);
  const best = bestPath(exploration, card, ahead);
  const worst = worstPath(exploration, card);
  const chance = (policy: Policy) => chanceOf(policy, exploration, card, ahead);
  return {
    steps: scenario.steps.length,
    replies: sum(scenario.steps.map(({ replies }) => replies.length)),
    situations: exploration.nodes.length,
    endings: endingsOf(exploration),
    ...(best && { best }),
    ...(worst && { worst }),
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
  const score = bestScore(ahead, card, 0, opening(exploration, card));
  if (score === undefined) return undefined;
  const path = shortest(exploration, card, 1, ({ passed, to }, earned) => {
    const clean = passed.every(({ fails }) => fails.length === 0);
    return clean && bestScore(ahead, card, to, earned) === score;
  });
  return { score, path };
}

function worstPath(exploration: Exploration, card: Rubric): Proof['worst'] {
  const below = dangers(exploration, card);
  const least = (node: number, earned: Earnings) =>
    Math.min(...(below[node] ?? []).map((more) => scoreOf(card, earned | more, NO_RECORD)));
  const score = least(0, opening(exploration, card));
  if (!Number.isFinite(score)) return undefined;
  return { score, path: shortest(exploration, card, -1, ({ to }, earned) => least(to, earned) === score) };
}

function opening({ reachedBy }: Exploration, card: Rubric): Earnings {
  return earningsOf(card, reachedBy[0]?.passed ?? []);
}

/**
 * The shortest path to an ending along moves that keep a promise; earnings are part of where one stands.
 * @param side of equally short paths, the one that earns more and lifts the mood sooner (1), or less (−1)
 */
function shortest(
  exploration: Exploration,
  card: Rubric,
  side: 1 | -1,
  keeps: (edge: Edge, earned: Earnings) => boolean,
): PathStep[] {
  const { way, nodes, out } = exploration;
  const open: { node: number; earned: Earnings; path: Edge[] }[] = [
    { node: 0, earned: opening(exploration, card), path: [] },
  ];
  const seen = new Set<string>();
  for (const { node, earned, path } of open) {
    if (way.scenario.steps[nodes[node]?.step ?? -1]?.ending) return named(exploration, path);
    const merit = ({ passed }: Edge): number =>
      scoreOf(card, earned | earningsOf(card, passed), NO_RECORD) * 100 + sum(passed.map(({ mood }) => mood));
    for (const edge of [...(out[node] ?? [])].sort((a, b) => side * (merit(b) - merit(a)))) {
      const more = earned | earningsOf(card, edge.passed);
      const key = `${edge.to}/${more}`;
      if (seen.has(key) || !keeps(edge, more)) continue;
      seen.add(key);
      open.push({ node: edge.to, earned: more, path: [...path, edge] });
    }
  }
  return [];
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
