import type { Condition, Reply, Scenario, Step } from './scenario.ts';

/** Where a call stands: all that decides how it can go on. The score is no part of it. */
export interface Spot {
  /** Index of the step. */
  step: number;
  /** 0 furious … 100 delighted. */
  mood: number;
  /** The flags that are set, a bit each in the order of `Route.flags`. */
  flags: number;
  /** How often each reply of `Route.limited` was taken. */
  counts: readonly number[];
}

/** A scenario with its links resolved, ready to be walked. */
export interface Route {
  scenario: Scenario;
  /** The index of the step that a reply leads to; replies whose step does not exist are missing. */
  targets: ReadonlyMap<Reply, number>;
  flags: readonly string[];
  /** The place of each flag in `flags`. */
  bits: ReadonlyMap<string, number>;
  /** The replies with `at most`. */
  limited: readonly Reply[];
  /** The place of each in `limited`. */
  limits: ReadonlyMap<Reply, number>;
  /** The counts of a call in which none of them was taken; the same array wherever that is so, which saves many. */
  untouched: readonly number[];
}

/** One thing the agent did, or let happen, and what came of it. */
export interface Move {
  /** The reply, then every *then* that followed from it at once. */
  passed: readonly Reply[];
  to: Spot;
}

/** More *then*s than this in a row never come to rest. */
const LONGEST_CHAIN = 100;

/** Resolves the links of a scenario. */
export function route(scenario: Scenario): Route {
  const slugs = new Map(scenario.steps.map(({ slug }, index) => [slug, index]));
  const replies = scenario.steps.flatMap((step) => step.replies);
  const targets = new Map<Reply, number>();
  for (const reply of replies) {
    const index = slugs.get(reply.target.text);
    if (index !== undefined) targets.set(reply, index);
  }
  const flags = [...new Set(replies.flatMap(({ sets }) => sets.map(({ text }) => text)))];
  const limited = replies.filter(({ atMost }) => atMost !== undefined);
  return {
    scenario,
    targets,
    flags,
    bits: new Map(flags.map((flag, bit) => [flag, bit])),
    limited,
    limits: new Map(limited.map((reply, index) => [reply, index])),
    untouched: limited.map(() => 0),
  };
}

/** Where the first step is entered, before anything follows from that. */
export function beginning(way: Route): Spot {
  return { step: 0, mood: way.scenario.customer.mood, flags: 0, counts: way.untouched };
}

/** Where the call begins: nothing when it has no step, or its first steps chase each other for ever. */
export function start(way: Route): Move | undefined {
  return settle(way, [], beginning(way));
}

/** What can happen next: every open reply, but of several silences (or *otherwise*s) only the first open one. */
export function waysOn(way: Route, spot: Spot): Reply[] {
  const step = stepAt(way, spot);
  if (!step || step.ending) return [];
  const open = step.replies.filter((reply) => reply.kind !== 'then' && isOpen(way, spot, reply));
  const silence = open.find(({ kind }) => kind === 'silence');
  const otherwise = open.find(({ kind }) => kind === 'otherwise');
  const talkOver = open.find(({ kind }) => kind === 'talk over');
  return open.filter((reply) => isChoice(reply) || [silence, otherwise, talkOver].includes(reply));
}

/** Whether a reply is one that the agent chooses, by word or deed. */
export function isChoice({ kind }: Reply): boolean {
  return kind === 'say' || kind === 'desk';
}

/** Whether `at most` counts anew whenever the step is entered: a caller's patience with silence does. */
export function countsByStay({ kind }: Reply): boolean {
  return kind === 'silence' || kind === 'otherwise' || kind === 'talk over';
}

/** What comes of a reply: nothing when it leads to no step, or to *then*s that never come to rest. */
export function take(way: Route, spot: Spot, reply: Reply): Move | undefined {
  const after = moved(way, spot, reply);
  return after && settle(way, [reply], after);
}

/** Whether a reply's conditions hold and it may still be used. */
function isOpen(way: Route, spot: Spot, reply: Reply): boolean {
  const { atMost } = reply;
  if (atMost !== undefined && (spot.counts[way.limits.get(reply) ?? -1] ?? 0) >= atMost) return false;
  return reply.conditions.every((condition) => holds(way, spot, condition));
}

/** The step a call stands at. */
export function stepAt({ scenario }: Route, spot: Spot): Step | undefined {
  return scenario.steps[spot.step];
}

/** Where a move stood on its way: after each thing that was passed, the last of which is where it ends. */
export function stopsOf(way: Route, from: Spot, passed: readonly Reply[]): Spot[] {
  const stops: Spot[] = [];
  let spot: Spot | undefined = from;
  for (const reply of passed) {
    spot = spot && moved(way, spot, reply);
    if (spot) stops.push(spot);
  }
  return stops;
}

function settle(way: Route, passed: Reply[], from: Spot): Move | undefined {
  let spot = from;
  for (let turns = 0; turns <= LONGEST_CHAIN; turns += 1) {
    const step = stepAt(way, spot);
    if (!step) return undefined;
    const here = spot;
    const next = step.ending
      ? undefined
      : step.replies.find((reply) => reply.kind === 'then' && isOpen(way, here, reply));
    if (!next) return { passed, to: spot };
    const after = moved(way, spot, next);
    if (!after) return undefined;
    passed.push(next);
    spot = after;
  }
  return undefined;
}

function moved(way: Route, spot: Spot, reply: Reply): Spot | undefined {
  const step = way.targets.get(reply);
  if (step === undefined) return undefined;
  return {
    step,
    mood: Math.max(0, Math.min(100, spot.mood + reply.mood)),
    flags: reply.sets.reduce((flags, { text }) => flags | (1 << (way.bits.get(text) ?? 0)), spot.flags),
    counts: counted(way, step === spot.step ? spot.counts : patient(way, spot.counts), reply),
  };
}

function counted({ limits }: Route, counts: readonly number[], reply: Reply): readonly number[] {
  const index = limits.get(reply);
  return index === undefined ? counts : counts.with(index, (counts[index] ?? 0) + 1);
}

/** The counts when a step is left: what counts by stay begins anew. */
function patient({ limited, untouched }: Route, counts: readonly number[]): readonly number[] {
  if (counts === untouched) return counts;
  const kept = limited.map((reply, index) => (countsByStay(reply) ? 0 : (counts[index] ?? 0)));
  return kept.every((count) => count === 0) ? untouched : kept;
}

/** Whether a condition is met. */
export function holds(way: Route, spot: Spot, condition: Condition): boolean {
  if (condition.kind === 'flag') {
    const bit = way.bits.get(condition.flag);
    const set = bit !== undefined && (spot.flags & (1 << bit)) !== 0;
    return set === condition.set;
  }
  return isMood(spot.mood, condition);
}

/** Whether a mood, 0–100, is as a condition wants it. */
export function isMood(mood: number, { is, than }: Extract<Condition, { kind: 'mood' }>): boolean {
  if (is === '<') return mood < than;
  if (is === '<=') return mood <= than;
  return is === '>' ? mood > than : mood >= than;
}
