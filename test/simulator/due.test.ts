import { describe, expect, test } from 'vitest';
import { due } from '../../simulator/due.ts';
import type { Act } from '../../simulator/play.ts';
import { taken } from './taken-call.ts';
import { atTheDesk, callOf, scorecard, starter } from './written-call.ts';

const call = callOf(atTheDesk);
const reply = (at: number, id: string): Act => ({ at, kind: 'reply', reply: id });

describe('a hint', () => {
  test('names the must-dos that the best thing to do now earns', () => {
    expect(due(call, scorecard, [])).toEqual({ forged: false, now: ['M1', 'M4'], atTheDesk: false });
  });

  test('names the next must-do on the best way, and that the step to it is made at the desk', () => {
    expect(due(call, scorecard, [reply(1000, 's1r1')])).toEqual({
      forged: false,
      now: [],
      ahead: 'M10',
      atTheDesk: true,
    });
  });

  test('never holds the reply itself', () => {
    const scenario = starter('SC-02', 'en');
    const told = JSON.stringify(due(scenario, scorecard, []));
    for (const { text } of scenario.steps[0]?.replies ?? []) {
      if (text !== '') expect(told).not.toContain(text.slice(0, 20));
    }
  });

  test('names nothing that is done already, all along the best call', () => {
    const scenario = starter('SC-01', 'zh');
    const acts = taken(scenario, ['工号 8023 为您服务', '为了不让别人查到您的用量']);
    const hint = due(scenario, scorecard, acts);
    if (hint.forged) throw new Error(hint.reason);
    expect([...hint.now, hint.ahead]).not.toContain('M1');
    expect([...hint.now, hint.ahead]).not.toContain('M3');
  });

  test('names nothing when the call is over', () => {
    expect(due(call, scorecard, [reply(1000, 's1r4')])).toEqual({ forged: false, now: [], atTheDesk: false });
  });

  test('is refused for a log that cannot have happened', () => {
    expect(due(call, scorecard, [reply(1000, 's6r1')])).toMatchObject({ forged: true, act: 0 });
  });
});
