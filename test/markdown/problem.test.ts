import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean, inReadingOrder, printProblem, type Problem } from '../../markdown/problem.ts';

const problem = (file: string, line: number, column: number, rule = 'rule', en = 'Wrong.'): Problem => ({
  place: { file, line, column },
  rule,
  words: { zh: '不对。', en },
});

describe('a printed Problem', () => {
  test('is the line that editors know how to follow, in the language of the reader', () => {
    expect(printProblem(problem('zh/articles/A.md', 3, 7), 'en')).toBe('zh/articles/A.md:3:7: Wrong.');
    expect(printProblem(problem('zh/articles/A.md', 3, 7), 'zh')).toBe('zh/articles/A.md:3:7: 不对。');
  });

  test('is one line and commands no terminal, whatever a name or a word holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, word) => {
        expect(printProblem(problem(`${name}\n`, 1, 1, 'rule', `${word}\u001B[2J`), 'en')).not.toMatch(
          /\p{Cc}/u,
        );
      }),
    );
  });
});

test('Problems are told in the order in which an author reads', () => {
  const inOrder = [
    problem('a.md', 1, 9, 'b'),
    problem('a.md', 2, 1, 'a'),
    problem('a.md', 2, 1, 'b'),
    problem('a.md', 10, 1, 'a'),
    problem('b.md', 1, 1, 'a'),
  ];
  expect(inReadingOrder(inOrder.toReversed())).toEqual(inOrder);
});

describe('did you mean', () => {
  test.each([
    ['artcles', ['articles', 'scenarios', 'quizzes'], 'articles'],
    ['bil-08', ['AAA-08', 'BIL-08'], 'BIL-08'],
    ['M33', ['M1', 'M13', 'M3'], 'M13'],
    ['opening-lines', ['opening', 'opening-line'], 'opening-line'],
  ])('%s in %j: %s', (word, known, wanted) => {
    expect(didYouMean(word, known)).toEqual({
      zh: `是不是想写“${wanted}”？`,
      en: ` Did you mean "${wanted}"?`,
    });
  });

  test.each([
    ['nothing alike', 'weather', ['billing', 'service']],
    ['nothing known', 'billing', []],
    ['nothing written', '', ['billing']],
    ['a word with no letter in common', 'ab', ['xy']],
  ])('is silent when there is %s', (_, word, known) => {
    expect(didYouMean(word, known)).toEqual({ zh: '', en: '' });
  });

  test('finds a word again after one slip, in whatever case', () => {
    const known = ['billing', 'complaints', 'identity', 'teamwork'];
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.nat(20), fc.boolean(), (word, at, upper) => {
        const slip = word.slice(0, at % word.length) + word.slice((at % word.length) + 1);
        expect(didYouMean(upper ? slip.toUpperCase() : slip, known).en).toContain(`"${word}"`);
      }),
    );
  });
});
