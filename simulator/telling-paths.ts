import type { Deed, Path } from './deed.ts';
import { spotsAlong } from './deed.ts';
import { pathTo, type Exploration } from './explore.ts';
import { findReply } from './follow-turns.ts';
import type { Mutant } from './mutants.ts';
import type { Turn } from './play-through.ts';
import type { Reply } from './scenario.ts';
import { route, start, stepAt, stopsOf, take, waysOn, type Move, type Route, type Spot } from './walk.ts';

/** How many beginnings are tried for one mutant, how far each is followed, and how many situations are looked at. */
const MOST_BEGINNINGS = 12;
const DEEPEST = 6;
const MOST_PAIRS = 300;

/**
 * Paths that may tell a mutant from its call: along calls known already, or the shortest way there, to where the changed
 * thing matters, and on from there until something is different.
 */
export function tellingPaths(
  mutant: Mutant,
  exploration: Exploration,
  known: readonly Path[],
  turnOf: (deed: Deed) => Turn,
): Path[] {
  const { way } = exploration;
  const changed = way.scenario.steps[mutant.step]?.replies[mutant.reply ?? -1];
  const along = known.flatMap((path) => beginningsIn(path, way, mutant.step));
  const straight = nodesBefore(mutant, changed, exploration).map((node) => shortestTo(exploration, node));
  const both = { way, other: route(mutant.scenario), changed, turnOf };
  return [...spread(along, MOST_BEGINNINGS), ...spread(straight, MOST_BEGINNINGS)].flatMap((path) =>
    mutant.matters === 'when judged' || mutant.matters === 'when ended'
      ? oneTurnOn(path, way, mutant, changed)
      : (untilDifferent(path, both) ?? []),
  );
}

/** Some of many, from the first to the last, so that early and late ones are among them. */
function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return all.filter(
    (_, index) => Math.floor((index * most) / all.length) !== Math.floor(((index - 1) * most) / all.length),
  );
}

/** The nodes from which one move brings a call to the changed thing. */
function nodesBefore(
  { matters, step }: Mutant,
  changed: Reply | undefined,
  { way, nodes, out }: Exploration,
): number[] {
  const taken = matters === 'when taken' || matters === 'when judged';
  return nodes.flatMap((spot, node) => {
    if (!taken && spot.step === step) return [node];
    const leads = (out[node] ?? []).some(({ passed }) =>
      taken
        ? changed !== undefined && passed.includes(changed)
        : passed.some((reply) => way.targets.get(reply) === step),
    );
    return leads ? [node] : [];
  });
}

function shortestTo(exploration: Exploration, node: number): Path {
  return pathTo(exploration, node).flatMap(({ reply }) => (reply ? [{ reply, shut: false }] : []));
}

/** The beginnings of a path that stand at a step, or right before a move that passes it. */
function beginningsIn(path: Path, way: Route, step: number): Path[] {
  const spots = spotsAlong(way, path);
  return path.flatMap(({ reply }, index) => {
    const spot = spots[index];
    const move = spot && take(way, spot, reply);
    const passes = move && stopsOf(way, spot, move.passed).some((stop) => stop.step === step);
    return spot?.step === step || passes ? [path.slice(0, index)] : [];
  });
}

/** A beginning with the one more turn that brings about what is judged otherwise. */
function oneTurnOn(path: Path, way: Route, { step }: Mutant, changed: Reply | undefined): Path[] {
  const at = spotsAlong(way, path).at(-1);
  if (!at) return [];
  return waysOn(way, at)
    .filter((reply) => {
      const move = take(way, at, reply);
      return move && (changed ? move.passed.includes(changed) : move.to.step === step);
    })
    .map((reply) => [...path, { reply, shut: false }]);
}

/** A call and its mutant. */
interface Both {
  way: Route;
  other: Route;
  changed: Reply | undefined;
  turnOf: (deed: Deed) => Turn;
}

interface Pair {
  path: Path;
  here: Spot;
  there: Spot;
}

/** The shortest way on from a beginning to where a call and its mutant are different, if it is found. */
function untilDifferent(beginning: Path, both: Both): Path[] | undefined {
  const [here, there] = [start(both.way)?.to, start(both.other)?.to];
  if (!here || !there) return undefined;
  let pair: Pair = { path: [], here, there };
  for (const deed of beginning) {
    const next = deed.shut ? pair : step(pair, deed.reply, both);
    if (!next) return undefined;
    if (next === 'different') return [[...pair.path, deed]];
    pair = { ...next, path: [...pair.path, deed] };
  }
  const pairs = [pair];
  const seen = new Set<string>();
  for (const one of pairs) {
    if (one.path.length - beginning.length >= DEEPEST || pairs.length > MOST_PAIRS) return undefined;
    const shut = openedBy(one, both);
    if (shut) return [[...one.path, shut]];
    for (const reply of waysOn(both.way, one.here)) {
      const next = step(one, reply, both);
      if (next === 'different') return [[...one.path, { reply, shut: false }]];
      const key = next && JSON.stringify([next.here, next.there]);
      if (!next || !key || seen.has(key)) continue;
      seen.add(key);
      pairs.push(next);
    }
  }
  return undefined;
}

/** The changed reply, where it is shut in the call and open in the mutant. */
function openedBy({ here, there }: Pair, { way, other, changed, turnOf }: Both): Deed | undefined {
  if (!changed || changed.kind === 'then' || !stepAt(way, here)?.replies.includes(changed)) return undefined;
  const deed = { reply: changed, shut: true };
  if (findReply(way, here, turnOf(deed)).astray) return undefined;
  return findReply(other, there, turnOf(deed)).astray ? deed : undefined;
}

function step(
  { path, here, there }: Pair,
  reply: Reply,
  { way, other, turnOf }: Both,
): Pair | 'different' | undefined {
  const move = take(way, here, reply);
  if (!move) return undefined;
  const { reply: same } = findReply(other, there, turnOf({ reply, shut: false }));
  const moved = same && take(other, there, same);
  if (!moved || shown(way, move) !== shown(other, moved)) return 'different';
  return { path: [...path, { reply, shut: false }], here: move.to, there: moved.to };
}

/** What of a move can stand in the figures. */
function shown(way: Route, { passed, to }: Move): string {
  const fails = passed.flatMap((reply) => reply.fails.map(({ text }) => text)).join();
  const earned = passed.flatMap(({ criteria }) =>
    criteria.map(({ code, rate }) => `${code}/${String(rate)}`),
  );
  return `${String(to.mood)} ${stepAt(way, to)?.ending?.text ?? ''} ${fails} ${earned.join()}`;
}
