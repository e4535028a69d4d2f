/**
 * How many calls a second the server judges: `node test/bench/judge-calls.ts`.
 *
 * Every play-through of the starter calls is judged as its log would come in, transcript, scorecard and debrief included.
 * The peer is XState's own `createActor` over the same machine, which is sent the same events and judges nothing. The
 * first call of a version takes longer, for the version is explored once: that is measured apart.
 */
import { createActor } from 'xstate';
import { compile } from '../../simulator/compile.ts';
import type { Act } from '../../simulator/play.ts';
import { playMachine, type PlayMachine } from '../../simulator/play-machine.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { score } from '../../simulator/score.ts';
import { logOf, playThroughsOf } from '../simulator/played-call.ts';
import { scorecard, starter, STARTERS } from '../simulator/written-call.ts';

/** Milliseconds for which each of the two is let on. */
const TIME = 3000;

interface Taken {
  scenario: Scenario;
  machine: PlayMachine;
  acts: Act[];
}

const calls = STARTERS.flatMap(([id, language]): Taken[] => {
  const scenario = starter(id, language);
  const machine = playMachine(compile(scenario).machine);
  // What is struck through cannot be done, and is in no log.
  return playThroughsOf(id, language).list.map((written) => ({
    scenario,
    machine,
    acts: logOf(id, language, written),
  }));
});
const acts = calls.reduce((sum, call) => sum + call.acts.length, 0) / calls.length;

const first = STARTERS.map(([id, language]) => {
  const { scenario, acts: log } = calls.find(({ scenario: one }) => one === starter(id, language)) ?? {};
  if (!scenario || !log) throw new Error(`${id} has no play-through`);
  return timed(() => judge(scenario, log));
});
const ours = aSecond(({ scenario, acts: log }) => judge(scenario, log));
const theirs = aSecond(({ machine, acts: log }) => {
  const actor = createActor(machine).start();
  for (const done of log) actor.send({ type: eventOf(done) });
  actor.stop();
});

const lines = [
  [
    'calls',
    `${String(calls.length)} play-throughs of ${String(STARTERS.length)} files, ${acts.toFixed(1)} acts each`,
  ],
  ['judged', `${ours.toFixed(0)} calls a second`],
  ['first of its version', `${median(first).toFixed(0)} ms, at worst ${Math.max(...first).toFixed(0)} ms`],
  ['xstate', `${theirs.toFixed(0)} calls a second, played and not judged`],
  ['ratio', `${(ours / theirs).toFixed(2)} of the peer's speed, judging included`],
];
process.stdout.write(`${lines.map((line) => line.join('\t')).join('\n')}\n`);

function judge(scenario: Scenario, log: readonly Act[]): void {
  const judgement = score(scenario, scorecard, log);
  if (judgement.forged) throw new Error(`${scenario.id}: ${judgement.reason}`);
}

function eventOf(done: Act): string {
  return done.kind === 'reply' ? done.reply : done.kind;
}

/** How many calls a second some work gets through, all of them one after the other until the time is over. */
function aSecond(work: (call: Taken) => void): number {
  let count = 0;
  const begun = performance.now();
  while (performance.now() - begun < TIME) {
    for (const call of calls) work(call);
    count += calls.length;
  }
  return (count / (performance.now() - begun)) * 1000;
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
