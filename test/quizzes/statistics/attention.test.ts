import { describe, expect, test } from 'vitest';
import { answerTable, type Response } from '../../../quizzes/statistics/answer-table.ts';
import { attention, weightOf } from '../../../quizzes/statistics/attention.ts';
import type { ItemStatistics } from '../../../quizzes/statistics/item-statistics.ts';
import { suspectKeys } from '../../../quizzes/statistics/suspect-key.ts';

const KNOWN = [
  { key: 'a', right: true },
  { key: 'b', right: false },
  { key: 'c', right: false },
];

/** So many people who chose the same and were as good on the rest of the paper. */
const chose = (people: number, key: string | undefined, rest: number): Response[] =>
  Array.from({ length: people }, () => ({ chosen: key === undefined ? [] : [key], rest }));

const sound = [
  ...chose(12, 'a', 0.9),
  ...chose(8, 'a', 0.6),
  ...chose(4, 'b', 0.6),
  ...chose(6, 'b', 0.3),
  ...chose(4, 'c', 0.3),
  ...chose(2, undefined, 0.3),
];

describe('the table of answers', () => {
  test('tells how many of the best, the middle and the weakest third chose each', () => {
    const table = answerTable(KNOWN, sound);
    expect([table.upper, table.middle, table.lower]).toEqual([12, 12, 12]);
    expect(table.rows.map(({ key, all, upper, middle, lower }) => [key, all, upper, middle, lower])).toEqual([
      ['a', 20, 12, 8, 0],
      ['b', 10, 0, 4, 6],
      ['c', 4, 0, 0, 4],
    ]);
    expect(table.unanswered).toMatchObject({ all: 2, lower: 2 });
    expect(table.rows[0]?.relation.value).toBeGreaterThan(0.8);
  });

  test('does not depend on the order of the people', () => {
    expect(
      answerTable(KNOWN, sound.toReversed()).rows.map(({ all, upper, lower }) => [all, upper, lower]),
    ).toEqual(answerTable(KNOWN, sound).rows.map(({ all, upper, lower }) => [all, upper, lower]));
  });

  test('counts each of several answers that one person ticked', () => {
    const { rows, unanswered } = answerTable(KNOWN, [
      { chosen: ['a', 'b'], rest: 1 },
      { chosen: ['a'], rest: 0 },
    ]);
    expect([rows.map(({ all }) => all), unanswered.all]).toEqual([[2, 1, 0], 0]);
  });

  test('lists what was typed in, the most frequent first, with what was right', () => {
    const typed = [...chose(2, '27.90', 0.5), ...chose(3, '270.90', 0.8), ...chose(1, '129', 0.1)];
    const { rows } = answerTable([], typed, (key) => key === '270.90');
    expect(rows.map(({ key, right, all }) => [key, right, all])).toEqual([
      ['270.90', true, 3],
      ['27.90', false, 2],
      ['129', false, 1],
    ]);
  });

  test('of nobody is empty, and of people who are all as good in no third but the middle', () => {
    expect(answerTable(KNOWN, []).rows.map(({ all }) => all)).toEqual([0, 0, 0]);
    const alike = answerTable(KNOWN, chose(5, 'a', 0.5));
    expect([alike.upper, alike.middle, alike.lower, alike.rows[0]?.relation.why]).toEqual([
      0,
      5,
      0,
      'same-rest',
    ]);
  });
});

