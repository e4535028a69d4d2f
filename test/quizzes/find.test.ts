import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../quizzes/answers.ts';
import { checkQuizTwins } from '../../quizzes/check-twins.ts';
import { grade } from '../../quizzes/grade.ts';
import { paper } from '../../quizzes/paper.ts';
import { uncover } from '../../quizzes/uncover.ts';
import { gradeOne, shown } from './answer-sheet.ts';
import { sampleOf, scoredQuiz } from './scored-quiz.ts';
import { questionOf } from './written-quiz.ts';

const SEED = 'a seed of at least 128 bits';
const quiz = scoredQuiz(sampleOf('find'));

describe('an article to find', () => {
  test('is read with its articles and its time', () => {
    const question = quiz.questions.find(({ id }) => id === 'charged-more');
    expect(question).toMatchObject({ type: 'find', within: 30 });
    expect(question?.type === 'find' && question.listed).toEqual([
      { id: 'BIL-04', place: { file: 'en/quizzes/QZ-99.md', line: 20, column: 7 } },
      { id: 'BIL-06', place: { file: 'en/quizzes/QZ-99.md', line: 20, column: 16 } },
    ]);
  });

  test('has 15 seconds where the author says nothing else', () => {
    expect(questionOf(quiz, 'find').within).toBe(15);
  });

  test('asks after a failed paper for the listed articles to be read', () => {
    const { articles } = gradeOne(quiz, SEED, 'charged-more', { begun: '1' });
    expect(articles).toEqual(['BIL-04', 'BIL-06']);
  });

  test('is one key in two languages', () => {
    const zh = scoredQuiz(sampleOf('find', 'zh'), 'zh');
    expect(checkQuizTwins(zh, quiz)).toEqual([]);
    const other = scoredQuiz(sampleOf('find').replace('BIL-04 | BIL-06', 'BIL-06'));
    expect(checkQuizTwins(zh, other).map(({ rule }) => rule)).toEqual(['twins']);
    const longer = scoredQuiz(sampleOf('find').replace('median: 15', 'median: 12'));
    expect(checkQuizTwins(zh, longer).map(({ place }) => place.line)).toEqual([5]);
  });
});

describe('the paper', () => {
  test('keeps the question covered, and names no listed article', () => {
    const sheet = JSON.stringify(paper({ ...quiz, intro: { html: '', text: '' } }, SEED));
    expect(sheet).not.toMatch(/BIL-|recharge|charged|Hong Kong/);
  });

  test('uncovers one question at a time', () => {
    const { id } = shown(quiz, SEED, 'charged-more');
    expect(uncover(quiz, SEED, id)?.text).toMatch(/eighty-six yuan.*put through to you twice/);
    expect(uncover(quiz, 'another seed', id)).toBeUndefined();
    expect(uncover(quiz, SEED, 'no such question')).toBeUndefined();
  });
});

describe('an article taken', () => {
  const took = (id: string, seconds?: string) => {
    const answer = { begun: '1', took: id, opened: `BIL-03 ${id}`, searched: 'too much' };
    return gradeOne(quiz, SEED, 'charged-more', seconds === undefined ? answer : { ...answer, seconds });
  };

  test('earns its point in time, to the second', () => {
    expect(took('BIL-06', '30.0')).toMatchObject({ fraction: 1, answered: true, given: 'BIL-06 · 30.0 s' });
    expect(took('BIL-06', '30.1')).toMatchObject({ fraction: 0, debrief: { outcome: 'too-late' } });
  });

  test('earns nothing when it is another one, however fast', () => {
    expect(took('BIL-03', '2')).toMatchObject({ fraction: 0, debrief: { outcome: 'another' } });
  });

  test('earns nothing when nobody measured its time', () => {
    expect(took('BIL-04')).toMatchObject({ fraction: 0, debrief: { outcome: 'too-late' } });
    expect(took('BIL-04', 'fast')).toMatchObject({ fraction: 0 });
    expect(took('BIL-04', '-1')).toMatchObject({ fraction: 0 });
  });

  test('is shown afterwards with what was opened on the way', () => {
    expect(took('BIL-04', '7.3').debrief).toEqual({
      kind: 'find',
      took: 'BIL-04',
      opened: ['BIL-03', 'BIL-04'],
      searched: 'too much',
      seconds: 7.3,
      listed: ['BIL-04', 'BIL-06'],
      within: 30,
      outcome: 'in-time',
    });
  });

  test('is no answer while the question was only uncovered', () => {
    const only = gradeOne(quiz, SEED, 'charged-more', { begun: '1', opened: 'BIL-04' });
    expect(only).toMatchObject({ answered: false, fraction: 0, debrief: { outcome: 'none' } });
  });
});

describe('the median of the seconds', () => {
  const ids = ['old-card', 'charged-more', 'read-bill', 'hong-kong', 'number-gone'];
  const right = ['BIL-08', 'BIL-06', 'BIL-03', 'BIL-01', 'BIL-07'];

  /** A paper on which the articles were taken after so many seconds each. */
  function paperOf(...taken: (readonly [article: string, seconds: number])[]): Answers {
    return Object.fromEntries(
      taken.map(([took, seconds], index) => [
        shown(quiz, SEED, ids[index] ?? '').id,
        { begun: '1', took, seconds: String(seconds) },
      ]),
    );
  }

  test('decides too: whoever finds everything in time but slowly has not passed', () => {
    const easy = { ...quiz, median: 10 };
    const times = [12, 29, 11, 19, 3] as const;
    const answers = paperOf(...times.map((seconds, index) => [right[index] ?? '', seconds] as const));
    expect(grade(easy, SEED, answers)).toMatchObject({
      score: 100,
      passed: false,
      pace: { aim: 10, seconds: 12, held: false },
    });
    expect(grade({ ...quiz, median: 12 }, SEED, answers)).toMatchObject({ passed: true });
  });

  test('counts right articles that came too late, and no wrong ones', () => {
    const answers = paperOf(['BIL-08', 40], ['BIL-01', 1], ['BIL-03', 10]);
    expect(grade(quiz, SEED, answers).pace).toEqual({ aim: 15, seconds: 25, held: false });
  });

  test('is not held when nothing was found', () => {
    expect(grade(quiz, SEED, {}).pace).toEqual({ aim: 15, seconds: undefined, held: false });
  });

  test('is not asked for where the author does not', () => {
    const { median: _, ...without } = quiz;
    expect(grade(without, SEED, {})).not.toHaveProperty('pace');
  });

  test('is the same in whatever order the questions were answered', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 }), { minLength: 5, maxLength: 5 }), (tenths) => {
        const times = tenths.map((one) => one / 10);
        const answers = paperOf(...times.map((seconds, index) => [right[index] ?? '', seconds] as const));
        const [, , middle] = [...times].sort((a, b) => a - b);
        expect(grade(quiz, SEED, answers).pace?.seconds).toBe(middle);
      }),
    );
  });
});
