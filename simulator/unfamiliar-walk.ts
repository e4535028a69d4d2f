import type { Path } from './deed.ts';
import type { Reply } from './scenario.ts';
import { start, stepAt, take, waysOn, type Move, type Route, type Spot } from './walk.ts';

/** A call that has gone on for longer is brought to its end. */
const LONG = 24;
const LONGEST = 40;

/**
 * Walks through a call by what is most interesting to do at each moment; where nothing is, towards where something is.
 * Endings are put off while there is something else to do.
 * @param interest how much is to be gained by a reply, 0 for nothing
 * @param calm the mood, 0–100, below which the customer is calmed first, lest the call ends too soon
 */
export function unfamiliarWalk(way: Route, interest: (reply: Reply) => number, calm: number): Path {
  const distances = distancesTo(way, interest);
  const done = new Map<Reply, number>();
  const path: Reply[] = [];
  let spot = start(way)?.to;
  while (spot && path.length < LONGEST) {
    const next = choose(way, spot, path.length > LONG, {
      gain: ({ passed }) => gainOf(passed, interest, done),
      distance: ({ to }) => distances[to.step] ?? Infinity,
      calm,
    });
    if (!next) break;
    for (const reply of next.passed) done.set(reply, (done.get(reply) ?? 0) + 1);
    const [reply] = next.passed;
    if (reply) path.push(reply);
    spot = next.to;
  }
  return path.map((reply) => ({ reply, shut: false }));
}

/** What was done in the same walk already is worth the less. */
function gainOf(
  passed: readonly Reply[],
  interest: (reply: Reply) => number,
  done: ReadonlyMap<Reply, number>,
): number {
  return passed.reduce((sum, reply) => sum + interest(reply) / (1 + 4 * (done.get(reply) ?? 0)), 0);
}

function choose(
  way: Route,
  spot: Spot,
  long: boolean,
  { gain, distance, calm }: { gain: (move: Move) => number; distance: (move: Move) => number; calm: number },
): Move | undefined {
  const ranked = waysOn(way, spot).flatMap((reply) => {
    const move = take(way, spot, reply);
    if (!move) return [];
    const ends = stepAt(way, move.to)?.ending !== undefined;
    const stays = move.to.step === spot.step;
    const late = long ? (ends ? 0 : stays ? 2 : 1) : ends ? 1 : 0;
    return [{ move, rank: [late, spot.mood < calm ? -move.to.mood : 0, -gain(move), distance(move)] }];
  });
  return ranked.sort((a, b) => compare(a.rank, b.rank))[0]?.move;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** For each step how many moves lead to one where something interesting can be done, conditions aside. */
function distancesTo({ scenario, targets }: Route, interest: (reply: Reply) => number): number[] {
  const { steps } = scenario;
  const found = steps.map(({ replies }) => (replies.some((reply) => interest(reply) > 0) ? 0 : Infinity));
  for (let changed = true; changed;) {
    changed = false;
    steps.forEach(({ replies }, index) => {
      const ahead = replies.map((reply) => 1 + (found[targets.get(reply) ?? -1] ?? Infinity));
      const least = Math.min(found[index] ?? Infinity, ...ahead);
      if (least < (found[index] ?? Infinity)) {
        found[index] = least;
        changed = true;
      }
    });
  }
  return found;
}
