import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../simulator/judgement.ts';
import type { Act } from '../../simulator/play.ts';
import { score } from '../../simulator/score.ts';
import {
  BEST,
  BLAMED_2,
  CLUMSY_2,
  DISCLOSED_1,
  LET_DOWN_1,
  PROMISED_2,
  SILENT_2,
  TICKET_2,
  VAGUE_1,
} from './known-calls.ts';
import { callOf, sample, scorecard, starter } from './written-call.ts';

type Id = 'SC-01' | 'SC-02';
type Language = 'zh' | 'en';

/** The judgement of a log that can have happened. The Chinese notes are judged by the Chinese call. */
function judged(id: Id, acts: readonly Act[], language: Language = 'zh'): Judgement {
  const judgement = score(starter(id, language), scorecard, acts);
  if (judgement.forged) throw new Error(judgement.reason);
  return judgement;
}

const row = ({ rows }: Judgement, code: string) => rows.find((one) => one.code === code);
const mustDo = ({ mustDos }: Judgement, code: string) => mustDos.find((one) => one.code === code);

describe.each([
  [
    'SC-01',
    'the best call',
    BEST['SC-01'],
    { score: 100, shown: '100.0', grade: 'A', passed: true, ending: 'E1' },
  ],
  ['SC-01', 'a vague one', VAGUE_1, { score: 73, shown: '73.0', grade: 'D', passed: false, ending: 'E1' }],
  [
    'SC-01',
    'one that tells too early',
    DISCLOSED_1,
    { score: 31.1, shown: '31.1 (F1)', grade: 'failed', passed: false, ending: 'E5' },
  ],
  [
    'SC-01',
    'one that lets her down',
    LET_DOWN_1,
    { score: 77, shown: '77.0', grade: 'C', passed: false, ending: 'E3' },
  ],
  [
    'SC-02',
    'the best call',
    BEST['SC-02'],
    { score: 100, shown: '100.0', grade: 'A', passed: true, ending: 'E1' },
  ],
  [
    'SC-02',
    'a clumsy beginning',
    CLUMSY_2,
    { score: 87.8, shown: '87.8', grade: 'B', passed: true, ending: 'E1' },
  ],
  [
    'SC-02',
    'everything promised at once',
    PROMISED_2,
    { score: 23.2, shown: '23.2 (F4)', grade: 'failed', passed: false, ending: 'E5' },
  ],
  [
    'SC-02',
    'blame, taken back',
    BLAMED_2,
    { score: 100, shown: '100.0 (F2)', grade: 'failed', passed: false, ending: 'E1' },
  ],
  [
    'SC-02',
    'a ticket instead of a refund',
    TICKET_2,
    { score: 74.4, shown: '74.4', grade: 'D', passed: false, ending: 'E2' },
  ],
  ['SC-02', 'nothing said', SILENT_2, { score: 0, shown: '0.0', grade: 'D', passed: false, ending: 'E4' }],
] as const)('%s, %s', (id, _, acts, expected) => {
  test('is worth what its scorecard says', () => {
    expect(judged(id, acts)).toMatchObject(expected);
  });

  test('the same in English, but for the note', () => {
    const english = judged(id, acts, 'en');
    const chinese = judged(id, acts);
    const { ending, grade, passed } = english;
    expect({ ending, fails: english.fails.map(({ code }) => code), moods: english.moods }).toEqual({
      ending: expected.ending,
      fails: chinese.fails.map(({ code }) => code),
      moods: chinese.moods,
    });
    if (!acts.some(({ kind }) => kind === 'record'))
      expect({ grade, passed }).toEqual({ grade: expected.grade, passed: expected.passed });
    expect(english.timeline.map(({ lost }) => lost)).toEqual(chinese.timeline.map(({ lost }) => lost));
  });

  test('what each turn and the record lost is what is missing from 100', () => {
    const { score: total, timeline, record } = judged(id, acts);
    const lost = timeline.reduce((sum, turn) => sum + turn.lost, record?.lost ?? 0);
    expect(100 - lost).toBeCloseTo(total, 1);
  });

  test('gives the same bytes again', () => {
    const once = JSON.stringify(judged(id, acts));
    expect(JSON.stringify(judged(id, structuredClone(acts)))).toBe(once);
    expect(JSON.parse(once)).toEqual(judged(id, acts));
  });
});

