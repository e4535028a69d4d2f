/**
 * How long the check and the proof of a call take: `node test/bench/check-calls.ts [steps] [flags]`, 50 steps and 8 flags unless given.
 *
 * The call is made up, see `long-call.ts`, once with each flag asked for a few steps after it may have been set, and once
 * with all of them asked for at the end, so that every combination of them has to be followed. The peer is XState's own
 * `getAdjacencyMap` over the machine that the same call compiles to, which visits the situations and judges nothing; after
 * `PEER_LIMIT` of them it is not let on, since it keeps every one with its machine.
 */
import { getAdjacencyMap } from 'xstate/graph';
import { outline } from '../../markdown/outline.ts';
import { checkScenario } from '../../simulator/check.ts';
import { compile } from '../../simulator/compile.ts';
import { explore } from '../../simulator/explore.ts';
import { parseScenario } from '../../simulator/parse.ts';
import { playMachine } from '../../simulator/play-machine.ts';
import { prove } from '../../simulator/prove.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { known, scorecard } from '../simulator/written-call.ts';
import { longCall } from './long-call.ts';

const RUNS = 5;
const PEER_LIMIT = 2_000;

const [steps = 50, flags = 8] = process.argv.slice(2).map(Number);
for (const asked of ['soon', 'late'] as const) {
  const text = longCall(steps, flags, asked);
  const scenario = read(text);
  const { nodes, bounded } = explore(scenario);
  const problems = checkScenario(scenario, { ...known, scorecard }).map(({ rule }) => rule);
  const check = fastest(() => checkScenario(scenario, { ...known, scorecard }));
  const walk = fastest(() => explore(scenario));
  // Read anew each time, since what was analysed once is kept.
  const proof = fastest(() => prove(read(text), scorecard));
  const peer = visit(scenario);
  const ours = (check / nodes.length) * 1000;
  const theirs = (peer.milliseconds / peer.situations) * 1000;
  print([
    ['call', `${String(steps)} steps, ${String(flags)} flags, asked for ${asked}`],
    ['situations', `${String(nodes.length)}${bounded ? ', bounded: there are more' : ', all of them'}`],
    ['problems', problems.join(', ') || 'none'],
    ['walk', `${walk.toFixed(0)} ms`],
    ['check', `${check.toFixed(0)} ms, ${ours.toFixed(1)} µs a situation`],
    ['prove', `${proof.toFixed(0)} ms, reading included`],
    [
      'xstate',
      `${peer.milliseconds.toFixed(0)} ms for ${String(peer.situations)}, ${theirs.toFixed(1)} µs a situation`,
    ],
    ['ratio', `${(theirs / ours).toFixed(0)} times as fast, judging included`],
  ]);
}

function read(text: string): Scenario {
  const headed = outline('en/scenarios/SC-99.md', text);
  const { scenario, problems } = parseScenario(headed.outline, 'SC-99', 'en');
  if (!scenario || problems.length > 0) throw new Error(JSON.stringify(problems));
  return scenario;
}

/** The shortest of some runs, in milliseconds: what else the machine does only ever adds. */
function fastest(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

/** Lets XState visit the situations of a call, as many as the limit allows. */
function visit(scenario: Scenario): { situations: number; milliseconds: number } {
  const { machine } = compile(scenario);
  const eventsOf = (state: string): { type: string }[] => {
    const known = machine.states[state];
    return known && 'on' in known ? Object.keys(known.on).map((type) => ({ type })) : [];
  };
  let situations = 0;
  const begun = performance.now();
  getAdjacencyMap(playMachine(machine), {
    events: ({ value }) => eventsOf(value),
    serializeState: ({ value, context: { mood, flags, counts } }) =>
      JSON.stringify([value, mood, flags, counts]),
    stopWhen: () => {
      if (situations >= PEER_LIMIT) return true;
      situations += 1;
      return false;
    },
  });
  return { situations, milliseconds: performance.now() - begun };
}

function print(lines: readonly (readonly [string, string])[]): void {
  process.stdout.write(`${lines.map((line) => line.join('\t')).join('\n')}\n\n`);
}
