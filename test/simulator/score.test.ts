import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../simulator/judgement.ts';
import type { Act } from '../../simulator/play.ts';
import { figures } from '../../simulator/figures.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { score } from '../../simulator/score.ts';
import { best, logOf, played, playThroughsOf } from './played-call.ts';
import { callOf, sample, scorecard, starter, STARTER_IDS } from './written-call.ts';

type Id = 'SC-01' | 'SC-02';

const BEST = { 'SC-01': best('SC-01'), 'SC-02': best('SC-02') };
const VAGUE_1 = played('SC-01', '客气，但是含糊');
const LET_DOWN_1 = played('SC-01', '一个数字打发了她');
const CLUMSY_2 = played('SC-02', '开头笨拙，少核一步');
const TICKET_2 = played('SC-02', '登记了事，没有退费');
const SILENT_2 = played('SC-02', '一句话也没说');
const BLAMED_2 = played('SC-02', '怪了客户，马上收回');
const PROMISED_2 = played('SC-02', '一口答应全退');

/** The judgement of a log that can have happened. */
function judgedBy(scenario: Scenario, acts: readonly Act[]): Judgement {
  const judgement = score(scenario, scorecard, acts);
  if (judgement.forged) throw new Error(judgement.reason);
  return judgement;
}

const judged = (id: Id, acts: readonly Act[]) => judgedBy(starter(id, 'zh'), acts);
const row = ({ rows }: Judgement, code: string) => rows.find((one) => one.code === code);
const mustDo = ({ mustDos }: Judgement, code: string) => mustDos.find((one) => one.code === code);

describe.each(STARTER_IDS)('each play-through of %s', (id) => {
  const chinese = starter(id, 'zh');
  const all = playThroughsOf(id, 'zh').list.map((one) => ({ one, acts: logOf(id, 'zh', one) }));

  test('is judged the same in English, turn by turn', () => {
    const turns = ({ timeline }: Judgement) =>
      timeline.map(({ earned, fails, mood, lost }) => ({ earned, fails, mood, lost }));
    const english = playThroughsOf(id, 'en').list.map((one) =>
      judgedBy(starter(id, 'en'), logOf(id, 'en', one)),
    );
    all.forEach(({ acts }, index) => {
      const twin = english[index];
      const { shown, grade, passed, ending, moods, timeline } = judgedBy(chinese, acts);
      expect(twin).toMatchObject({ shown, grade, passed, moods });
      expect(twin?.ending).toBe(ending);
      expect(twin && turns(twin)).toEqual(turns({ timeline } as Judgement));
    });
  });

  test('that reaches an ending has lost by its turns and its record what is missing from 100', () => {
    for (const { acts } of all) {
      const { score: total, timeline, record, ending } = judgedBy(chinese, acts);
      if (ending === undefined) continue;
      const lost = timeline.reduce((sum, turn) => sum + turn.lost, record?.lost ?? 0);
      expect(100 - lost).toBeCloseTo(total, 1);
    }
  });

  test('gives the same bytes again', () => {
    for (const { acts } of all) {
      const once = JSON.stringify(judgedBy(chinese, acts));
      expect(JSON.stringify(judgedBy(chinese, structuredClone(acts)))).toBe(once);
      expect(JSON.parse(once)).toEqual(judgedBy(chinese, acts));
    }
  });

  test('comes to the figures that were proved without the story', () => {
    for (const { acts } of all) {
      const { score: total, fails, ending, moods } = judgedBy(chinese, acts);
      expect(figures(chinese, scorecard, acts)).toEqual({
        forged: false,
        score: total,
        mood: moods.at(-1)?.mood,
        fails: [...new Set(fails.map(({ code }) => code))],
        ...(ending !== undefined && { ending }),
      });
    }
  });
});

describe('the grade', () => {
  test.each([
    ['SC-01', BEST['SC-01'], { shown: '100.0', grade: 'A', passed: true }],
    ['SC-01', VAGUE_1, { shown: '73.0', grade: 'D', passed: false }],
    ['SC-01', LET_DOWN_1, { shown: '77.0', grade: 'C', passed: false }],
    ['SC-02', CLUMSY_2, { shown: '87.8', grade: 'B', passed: true }],
    ['SC-02', PROMISED_2, { shown: '23.2 (F4)', grade: 'failed', passed: false }],
    ['SC-02', BLAMED_2, { shown: '100.0 (F2)', grade: 'failed', passed: false }],
    ['SC-02', SILENT_2, { shown: '0.0', grade: 'D', passed: false }],
  ] as const)('of a call of %s is what its score and its auto-fails make it', (id, acts, expected) => {
    expect(judged(id, acts)).toMatchObject(expected);
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

  test.each(STARTER_IDS)('of %s offers nothing better than its best call', (id) => {
    const { timeline } = judgedBy(starter(id, 'zh'), best(id));
    expect(timeline.filter(({ better }) => better)).toEqual([]);
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