describe('a key is suspect', () => {
  const turned = sound.map(({ chosen, rest }) => ({
    chosen: chosen.map((key) => (key === 'a' ? 'b' : key === 'b' ? 'a' : key)),
    rest,
  }));

  test('where better people choose an answer that is marked wrong', () => {
    expect(suspectKeys(answerTable(KNOWN, turned)).map(({ key }) => key)).toEqual(['b']);
  });

  test('but not where they choose the right one', () => {
    expect(suspectKeys(answerTable(KNOWN, sound))).toEqual([]);
  });

  test('nor before thirty people answered', () => {
    const few = turned.filter((_, index) => index % 2 === 0);
    expect(suspectKeys(answerTable(KNOWN, few))).toEqual([]);
  });

  test('nor where four people chose it', () => {
    const four = [...chose(30, 'a', 0.4), ...chose(10, 'c', 0.2), ...chose(4, 'b', 0.99)];
    expect(suspectKeys(answerTable(KNOWN, four))).toEqual([]);
    const five = [...chose(30, 'a', 0.4), ...chose(10, 'c', 0.2), ...chose(5, 'b', 0.99)];
    expect(suspectKeys(answerTable(KNOWN, five)).map(({ key }) => key)).toEqual(['b']);
  });

  test('nor where the difference may be chance', () => {
    const even = [0.3, 0.5, 0.7].flatMap((rest) => [...chose(8, 'a', rest), ...chose(8, 'b', rest)]);
    expect(suspectKeys(answerTable(KNOWN, [...even, ...chose(1, 'b', 0.7)]))).toEqual([]);
  });
});

describe('what needs an author', () => {
  const item = (facility: number, index?: number, answers = 60): ItemStatistics => ({
    id: 'q',
    answers,
    max: 1,
    facility: { value: facility },
    sd: { value: 0.4 },
    intendedWeight: { value: 10 },
    effectiveWeight: { value: 10 },
    discriminationIndex: index === undefined ? { why: 'same-marks' } : { value: index },
    discriminativeEfficiency: { why: 'same-marks' },
  });
  const kinds = (...given: Parameters<typeof attention>) => attention(...given).map(({ kind }) => kind);

  test.each([
    ['nearly everybody is right', item(0.96, 5), ['too-easy']],
    ['few are right', item(0.2, 40), ['too-hard']],
    ['those who are good otherwise are wrong', item(0.6, -20), ['negative-discrimination']],
    ['it tells nobody apart, and may be on the wrong side by chance', item(0.6, -8), ['low-discrimination']],
    ['it hardly tells anybody apart', item(0.6, 12), ['low-discrimination']],
    ['few are right, and those at random', item(0.25, 3), ['too-hard', 'low-discrimination']],
    ['all is well', item(0.7, 35), []],
    ['it is weak, but may be fair by chance', item(0.6, 18, 31), []],
    ['everybody is right, so that nothing can be told apart', item(1), ['too-easy']],
  ])('because %s', (_, statistics, reasons) => {
    expect(kinds(statistics, undefined)).toEqual(reasons);
  });

  test('because of its answers: a suspect key, a popular wrong one, one that nobody chose', () => {
    expect(kinds(item(0.7, 35), answerTable(KNOWN, sound))).toEqual([]);
    const unused = [...KNOWN, { key: 'd', right: false }];
    expect(attention(item(0.7, 35), answerTable(unused, sound))).toEqual([]);
    const distractors = ['b', 'c', 'd'];
    expect(attention(item(0.7, 35), answerTable(unused, sound), { distractors })).toEqual([
      { kind: 'never-chosen', keys: ['d'] },
    ]);
    const misled = [...chose(15, 'a', 0.6), ...chose(25, 'b', 0.5)];
    expect(attention(item(0.4, 30), answerTable(KNOWN.slice(0, 2), misled))).toEqual([
      { kind: 'popular-wrong', key: 'b', people: 25 },
    ]);
    const better = [...chose(15, 'a', 0.5), ...chose(25, 'b', 0.6)];
    expect(attention(item(0.4, 30), answerTable(KNOWN.slice(0, 2), better))).toEqual([
      { kind: 'suspect-key', key: 'b', people: 25 },
    ]);
  });

  test('is not said from fewer than thirty answers, but for an article that is said to be wrong', () => {
    expect(kinds(item(0.1, -50, 29), undefined)).toEqual([]);
    expect(attention(item(0.1, -50, 29), undefined, { articlesFlagged: ['BIL-04'] })).toEqual([
      { kind: 'flagged', article: 'BIL-04' },
    ]);
  });

  test('weighs more where it may be wrong than where it is only weak', () => {
    const table = answerTable([...KNOWN, { key: 'd', right: false }], sound);
    const weak = attention(item(0.96, 5), table, { distractors: ['d'] });
    expect(weightOf(weak)).toBeLessThan(weightOf(attention(item(0.6, -20), undefined)));
    expect(weightOf([])).toBe(0);
  });
});