describe('the scorecard', () => {
  test('leaves out what no path of the call can earn', () => {
    const best = judged('SC-01', BEST['SC-01']);
    expect(row(best, '1.4')).toEqual({ code: '1.4', max: 2 });
    expect(row(best, '2.2')).toEqual({ code: '2.2', max: 6 });
    expect(row(best, '2.3')).toEqual({ code: '2.3', max: 6, rate: 1 });
  });

  test('gives half for half, and for the sum of several codes the mean rounded down', () => {
    const vague = judged('SC-01', VAGUE_1);
    expect(row(vague, '1.1')?.rate).toBe(0.5);
    expect(row(vague, '3.2')?.rate).toBe(0.5);
    const ticket = judged('SC-02', TICKET_2);
    expect(row(ticket, '3.3')?.rate).toBe(1);
    expect(row(ticket, '5.3')?.rate).toBe(0.5);
  });

  test('lets the ending tell whether the problem was understood', () => {
    expect(row(judged('SC-01', LET_DOWN_1), '3.1')?.rate).toBe(1);
    expect(row(judged('SC-02', PROMISED_2), '3.1')?.rate).toBe(0);
  });

  test('takes the pass mark of the call before its own', () => {
    const lenient = { ...starter('SC-01', 'zh'), pass: 70 };
    expect(score(lenient, scorecard, VAGUE_1)).toMatchObject({ pass: 70, passed: true });
    expect(judged('SC-01', VAGUE_1)).toMatchObject({ pass: 85, passed: false });
  });

  test('keeps compliance apart from the score', () => {
    expect(judged('SC-02', CLUMSY_2).compliant).toBe(true);
    expect(judged('SC-02', BLAMED_2).compliant).toBe(false);
    expect(judged('SC-02', SILENT_2).compliant).toBe(false);
  });
});

describe('the record', () => {
  const spoken = BEST['SC-02'].slice(0, -1);
  const at = 999_000;
  const recorded = (kind: string, note: string) =>
    judged('SC-02', [...spoken, { at, kind: 'record', class: kind, note }]);

  test.each([
    ['billing/dispute', '先退后查 26；超出流量 60；QH1121-0147；报班长', 1, 1],
    ['billing/dispute', '先 退 后 查，２６ 元，超流量，单号已报，c3', 1, 1],
    ['billing/dispute', '先退后查，26 元，60 元', 0.5, 1],
    ['billing/value-added', '先退后查，26 元', 0, 0.5],
    ['plan/usage', '', 0, 0],
  ])('%s, %s', (kind, note, facts, right) => {
    const judgement = recorded(kind, note);
    expect(row(judgement, '5.1')?.rate).toBe(facts);
    expect(row(judgement, '5.2')?.rate).toBe(right);
  });

  test('names no number by a longer one', () => {
    const { record } = recorded('billing/dispute', '多 126 元，共 260 元，1601');
    expect(record?.mentions.filter(({ found }) => found)).toEqual([]);
  });

  test('that was never written is a must-do missed', () => {
    const unwritten = judged('SC-02', spoken);
    expect(mustDo(unwritten, 'M9')).toEqual({ code: 'M9', status: 'missed', rate: 0 });
    expect(unwritten).toMatchObject({ score: 86.6, record: { lost: 13.4 } });
  });
});

