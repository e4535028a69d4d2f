import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../simulator/compile.ts';
import { act, begin, choices, type Act, type Moment } from '../../simulator/play.ts';
import { proveRound } from '../../simulator/prove-round.ts';
import { score } from '../../simulator/score.ts';
import type { RoundLog } from '../../simulator/play-round.ts';
import { meanScore, scoreRound } from '../../simulator/score-round.ts';
import { allowed, taken } from './taken-call.ts';
import { scorecard } from './written-call.ts';
import { chat, roundOf } from './written-round.ts';

const IDS = ['SC-90a', 'SC-90b'];
const calls = [chat('SC-90a'), chat('SC-90b')] as const;
const round = roundOf(IDS);
const [first, second] = calls;
const play = compile(first);

const GOOD = ['agent 8023', 'sent to your e-mail'];
const MIDDLING = ['agent 8023', 'on its way'];
const WRONG_WINDOW = ["Mr Wu's card"];

function logs(...lines: (readonly string[])[]): RoundLog {
  return {
    parts: calls.map((scenario, index) => ({ id: scenario.id, acts: taken(scenario, lines[index] ?? []) })),
  };
}

function judged(...lines: (readonly string[])[]) {
  const judgement = scoreRound(round, calls, scorecard, logs(...lines));
  if (judgement.forged) throw new Error(judgement.reason);
  return judgement;
}

function scoreOf(lines: readonly string[]): number {
  const judgement = score(first, scorecard, taken(first, lines));
  if (judgement.forged) throw new Error(judgement.reason);
  return judgement.score;
}

