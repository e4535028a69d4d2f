import { analyse } from './analysis.ts';
import { pathOf, turnWriter, type Deed, type Path } from './deed.ts';
import { followTurns } from './follow-turns.ts';
import { killerOf } from './mutation-proof.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import type { PlayThrough, Turn } from './play-through.ts';
import type { Reply, Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';
import { tellingPaths } from './telling-paths.ts';
import { unfamiliarWalk } from './unfamiliar-walk.ts';
import { route, type Route } from './walk.ts';

/** A call worth playing through, because it shows what no other one does. */
export interface Byway {
  path: Path;
  /** Which play-through it begins like, counting those of the file and then the byways before it, and for how long. */
  begins?: { like: number; turns: number };
}

/** The walks that are tried before the best of them is taken: how angry the customer may be in each. */
const CALM = [0, 0, 15, 15, 25, 25, 40, 40, 60, 60];
/** A whole walk that tells no more mutants than this is not worth its lines. */
const TOO_FEW = 5;
/** A beginning shorter than this is sooner written than looked up. */
const SHORTEST_BEGINNING = 2;
/** What a play-through costs besides its turns: heading, figures and the lines between. */
const LINES_AROUND = 6;

/**
 * Proposes play-throughs that tell the mutants of a call from it which the known ones do not: first whole calls that do
 * much that was never done, then short ways off a known one for what is left. Always the same for the same call.
 */
export function proposeByways(
  scenario: Scenario,
  scorecard: Scorecard,
  list: readonly PlayThrough[],
): Byway[] {
  const search = searchFor(scenario, scorecard);
  const known = list.map(({ turns }) => pathOf(followTurns(search.way, turns).followed));
  const witnesses = list.map((one) => search.witness(one));
  const alive = new Set(mutantsOf(scenario).filter((mutant) => !search.kills(witnesses, mutant)));
  const all = [...alive];
  const walks = chooseWalks(search, known, alive);
  const found = needed(search, [...walks, ...chooseWays(search, [...known, ...walks], alive)], all);
  return found.map((path, index) => {
    const begins = beginning(path, [...known, ...found.slice(0, index)]);
    return { path, ...(begins && { begins }) };
  });
}

type Search = ReturnType<typeof searchFor>;

function searchFor(scenario: Scenario, scorecard: Scorecard) {
  const killer = killerOf(scenario, scorecard);
  const turnOf = turnWriter(scenario);
  const { exploration } = analyse(scenario, scorecard);
  const way: Route = route(scenario);
  const killed = (path: Path, alive: Iterable<Mutant>): Mutant[] => {
    const witness = killer.witness({ turns: path.map(turnOf) });
    return [...alive].filter((mutant) => killer.kills([witness], mutant));
  };
  return { ...killer, scenario, exploration, way, turnOf, killed } satisfies Record<string, unknown> & {
    turnOf: (deed: Deed) => Turn;
  };
}

/** Walks that tell the most mutants for their lines, one after the other; what they tell leaves `alive`. */
function chooseWalks({ way, killed, scenario }: Search, known: readonly Path[], alive: Set<Mutant>): Path[] {
  const chosen: Path[] = [];
  for (;;) {
    const walks = someWalks(way, scenario, alive);
    const valued = walks.map((walk) => {
      const kills = killed(walk, alive);
      return { walk, kills, worth: kills.length / lines(walk, [...known, ...chosen]) };
    });
    const [best] = valued.sort((a, b) => b.worth - a.worth);
    if (!best || best.kills.length <= TOO_FEW) return chosen;
    for (const mutant of best.kills) alive.delete(mutant);
    chosen.push(best.walk);
  }
}

/** Walks after what is alive, each less after what the ones before it did. */
function someWalks(way: Route, { steps }: Scenario, alive: ReadonlySet<Mutant>): Path[] {
  const times = new Map<Reply, number>();
  const gains = new Map<Reply, number>();
  for (const { step, reply } of alive) {
    const changed = steps[step]?.replies[reply ?? -1];
    if (changed) gains.set(changed, (gains.get(changed) ?? 0) + 1);
  }
  return CALM.map((calm) => {
    const interest = (reply: Reply): number => (gains.get(reply) ?? 0) / (1 + (times.get(reply) ?? 0));
    const walk = unfamiliarWalk(way, interest, calm);
    for (const { reply } of walk) times.set(reply, (times.get(reply) ?? 0) + 1);
    return walk;
  });
}

/** The shortest way off a known call for each mutant that is left; what it tells leaves `alive`. */
function chooseWays(
  { exploration, turnOf, killed }: Search,
  known: readonly Path[],
  alive: Set<Mutant>,
): Path[] {
  const chosen: Path[] = [];
  for (const mutant of [...alive]) {
    if (!alive.has(mutant)) continue;
    const all = [...known, ...chosen];
    const path = tellingPaths(mutant, exploration, all, turnOf)
      .map((one) => ({ one, cost: lines(one, all) }))
      .sort((a, b) => a.cost - b.cost)
      .find(({ one }) => killed(one, [mutant]).length > 0)?.one;
    if (!path) continue;
    for (const dead of killed(path, alive)) alive.delete(dead);
    chosen.push(path);
  }
  return chosen;
}

/** Those without which some mutant would be left: what a later way tells, an earlier one may have become idle for. */
function needed({ killed }: Search, paths: readonly Path[], mutants: readonly Mutant[]): Path[] {
  const kills = paths.map((path) => killed(path, mutants));
  const times = new Map<Mutant, number>();
  for (const mutant of kills.flat()) times.set(mutant, (times.get(mutant) ?? 0) + 1);
  return paths.filter((_, index) => {
    const mine = kills[index] ?? [];
    if (mine.some((mutant) => times.get(mutant) === 1)) return true;
    for (const mutant of mine) times.set(mutant, (times.get(mutant) ?? 0) - 1);
    return false;
  });
}

function lines(path: Path, known: readonly Path[]): number {
  return path.length - (beginning(path, known)?.turns ?? 0) + LINES_AROUND;
}

/** The known path that one begins like for the longest. */
function beginning(path: Path, known: readonly Path[]): Byway['begins'] {
  const shared = known.map((other) => {
    const parting = path.findIndex(
      ({ reply, shut, note }, index) =>
        reply !== other[index]?.reply || shut !== other[index].shut || note !== other[index].note,
    );
    return parting < 0 ? path.length : parting;
  });
  const turns = Math.min(Math.max(0, ...shared), path.length - 1);
  if (turns < SHORTEST_BEGINNING) return undefined;
  return { like: shared.findIndex((count) => count >= turns), turns };
}
