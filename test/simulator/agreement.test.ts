import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, replyId } from '../../simulator/compile.ts';
import { act, begin, choices, nextTimeout, type Act, type Moment, type Play } from '../../simulator/play.ts';
import { score } from '../../simulator/score.ts';
import type { Reply, Scenario } from '../../simulator/scenario.ts';
import { isChoice, route, start, take, waysOn, type Move, type Route } from '../../simulator/walk.ts';
import { atTheDesk, callOf, sample, scorecard, starter, STARTERS } from './written-call.ts';

/** The calls to walk through, each as the author wrote it and as the browser plays it. */
const CALLS = [
  ...STARTERS.map(([id, language]) => starter(id, language)),
  callOf(sample('en')),
  callOf(atTheDesk),
].map((scenario) => ({ scenario, way: route(scenario), play: compile(scenario) }));
const anyCall = fc.constantFrom(...CALLS);
/** Which of the open ways is taken at each turn, as a share of their number. */
const anyWalk = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 40 });

function idOf({ steps }: Scenario, reply: Reply): string {
  const step = steps.findIndex(({ replies }) => replies.includes(reply));
  return replyId(step, steps[step]?.replies.indexOf(reply) ?? -1);
}

/** The log entry by which a reply of the scenario happens in play. */
function actOf(scenario: Scenario, play: Play, moment: Moment, reply: Reply): Act {
  const at = moment.at + 1;
  if (reply.article !== undefined) return { at, kind: 'open', article: reply.article };
  if (isChoice(reply)) return { at, kind: 'reply', reply: idOf(scenario, reply) };
  if (reply.kind === 'otherwise') return { at, kind: 'otherwise', said: 'Hm?' };
  return { at: moment.at + (nextTimeout(play, moment)?.after ?? 0), kind: 'silence' };
}

/** What must be the same in the machine and in the plain reading. */
function expectSame(way: Route, moment: Moment, { to, passed }: Move): void {
  const { scenario, flags, limited } = way;
  const counts = limited.flatMap((reply, index) => {
    const count = to.counts[index] ?? 0;
    return count > 0 ? [[idOf(scenario, reply), count] as const] : [];
  });
  const { heldSince, ...rest } = moment;
  expect(heldSince !== undefined).toBe(waysOn(way, to).some(({ desk }) => desk === 'resume'));
  expect({ ...rest, at: 0, transcript: [] }).toEqual({
    at: 0,
    transcript: [],
    step: `s${String(to.step + 1)}`,
    mood: to.mood,
    flags: flags.filter((_, bit) => (to.flags & (1 << bit)) !== 0).sort(),
    counts: Object.fromEntries(counts),
    passed: passed.map((reply) => idOf(scenario, reply)),
    ...(scenario.steps[to.step]?.ending && { ended: scenario.steps[to.step]?.ending?.text }),
  });
}

describe('the machine and a plain reading of the scenario agree', () => {
  test('on every walk: step, mood, flags, counts, what was passed and what is open', () => {
    fc.assert(
      fc.property(anyCall, anyWalk, ({ scenario, way, play }, walk) => {
        let moment = begin(play);
        let move = start(way);
        for (const share of walk) {
          if (!move) throw new Error('the plain reading got stuck');
          expectSame(way, moment, move);
          const { to } = move;
          const open = waysOn(way, to);
          expect(choices(play, moment).map(({ id }) => id)).toEqual(
            open.filter(isChoice).map((reply) => idOf(scenario, reply)),
          );
          expect(nextTimeout(play, moment)?.after).toBe(
            open.filter(({ kind }) => kind === 'silence').map(({ after = 0 }) => after * 1000)[0],
          );
          const reply = open[Math.floor(share * open.length)];
          if (!reply) return;
          const next = act(play, moment, actOf(scenario, play, moment, reply));
          if ('refused' in next) throw new Error(next.refused);
          expect(next.mood).toBeGreaterThanOrEqual(0);
          expect(next.mood).toBeLessThanOrEqual(100);
          moment = next;
          move = take(way, to, reply);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the referee', () => {
  /** Any act at all, of which few can happen. */
  const anyAct: fc.Arbitrary<Act> = fc.oneof(
    fc.record({
      at: fc.integer({ min: -5, max: 100_000 }),
      kind: fc.constant('reply' as const),
      reply: fc.string({ maxLength: 6 }),
    }),
    fc.record({
      at: fc.nat(100_000),
      kind: fc.constant('reply' as const),
      reply: fc.tuple(fc.nat(9), fc.nat(6)).map(([s, r]) => `s${String(s)}r${String(r)}`),
    }),
    fc.record({ at: fc.nat(100_000), kind: fc.constant('silence' as const) }),
    fc.record({ at: fc.nat(100_000), kind: fc.constant('otherwise' as const), said: fc.string() }),
    fc.record({
      at: fc.nat(100_000),
      kind: fc.constant('record' as const),
      class: fc.string(),
      note: fc.string(),
    }),
  );

  test('judges or refuses whatever is sent, and never throws', () => {
    fc.assert(
      fc.property(anyCall, fc.array(anyAct, { maxLength: 12 }), ({ scenario }, acts) => {
        const judgement = score(scenario, scorecard, acts);
        if (judgement.forged) expect(judgement.act).toBeLessThan(acts.length);
        else expect(judgement.timeline).toHaveLength(acts.filter(({ kind }) => kind !== 'record').length);
      }),
      { numRuns: 200 },
    );
  });

  test('gives no more points than there are, takes none twice, and passes nothing it said was out of reach', () => {
    fc.assert(
      fc.property(anyCall, anyWalk, ({ scenario, way, play }, walk) => {
        const acts: Act[] = [];
        let moment = begin(play);
        let move = start(way);
        for (const share of walk) {
          const open = move ? waysOn(way, move.to) : [];
          const reply = open[Math.floor(share * open.length)];
          if (!move || !reply) break;
          const done = actOf(scenario, play, moment, reply);
          acts.push(done);
          const next = act(play, moment, done);
          if ('refused' in next) throw new Error(next.refused);
          moment = next;
          move = take(way, move.to, reply);
        }
        const judgement = score(scenario, scorecard, acts);
        if (judgement.forged) throw new Error(judgement.reason);
        expect(judgement.score).toBeGreaterThanOrEqual(0);
        expect(judgement.score).toBeLessThanOrEqual(100);
        for (const { lost } of judgement.timeline) expect(lost).toBeGreaterThanOrEqual(0);
        if (judgement.passed) expect(judgement.outOfReachAt).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
