import { describe, expect, test } from 'vitest';
import { checkQuiz } from '../../quizzes/check.ts';
import { quizWith, read, sample } from './written-quiz.ts';

const known = {
  articles: new Set(['SRV-02', 'BIL-02', 'BIL-04']),
  competencies: new Set(['C1', 'C4', 'C5', 'C6', 'C7']),
};

/** The rules that find something in a quiz, with their lines. */
function found(text: string): string[] {
  const { quiz, problems } = read(text);
  if (!quiz || problems.length > 0) throw new Error(JSON.stringify(problems));
  return checkQuiz(quiz, known).map(({ rule, place }) => `${rule} ${String(place.line)}`);
}

/** Single-choice questions whose right option has a length and a place (from 0) among three. */
function singles(...rights: { length: number; place: number }[]): string {
  return quizWith(
    rights
      .map(({ length, place }, number) => {
        const options = [`a${'-'.repeat(8)} one`, `b${'-'.repeat(8)} two`].map(
          (text) => `- [ ] ${text}\n  > No.`,
        );
        const right = `- [x] ${'r'.repeat(length)}`;
        return `## Q ${String(number)}? \`C4\` \`q${String(number)}\`\n${options.toSpliced(place, 0, right).join('\n')}\n\n> E.\n`;
      })
      .join('\n'),
  );
}

test.each(['zh', 'en'] as const)('a sound quiz has no problems, in %s', (language) => {
  const { quiz, problems } = read(sample(language), language);
  expect(problems).toEqual([]);
  expect(quiz && checkQuiz(quiz, known)).toEqual([]);
});

describe('a fault seeded in a sound quiz is found, and nothing else', () => {
  test.each([
    ['a pass mark of nothing', 'pass: 80', 'pass: 0', 'pass-range 3'],
    ['a pass mark beyond everything', 'pass: 80', 'pass: 101', 'pass-range 3'],
    ['no time', 'minutes: 10', 'minutes: 0', 'minutes-range 4'],
    ['a time of days', 'minutes: 10', 'minutes: 1000', 'minutes-range 4'],
    ['more drawn than the bank holds', 'minutes: 10', 'minutes: 10\ndraw: 9', 'draw-range 5'],
    ['none drawn', 'minutes: 10', 'minutes: 10\ndraw: 0', 'draw-range 5'],
    ['an id used twice', '`refund-first`', '`fee-exit`', 'duplicate-ids 44'],
    ['an unknown competency', '`C6`', '`C66`', 'unknown-competency 30'],
    ['no option ticked', '- [x] Hello', '- [ ] Hello', 'no-right-answer 9'],
    ['neither true nor false', '- [x] True', '- [ ] True', 'no-right-answer 30'],
    [
      'an answer of mere punctuation',
      'refund first, check after | refund before checking',
      '?',
      'no-right-answer 46',
    ],
    [
      'no answer after "Answer:"',
      'Answer: refund first, check after | refund before checking',
      'Answer:',
      'no-right-answer 46',
    ],
    ['a gap of mere punctuation', '[[3rd | third]]', '[[…]]', 'no-right-answer 52'],
    ['a drop-down without a wrong entry', '| a fine | closing]]', '| (a fine)]]', 'all-right 52'],
    [
      'a drop-down of one entry',
      '[[(suspension) | a fine | closing]]',
      '[[(suspension)]]',
      'all-right 52, few-options 52',
    ],
    ['true and false both right', '- [ ] False', '- [x] False', 'all-right 30'],
    [
      'an option that says the same',
      'Ask him to come to a shop',
      'check, in another way!',
      'duplicate-options 24',
    ],
    ['a step that says the same', '3. Solve', '3. check', 'duplicate-options 60'],
    ['a left cell that says the same', '| own bill ', '| own balance ', 'duplicate-options 71'],
    ['a drop-down that says the same', '| closing]]', '| A fine]]', 'duplicate-options 52'],
    ['two steps', '3. Solve\n4. Record\n', '', 'few-options 56'],
    ['a negative tolerance', '± 0.01', '± -0.01', 'negative-tolerance 40'],
    ['no explanation at all', '> The caller is believed first.\n', '', 'missing-explanation 44'],
    ['a link to nowhere', 'BIL-02.md', 'BIL-2.md', 'dead-link 42'],
  ])('%s', (_, word, fault, expected) => {
    const text = sample('en');
    expect(text).toContain(word);
    expect(found(text.replace(word, fault)).join(', ')).toBe(expected);
  });

  test('a quiz that asks nothing', () => {
    expect(found(quizWith(''))).toEqual(['no-questions 2']);
  });

  test('two options', () => {
    const two = (marks: string) => `## Q? \`C4\` \`a\`\n- [x] one\n- [${marks}] two\n\n> E.\n`;
    expect(found(quizWith(two(' ')))).toEqual(['few-options 7']);
  });

  test('nothing but right options', () => {
    expect(found(quizWith('## Q? `C4` `a`\n- [x] one\n- [x] two\n- [x] three\n\n> E.\n'))).toEqual([
      'all-right 7',
    ]);
  });

  test('a match of one pair', () => {
    expect(
      found(quizWith('## Q? `C4` `a`\n\n| a | b |\n| --- | --- |\n| 1 | one |\n| | two |\n\n> E.\n')),
    ).toEqual(['few-options 7']);
  });
});

test('a remark under every wrong option is as good as an explanation', () => {
  expect(found(sample('en').replace('> Every call leaves a record.\n', ''))).toEqual([]);
});

describe('an outward feature that gives the right options away', () => {
  const short = { length: 5, place: 1 };
  const long = { length: 30, place: 1 };
  const first = { length: 5, place: 0 };
  const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

  test('is their length, when it is no accident', () => {
    expect(found(singles(...times(5, long)))).toEqual(['right-is-longest 7']);
    expect(found(singles(...times(3, short), ...times(13, long), ...times(4, short)))).toEqual([
      'right-is-longest 34',
    ]);
  });

  test('is their place, when it is no accident', () => {
    expect(found(singles(...times(5, first)))).toEqual(['right-is-first 7']);
  });

  test('is not told of what chance alone makes', () => {
    expect(found(singles(...times(4, long)))).toEqual([]);
    expect(found(singles(...times(4, first)))).toEqual([]);
    expect(found(singles(...times(12, short), ...times(8, long)))).toEqual([]);
  });

  test('names the questions, so that they can be mended', () => {
    const { quiz } = read(singles(...times(5, long)));
    const [problem] = quiz ? checkQuiz(quiz, known) : [];
    expect(problem?.words.en).toContain('In 5 of 5 questions with one right option');
    expect(problem?.words.zh).toContain('q0、q1、q2、q3、q4');
  });
});

describe('a message', () => {
  test('suggests the article and the competency that were meant', () => {
    const { quiz } = read(sample('en').replace('BIL-02.md', 'BIL-03.md').replace('`C6`', '`C61`'));
    const messages = quiz ? checkQuiz(quiz, known).map(({ words }) => words) : [];
    expect(messages.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^There is no competency "C61"\. Did you mean "C\d"\?$/),
      expect.stringContaining('There is no article "BIL-03". Did you mean "BIL-0'),
    ]);
    expect(messages.every(({ zh }) => /\p{Script=Han}/u.test(zh))).toBe(true);
  });

  test('says nothing of links when the articles are not known, nor of competencies that could not be read', () => {
    const { quiz } = read(sample('en').replace('BIL-02.md', 'BIL-99.md'));
    expect(quiz && checkQuiz(quiz, { competencies: new Set() })).toEqual([]);
  });
});
