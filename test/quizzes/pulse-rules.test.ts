import { describe, expect, test } from 'vitest';
import { checkQuizTwins } from '../../quizzes/check-twins.ts';
import { checkQuiz } from '../../quizzes/check.ts';
import { quizOf, read } from './written-quiz.ts';

const known = { articles: new Set<string>(), competencies: new Set(['C4']) };

const PULSE = `---
title: Weekly pulse
pass: 80
minutes: 3
pulse: { changed: 3, missed: 2 }
---

Five questions.
`;

const QUESTION = '\n## A caller asks. True? `C4` `own`\n\n- [x] True\n- [ ] False\n\n> E.\n';

/** All that is told of a quiz, from reading and checking it. */
function told(text: string): string[] {
  const { quiz, problems } = read(text);
  return [...problems, ...(quiz ? checkQuiz(quiz, known) : [])].map(
    ({ rule, place: { line }, words }) => `${rule} ${String(line)} ${words.en}`,
  );
}

test('a pulse has no questions of its own, and its paper as many as it takes from both sides', () => {
  expect(told(PULSE)).toEqual([]);
  const quiz = quizOf(PULSE);
  expect(quiz.pulse).toEqual({ changed: 3, missed: 2 });
  expect(quiz.draw).toBe(5);
  expect(quiz.questions).toEqual([]);
});

test('a quiz that is no pulse has none, so that its versions keep their hashes', () => {
  expect('pulse' in quizOf(`---\ntitle: Q\npass: 80\nminutes: 3\n---\n${QUESTION}`)).toBe(false);
});

describe('a fault seeded in a sound pulse is found at its place, and nothing else', () => {
  test.each([
    [
      'none from either side',
      'changed: 3, missed: 2',
      'changed: 0, missed: 0',
      'pulse-range 5 "pulse" says changed: 0, missed: 0',
    ],
    ['less than none', 'changed: 3', 'changed: -1', 'pulse-range 5 "pulse" says changed: -1'],
    ['a whole paper', 'missed: 2', 'missed: 18', 'pulse-range 5 "pulse" says changed: 3, missed: 18'],
    [
      'a number of its own beside it',
      'missed: 2 }',
      'missed: 2 }\ndraw: 4',
      'pulse-draw 6 "draw: 4" disagrees with "pulse", which makes 5',
    ],
    [
      'a question of its own',
      'Five questions.\n',
      `Five questions.\n${QUESTION}`,
      'pulse-questions 10 A quiz with "pulse" draws from the other banks; a question of its own, such as "own"',
    ],
    [
      'a side left out',
      ', missed: 2',
      '',
      'frontmatter 5 "pulse.missed" is missing; write how many from own misses',
    ],
    [
      'a word for a number',
      'changed: 3',
      'changed: three',
      'frontmatter 5 "pulse.changed" is "three"; write how many from changed articles',
    ],
    ['half a question', 'changed: 3', 'changed: 2.5', 'frontmatter 5 "pulse.changed" is "2.5"'],
    ['a slip of the finger', 'missed: 2', 'mised: 2', 'Did you mean "missed"?'],
    [
      'a bare number',
      '{ changed: 3, missed: 2 }',
      '5',
      'frontmatter 5 "pulse" is "5"; write how many questions come from changed articles',
    ],
  ])('%s', (_, word, fault, expected) => {
    expect(PULSE).toContain(word);
    const found = told(PULSE.replace(word, fault));
    expect(found.join('\n')).toContain(expected);
    expect(new Set(found.map((one) => one.split(' ')[0])).size).toBe(1);
  });

  test('is told in Chinese as well, with the mend', () => {
    const { quiz } = read(
      PULSE.replace('missed: 2', 'missed: 18').replace('minutes: 3', 'minutes: 3\ndraw: 4') + QUESTION,
    );
    const words = quiz ? checkQuiz(quiz, known).map(({ words }) => words.zh) : [];
    expect(words).toHaveLength(3);
    expect(words.every((one) => /\p{Script=Han}/u.test(one) && one.includes('pulse'))).toBe(true);
  });
});

test('twins take as many from each side; the second is told where they differ', () => {
  const [zh, en] = [
    quizOf(PULSE, 'zh'),
    quizOf(PULSE.replace('changed: 3, missed: 2', 'changed: 2, missed: 3')),
  ];
  expect(checkQuizTwins(zh, zh)).toEqual([]);
  expect(checkQuizTwins(zh, en).map(({ place, words }) => `${String(place.line)} ${words.en}`)).toEqual([
    '5 Differs from zh/quizzes/QZ-99.md: "pulse" is { changed: 3, missed: 2 } there and { changed: 2, missed: 3 } here. Make them the same.',
  ]);
});