describe('a round', () => {
  test('is passed when every call ends, none fails and their mean is enough', () => {
    expect(judged(GOOD, GOOD)).toMatchObject({
      score: 100,
      shown: '100.0',
      grade: 'A',
      passed: true,
      compliant: true,
      fails: [],
      steadiness: { lowest: { call: 'SC-90a', score: 100 }, spread: 0 },
      calls: [{ call: 'SC-90a', firstReply: 3000 }, { call: 'SC-90b' }],
    });
  });

  test('says how steady the hand was: the weakest call, and how far it lies from the strongest', () => {
    const weak = scoreOf(MIDDLING);
    expect(weak).toBeLessThan(100);
    const { steadiness, score: total } = judged(GOOD, MIDDLING);
    expect(steadiness).toEqual({
      lowest: { call: 'SC-90b', score: weak },
      spread: Math.round((100 - weak) * 10) / 10,
    });
    expect(total).toBe(meanScore([100, weak]));
  });

  test('may pass with a weak call when the mean is enough, and not when it falls short by a tenth', () => {
    const mean = meanScore([100, scoreOf(MIDDLING)]);
    const asked = (pass: number) => scoreRound({ ...round, pass }, calls, scorecard, logs(GOOD, MIDDLING));
    expect(asked(mean)).toMatchObject({ passed: true, pass: mean });
    expect(asked(mean + 0.1)).toMatchObject({ passed: false });
  });

  test('is failed by one auto-fail in one call, whatever the mean, and says in which', () => {
    const judgement = scoreRound({ ...round, pass: 0 }, calls, scorecard, logs(GOOD, WRONG_WINDOW));
    expect(judgement).toMatchObject({
      passed: false,
      grade: 'failed',
      compliant: false,
      shown: expect.stringMatching(/^\d+\.\d \(F1\)$/) as string,
      fails: [{ code: 'F1', call: 'SC-90b', turn: 1 }],
    });
  });

  test('is not passed while a call has not come to its end', () => {
    const asked = { ...round, pass: 0 };
    for (const lines of [[GOOD], [GOOD, GOOD.slice(0, 1)], []]) {
      expect(scoreRound(asked, calls, scorecard, logs(...lines))).toMatchObject({ passed: false });
    }
    expect(judged(GOOD).calls[1]).not.toHaveProperty('firstReply');
  });

  test('with a log of another call, one too few or one too many is forged', () => {
    const [a, b] = logs(GOOD, GOOD).parts;
    if (!a || !b) throw new Error('no logs');
    for (const given of [[a], [b, a], [a, b, b], [], [a, { ...b, id: 'SC-90c' }]]) {
      expect(scoreRound(round, calls, scorecard, { parts: given })).toEqual({
        forged: true,
        act: 0,
        reason: 'other-calls',
      });
    }
  });

  test('with a step that cannot have happened says in which call', () => {
    const [a] = logs(GOOD).parts;
    const acts: Act[] = [{ at: 1, kind: 'reply', reply: 's2r1' }];
    const parts = [...(a ? [a] : []), { id: 'SC-90b', acts }];
    expect(scoreRound(round, calls, scorecard, { parts })).toEqual({
      forged: true,
      call: 'SC-90b',
      act: 0,
      reason: 'no-such-reply',
    });
  });

  test('however it is taken, judges each call as if it had been taken alone, and gives the same bytes again', () => {
    const step = fc.nat(3);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), fc.array(step, { maxLength: 4 }), (one, two) => {
        const given = [one, two].map((picks, index) => ({ id: IDS[index] ?? '', acts: walked(picks) }));
        const judgement = scoreRound(round, calls, scorecard, { parts: given });
        const again = JSON.stringify(scoreRound(round, calls, scorecard, structuredClone({ parts: given })));
        expect(JSON.stringify(judgement)).toBe(again);
        if (judgement.forged) throw new Error(judgement.reason);
        const alone = given.map(({ acts }, index) => score(index === 0 ? first : second, scorecard, acts));
        expect(judgement.calls.map((call) => call.judgement)).toEqual(alone);
        const scores = judgement.calls.map((call) => call.judgement.score);
        expect(judgement.score).toBe(meanScore(scores));
        expect(judgement.steadiness.lowest.score).toBe(Math.min(...scores));
        if (judgement.passed) expect(judgement.calls.every((call) => call.judgement.ending)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

/** A walk through the first chat: at each step the choice picked, as long as there is one. */
function walked(picks: readonly number[]): Act[] {
  let moment = begin(play);
  const acts: Act[] = [];
  for (const pick of picks) {
    const open = choices(play, moment);
    const chosen = open[pick % Math.max(1, open.length)];
    if (!chosen) break;
    const done: Act = { at: moment.at + 1000, kind: 'reply', reply: chosen.id };
    moment = allowed(act(play, moment, done));
    acts.push(done);
  }
  return acts;
}

describe('the proof of a round', () => {
  test('says the best mean, the worst, and proves each call for itself', () => {
    const proof = proveRound(round, calls, scorecard);
    expect(proof).toMatchObject({ best: 100, bounded: false });
    expect(proof.calls.map(({ call, proof: { best } }) => [call, best?.score])).toEqual([
      ['SC-90a', 100],
      ['SC-90b', 100],
    ]);
    expect(proof.worst).toBe(meanScore(proof.calls.map(({ proof: { worst } }) => worst?.score ?? 0)));
  });

  test('knows the chance of passing as if every way of playing had been tried', () => {
    const ways = everyWay(begin(play), 1);
    for (const pass of [50, 70, 80, 90, 100]) {
      const asked = { ...round, pass };
      let passed = 0;
      for (const one of ways) {
        for (const other of ways) {
          const given = [one, other].map(({ acts }, index) => ({ id: IDS[index] ?? '', acts }));
          const judgement = scoreRound(asked, calls, scorecard, { parts: given });
          if (!judgement.forged && judgement.passed) passed += one.share * other.share;
        }
      }
      const { chance } = proveRound(asked, calls, scorecard);
      expect(chance.random).toBeCloseTo(passed, 9);
      expect(chance.first).toBe(1);
      expect(chance.last).toBe(0);
    }
  });
});

/** Every way in which the first chat can be played to its end, with its share of random play. */
function everyWay(moment: Moment, share: number): { acts: Act[]; share: number }[] {
  const open = choices(play, moment);
  if (open.length === 0) return [{ acts: [], share }];
  return open.flatMap((choice) => {
    const done: Act = { at: moment.at + 1000, kind: 'reply', reply: choice.id };
    const on = everyWay(allowed(act(play, moment, done)), share / open.length);
    return on.map(({ acts, share: part }) => ({ acts: [done, ...acts], share: part }));
  });
}
