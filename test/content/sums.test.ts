import { expect, test } from 'vitest';
import { expectNone, library } from './own-content.ts';
import { plain, statements } from './statements.ts';
import { sumsIn } from './sums.ts';

test.each([
  ['30 % × 7 × 129 = ¥270.90', '¥270.90'],
  ['(99 − 59) × 15 ÷ 30 = ¥21.00', '¥20.00'],
  ['59 + 3 × 20 = ¥119', '¥119'],
  ['1,044 ÷ 1,200 = 86.0%', '87.0%'],
  ['260 − 200 − 10 = 60', '50'],
])('%s comes to %s', (text, result) => {
  expect(sumsIn(plain(text)).map(({ comesTo }) => comesTo)).toEqual([result]);
});

test.each(['zh', 'en'] as const)('every sum in %s comes out as it says', (language) => {
  const sums = statements()
    .filter((statement) => statement.language === language)
    .flatMap(({ place, text }) => sumsIn(text).map((sum) => ({ place, ...sum })));
  expect(sums.length).toBeGreaterThan(15);
  const wrong = sums.filter(({ claimed, comesTo }) => claimed !== comesTo);
  expectNone(wrong.map(({ place, sum, comesTo }) => `${place} ${sum} = ${comesTo}`));
});

test('the explanation of a question in numbers gives the number', () => {
  const questions = library.quizzes.flatMap(({ questions }) => questions);
  const wrong = questions.filter(
    (question) =>
      question.type === 'number' &&
      !plain(question.explanation?.text ?? '').includes(String(question.answer)),
  );
  expectNone(wrong.map(({ title }) => title));
});
