import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../quizzes/answers.ts';
import { callScore, RATES } from '../../quizzes/call-score.ts';
import { checkQuizTwins } from '../../quizzes/check-twins.ts';
import { paper } from '../../quizzes/paper.ts';
import { gradeOne, shown } from './answer-sheet.ts';
import { sampleOf, scoredQuiz } from './scored-quiz.ts';
import { questionOf } from './written-quiz.ts';

const SEED = 'a seed of at least 128 bits';
const quiz = scoredQuiz(sampleOf('scored'));
const GOLD = { '1.1': '½', '2.2': '0', '3.2': '1', '3.4': '–', '4.1': '1' };

function scored(answer: Answer, question = 'too-much') {
  return gradeOne(quiz, SEED, question, answer);
}

describe('a call to score', () => {
  test('is read as its turns and its gold', () => {
    const { turns, scores, fails, prompt } = questionOf(quiz, 'score-the-call');
    expect(turns.map(({ by }) => by)).toEqual(['agent', 'customer', 'agent', 'customer', 'agent']);
    expect(scores.map(({ code, gold, max }) => [code, gold, max])).toEqual([
      ['1.1', '½', 4],
      ['2.2', '0', 6],
      ['3.2', '1', 8],
      ['3.4', '–', 2],
      ['4.1', '1', 10],
    ]);
    expect(scores[0]?.why?.text).toBe('The company, but no agent number (turn 1).');
    expect(fails.gold).toEqual([]);
    expect(prompt.text).toBe('Too much on the bill: score this call. Mr Zhao calls on a Monday morning.');
  });

  test.each([
    ['½', '0.5'],
    ['½', '1/2'],
    ['½', '½ '],
    ['–', '-'],
    ['–', '—'],
  ])('reads %s also where it is written %s', (rate, written) => {
    const other = scoredQuiz(sampleOf('scored').replace(`| ${rate} |`, `| ${written} |`));
    expect(questionOf(other, 'score-the-call').scores).toEqual(questionOf(quiz, 'score-the-call').scores);
  });

  test('reads several auto-fails in one row', () => {
    const other = scoredQuiz(sampleOf('scored').replace('| F | F1 |', '| F | F1, F4 |'));
    const second = other.questions[1];
    expect(second?.type === 'score-the-call' && second.fails.gold).toEqual(['F1', 'F4']);
  });

  test('is one key in two languages, whatever the reasons', () => {
    const zh = scoredQuiz(sampleOf('scored', 'zh'), 'zh');
    expect(checkQuizTwins(zh, quiz)).toEqual([]);
    const other = scoredQuiz(sampleOf('scored').replace('| F | F1 |', '| F | F2 |'));
    expect(checkQuizTwins(zh, other).map(({ rule }) => rule)).toEqual(['twins']);
  });

  test('shows on the paper the call and the blank form, and nothing of the gold', () => {
    const sheet = shown(quiz, SEED, 'too-much');
    expect(sheet).toMatchObject({
      type: 'score-the-call',
      criteria: [
        { code: '1.1', max: 4, name: 'Opening' },
        { code: '2.2' },
        { code: '3.2' },
        { code: '3.4' },
        { code: '4.1' },
      ],
      fails: [{ code: 'F1' }, { code: 'F2' }, { code: 'F4' }],
    });
    expect(JSON.stringify(paper(quiz, SEED))).not.toMatch(/gold|½|why|no agent number|Calibrated/);
  });
});

describe('a scored call', () => {
  test('agrees fully when every criterion does', () => {
    expect(scored(GOLD)).toMatchObject({
      fraction: 1,
      debrief: { total: { mine: 71.4, gold: 71.4, gap: 0 } },
    });
  });

  test('earns the share of criteria in agreement while the totals are near', () => {
    // 3.4 half met adds 1 of 2 points: 21 of 30.
    expect(scored({ ...GOLD, '3.4': '½' })).toMatchObject({
      fraction: 0.8,
      debrief: { total: { mine: 70, gold: 71.4, gap: 1.4 } },
    });
  });

  test('earns nothing when the totals are more than five points apart', () => {
    expect(scored({ ...GOLD, '1.1': '1' })).toMatchObject({
      fraction: 0,
      debrief: { total: { mine: 78.6, gap: 7.2 } },
    });
  });

  test.each([
    ['too-much', 'F2', 'invented'],
    ['his-wife', '', 'missed'],
    ['his-wife', 'F1 F4', 'invented beside the right one'],
    ['his-wife', 'F4', 'mistaken for another'],
  ])('earns nothing in %s when the auto-fails are "%s": %s', (question, fails) => {
    const gold =
      question === 'too-much' ? GOLD : { '1.1': '0', '2.2': '–', '3.2': '½', '3.4': '–', '4.1': '0' };
    expect(scored({ ...gold, F: fails }, question).fraction).toBe(0);
  });

  test('agrees on auto-fails in any order, and passes over codes that are none', () => {
    const gold = { '1.1': '0', '2.2': '–', '3.2': '½', '3.4': '–', '4.1': '0' };
    expect(scored({ ...gold, F: ' F1  F99' }, 'his-wife').fraction).toBe(1);
  });

  test('counts a criterion left blank as not in agreement and not met', () => {
    const { '2.2': _, ...rest } = GOLD;
    expect(scored(rest)).toMatchObject({ fraction: 0.8, debrief: { total: { mine: 71.4 } } });
  });

  test('is no answer when nothing was scored', () => {
    expect(scored({})).toMatchObject({ answered: false, fraction: 0 });
    expect(scored({ '1.1': 'very good' })).toMatchObject({ answered: false });
  });

  test('is shown afterwards criterion by criterion, mine beside the gold and why', () => {
    const { debrief } = scored({ ...GOLD, '2.2': '½' });
    expect(debrief).toMatchObject({
      criteria: [
        { code: '1.1', mine: '½', gold: '½' },
        {
          code: '2.2',
          name: 'Empathy',
          max: 6,
          mine: '½',
          gold: '0',
          why: { text: 'His anger is never named.' },
        },
        { code: '3.2' },
        { code: '3.4' },
        { code: '4.1' },
      ],
    });
  });
});

describe('the score of a call', () => {
  test('is the worked example of the scorecard: 84 of 95 points are 88.4', () => {
    const judged = [
      { max: 15, rate: '1' },
      { max: 6, rate: '½' },
      { max: 14, rate: '1' },
      { max: 12, rate: '½' },
      { max: 18, rate: '1' },
      { max: 5, rate: '–' },
      { max: 15, rate: '1' },
      { max: 4, rate: '½' },
      { max: 11, rate: '1' },
    ] as const;
    expect(callScore(judged)).toBe(88.4);
  });

  test('is none where nothing applies', () => {
    expect(callScore([{ max: 4, rate: '–' }])).toBeUndefined();
    expect(callScore([])).toBeUndefined();
  });

  test('stays between 0 and 100, and never falls when one more criterion is met', () => {
    const judged = fc.record({ max: fc.integer({ min: 1, max: 20 }), rate: fc.constantFrom(...RATES) });
    fc.assert(
      fc.property(fc.array(judged, { minLength: 1, maxLength: 20 }), fc.nat(), (all, random) => {
        const score = callScore(all);
        const at = random % all.length;
        const better = all.map((one, index) =>
          index === at && one.rate !== '–' ? { ...one, rate: '1' as const } : one,
        );
        if (score === undefined) return;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(callScore(better)).toBeGreaterThanOrEqual(score);
        expect(callScore(better)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
