import { describe, expect, test } from 'vitest';
import { fits, patternFault } from '../../quizzes/pattern.ts';
import { gradeOne } from './answer-sheet.ts';
import { questionOf, quizOf, quizWith, read } from './written-quiz.ts';

const SEED = 'seed of this paper';

function asked(answer: string) {
  return quizWith(`## Which number? \`C6\` \`a\`\n\n${answer}\n\n> So.`);
}

describe('a pattern among the wordings', () => {
  const quiz = quizOf(asked(String.raw`Answer: /QH\d{4}-\d{4}/ | QH and eight digits`));

  test.each([
    ['QH0512-0147', 1],
    ['qh0512-0147', 1],
    [' QH 0512-0147 ', 1],
    ['\uff31\uff280512-0147', 1],
    ['QH and eight digits', 1],
    ['qh, and eight digits!', 1],
    ['QH0512-014', 0],
    ['QH0512-01470', 0],
    ['ticket QH0512-0147', 0],
    ['QH05120147', 0],
  ])('"%s" earns %d', (typed, fraction) => {
    expect(gradeOne(quiz, SEED, 'a', typed)).toMatchObject({ fraction, answered: true });
  });

  test('is not what a trainee is shown as the right answer', () => {
    expect(gradeOne(quiz, SEED, 'a', '?').right).toBe('QH and eight digits');
  });

  test('is read as it is written, backslashes, bars and stars too', () => {
    const { wordings, patterns } = questionOf(
      quizOf(asked(String.raw`Answer: /(a|b)\.c*\|_d_/ | plain \* words | 24/7`)),
      'words',
    );
    expect(patterns?.map(({ text }) => text)).toEqual([String.raw`(a|b)\.c*\|_d_`]);
    expect(wordings).toEqual(['plain * words', '24/7']);
  });

  test('is told by its place in the line', () => {
    const { problems } = read(asked('答案：一 | /[a/ | /b/'), 'zh');
    expect(problems.map(({ rule, place }) => [rule, place.column])).toEqual([['unreadable-pattern', 8]]);
    expect(problems[0]?.words.zh).toContain('少了“]”');
  });
});

describe('no pattern takes longer than it is long', () => {
  test.each(['(a+)+b', '(a|aa)*b', '(.*)*(.*)*(.*)*b', '((a?){20}a{20}){2}b'])('%s', (pattern) => {
    expect(patternFault(pattern)).toBeUndefined();
    const before = performance.now();
    expect(fits('a'.repeat(200), pattern)).toBe(false);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('one that grows beyond all measure is refused', () => {
    expect(patternFault('((a{1,30}){30})')).toBeDefined();
    expect(patternFault('a{2000}')).toBeDefined();
  });

  test('and an answer longer than anybody types fits none', () => {
    expect(fits('a'.repeat(201), 'a*')).toBe(false);
  });
});