describe('the debrief', () => {
  test('tells each turn: what was heard, said, earned and lost, the better line and why', () => {
    const { timeline } = judged('SC-02', CLUMSY_2);
    expect(timeline[0]).toEqual({
      turn: 1,
      at: 3000,
      step: '开场',
      shown: [],
      heard: ['我这个月多扣了八十多块，你们到底怎么算的！'],
      did: {
        kind: 'say',
        text: '您好，青禾移动，工号 8023。您先别着急，扣费都是有记录的，我给您查查看。',
        coach: '开场完整。可是对着正着急的人说“别着急”，他会更急。先说出他的损失。',
      },
      mood: 10,
      earned: [{ code: 'M1', rate: 1 }],
      fails: [],
      lost: 6.1,
      better: {
        kind: 'say',
        text: '您好，青禾移动，工号 8023。多出八十多块，换谁都着急，您说，我一项项帮您对。',
        coach: '先报公司和工号，再说出他的损失，他才听得进后面的话。',
      },
    });
  });

  test('offers nothing better than the best', () => {
    for (const id of ['SC-01', 'SC-02'] as const) {
      expect(judged(id, BEST[id]).timeline.filter(({ better }) => better)).toEqual([]);
    }
  });

  test('names the auto-fail with its moment and the words', () => {
    expect(judged('SC-02', PROMISED_2).fails).toEqual([
      { code: 'F4', turn: 3, at: 9000, quote: '您放心，既然是多扣的，我今天就把这八十六块全都给您退回去。' },
    ]);
  });

  test('names the turn after which the call could not be passed', () => {
    expect(judged('SC-01', VAGUE_1).outOfReachAt).toBe(5);
    expect(judged('SC-02', PROMISED_2).outOfReachAt).toBe(3);
    expect(judged('SC-02', CLUMSY_2).outOfReachAt).toBeUndefined();
  });

  test('says of each must-do whether it was done, late or missed', () => {
    const vague = judged('SC-01', VAGUE_1);
    expect(mustDo(vague, 'M3')).toEqual({
      code: 'M3',
      status: 'done',
      rate: 1,
      turn: 2,
      at: 6000,
      chance: 2,
    });
    expect(mustDo(vague, 'M2')).toEqual({
      code: 'M2',
      status: 'late',
      rate: 0.5,
      turn: 3,
      at: 9000,
      chance: 1,
    });
    expect(mustDo(judged('SC-01', LET_DOWN_1), 'M12')).toEqual({ code: 'M12', status: 'missed', rate: 0 });
    expect(mustDo(judged('SC-02', CLUMSY_2), 'M5')).toMatchObject({ status: 'late', rate: 0.5, chance: 1 });
    expect(vague.mustDos.map(({ code }) => code)).toEqual(['M1', 'M2', 'M3', 'M6', 'M7', 'M9', 'M11', 'M12']);
  });

  test('draws the mood from the beginning to the end', () => {
    const { moods } = judged('SC-02', PROMISED_2);
    expect(moods).toEqual([
      { at: 0, mood: 15 },
      { at: 3000, mood: 30 },
      { at: 6000, mood: 36 },
      { at: 9000, mood: 36 },
    ]);
  });

  test('lets the customer say goodbye', () => {
    expect(judged('SC-02', BEST['SC-02']).farewell).toEqual(['行，你这个人还算讲理。那我等短信，再见。']);
  });
});

describe('a call that was broken off', () => {
  const half = judged('SC-02', BEST['SC-02'].slice(0, 4));

  test('is judged as far as it went, and does not pass', () => {
    expect(half).toMatchObject({ passed: false, score: 36.6 });
    expect(half).not.toHaveProperty('ending');
    expect(half.timeline).toHaveLength(4);
  });

  test('even when nothing was said yet', () => {
    expect(judged('SC-02', [])).toMatchObject({
      passed: false,
      score: 0,
      timeline: [],
      farewell: ['我这个月多扣了八十多块，你们到底怎么算的！'],
    });
  });
});

describe('a forged log is refused with the act and the reason', () => {
  const best = BEST['SC-01'];
  const late = { at: 1_000_000 };
  test.each([
    ['a line that is not offered there', [{ ...best[0], at: 1, reply: 's9r1' }], 0, 'no-such-reply'],
    [
      'a line whose condition does not hold',
      [...BEST['SC-02'].slice(0, 12), { ...late, kind: 'reply', reply: 's16r4' }],
      12,
      'not-open-now',
    ],
    ['time running backwards', [best[0], { ...best[1], at: 10 }], 1, 'time-runs-backwards'],
    [
      'a word after the end',
      [...best.slice(0, 8), { ...late, kind: 'reply', reply: 's9r1' }],
      8,
      'call-is-over',
    ],
    ['a second record', [...best, { ...late, kind: 'record', class: 'x', note: '' }], 9, 'already-recorded'],
    [
      'a record during the call',
      [best[0], { ...late, kind: 'record', class: 'x', note: '' }],
      1,
      'call-goes-on',
    ],
    ['a silence that was none', [{ at: 4999, kind: 'silence' }], 0, 'too-early'],
  ] as [string, Act[], number, string][])('%s', (_, acts, at, reason) => {
    const id = acts.length > 10 ? 'SC-02' : 'SC-01';
    expect(score(starter(id, 'zh'), scorecard, acts)).toEqual({ forged: true, act: at, reason });
  });
});

test('a kept version that was stored as JSON judges as the file does', () => {
  const kept: unknown = JSON.parse(JSON.stringify({ scenario: starter('SC-02', 'zh'), scorecard }));
  const { scenario, scorecard: card } = kept as {
    scenario: ReturnType<typeof starter>;
    scorecard: typeof scorecard;
  };
  expect(JSON.stringify(score(scenario, card, CLUMSY_2))).toBe(JSON.stringify(judged('SC-02', CLUMSY_2)));
});

test('marks on a *then* count for the turn that led to it', () => {
  const scenario = callOf(sample('en'));
  const acts: Act[] = ['s1r2', 's2r1', 's2r2'].map((reply, index) => ({ at: index, kind: 'reply', reply }));
  const judgement = score(scenario, scorecard, acts);
  expect(judgement.forged ? [] : judgement.timeline[2]?.earned).toEqual([{ code: 'M7', rate: 1 }]);
});
