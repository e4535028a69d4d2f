import { describe, expect, test } from 'vitest';
import { checkQuizTwins } from '../../quizzes/check-twins.ts';
import { quizOf, sample } from './written-quiz.ts';

const chinese = quizOf(sample('zh'), 'zh');

/** What the English twin hears, with its lines, when something in it is changed. */
function heard(change: (text: string) => string): string[] {
  return checkQuizTwins(chinese, quizOf(change(sample('en')))).map(
    ({ place, words }) => `${String(place.line)} ${words.en}`,
  );
}

test('twins that ask the same have no problems', () => {
  expect(heard((text) => text)).toEqual([]);
});

describe('a twin that asks something else hears what differs', () => {
  test.each([
    ['pass', 'pass: 80', 'pass: 85', '3 Differs from zh/quizzes/QZ-99.md: "pass" is 80 there and 85 here.'],
    ['minutes', 'minutes: 10', 'minutes: 11', '4 Differs from zh/quizzes/QZ-99.md: "minutes" is 10 there'],
    ['draw', 'minutes: 10', 'minutes: 10\ndraw: 7', '5 Differs from zh/quizzes/QZ-99.md: "draw" is 8 there'],
    [
      'competency',
      '`C6`',
      '`C1`',
      '30 Differs from zh/quizzes/QZ-99.md: "competency" is C6 there and C1 here.',
    ],
    ['critical', ' `critical`', '', '19 Differs from zh/quizzes/QZ-99.md: "critical" is true there'],
    [
      'type',
      '[x] Ask',
      '[ ] Ask',
      '19 Differs from zh/quizzes/QZ-99.md: "type" is multiple there and single here.',
    ],
    ['right option', '[x] Hello, Q', '[ ] Hello, Q', '9 The key of "opening" differs'],
    ['truth', '[x] True\n- [ ] False', '[ ] True\n- [x] False', '30 The key of "silent-log" differs'],
    ['number', '270.90', '270.80', '38 The key of "fee-exit" differs'],
    ['tolerance', '± 0.01', '± 0.1', '38 The key of "fee-exit" differs'],
    ['blanks', '(suspension) | a fine', 'suspension | (a fine)', '50 The key of "bill-dates" differs'],
    ['gap', '[[3rd | third]]', '3rd', '50 The key of "bill-dates" differs'],
    ['steps', '4. Record\n', '', '56 The key of "steps" differs'],
    ['pairs', '| own bill    | L1 ', '| own bill    | L2 ', '65 The key of "levels" differs'],
  ])('%s', (_, word, other, expected) => {
    expect(sample('en')).toContain(word);
    const [first = '', ...others] = heard((text) => text.replace(word, other));
    expect(first).toContain(expected);
    expect(others).toEqual([]);
  });

  test('a question that is missing, and one that is called otherwise', () => {
    expect(heard((text) => text.replace('`fee-exit`', '`fee-exits`'))).toEqual([
      '2 The question "fee-exit" is missing (see zh/quizzes/QZ-99.md, line 38). Add it.',
      '38 zh/quizzes/QZ-99.md has no question "fee-exits". Did you mean "fee-exit"?',
    ]);
  });

  test('questions in another order', () => {
    const swapped = heard((text) =>
      text
        .replace('`opening`', '`middle`')
        .replace('`failed-check`', '`opening`')
        .replace('`middle`', '`failed-check`'),
    );
    expect(swapped[0]).toContain('"##" is opening there and failed-check here');
  });
});
