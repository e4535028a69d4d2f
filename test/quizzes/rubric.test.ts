import { describe, expect, test } from 'vitest';
import { answerSchema } from '../../quizzes/answers.ts';
import { checkQuiz } from '../../quizzes/check.ts';
import { checkQuizTwins } from '../../quizzes/check-twins.ts';
import { grade } from '../../quizzes/grade.ts';
import { LONGEST_TEXT } from '../../quizzes/longest-text.ts';
import { paper } from '../../quizzes/paper.ts';
import { gradeOne } from './answer-sheet.ts';
import { questionOf, quizOf, quizWith, read } from './written-quiz.ts';

const known = { competencies: new Set(['C4']) };
const SEED = 'a seed of at least so many bits';

const WRITTEN = `## Write the first two sentences to a caller charged twice. \`C4\` \`first-words\` \`critical\`

He has called before.

Rubric:

- 2: names the loss before any question
- 1: says what happens next, with a time
- 0.5: no more than two sentences

> The loss comes first, see the guide.
`;
const OTHER = `## True? \`C4\` \`true\`

- [x] True
- [ ] False

> Yes.
`;

function found(text: string, language: 'zh' | 'en' = 'en'): string[] {
  const { quiz, problems } = read(quizWith(text), language);
  return [...problems, ...(quiz ? checkQuiz(quiz, known) : [])].map(
    ({ rule, place }) => `${rule} ${String(place.line)}:${String(place.column)}`,
  );
}

describe('a question that a person marks', () => {
  const quiz = quizOf(quizWith(WRITTEN));

  test('is read with what earns how many points', () => {
    const question = questionOf(quiz, 'rubric');
    expect(question.lines.map(({ points, text }) => [points, text])).toEqual([
      [2, 'names the loss before any question'],
      [1, 'says what happens next, with a time'],
      [0.5, 'no more than two sentences'],
    ]);
    expect(question.prompt.text).toBe(
      'Write the first two sentences to a caller charged twice. He has called before.',
    );
    expect(question.explanation?.text).toContain('The loss comes first');
    expect(found(WRITTEN)).toEqual([]);
  });

  test('is written in Chinese the same way', () => {
    const chinese =
      '## 写开头两句。 `C4` `first-words`\n\n评分要点：\n- 2：先说出客户的损失\n- 1: 说清下一步\n\n> 先说损失。\n';
    expect(found(chinese, 'zh')).toEqual([]);
    expect(questionOf(quizOf(quizWith(chinese), 'zh'), 'rubric').lines.map(({ text }) => text)).toEqual([
      '先说出客户的损失',
      '说清下一步',
    ]);
  });

  test('shows its points and its length on the paper, and nothing of the rubric', () => {
    const [question] = paper(quiz, SEED).questions;
    expect(question).toMatchObject({ type: 'rubric', longest: LONGEST_TEXT, points: 3.5 });
    expect(JSON.stringify(question)).not.toContain('names the loss');
  });

  test('waits when it was answered: the paper is neither passed nor failed', () => {
    const both = quizOf(quizWith(`${WRITTEN}\n${OTHER}`, 'pass: 1\nminutes: 10'));
    const answered = gradeOne(both, SEED, 'first-words', 'I see 86 yuan too much.\nI check it now.');
    expect(answered).toMatchObject({ waiting: true, fraction: 0, answered: true });
    expect(answered.given).toBe('I see 86 yuan too much.\nI check it now.');
    expect(answered.right).toContain('names the loss before any question (2)');
    const { id = '' } = paper(both, SEED).questions.find(({ type }) => type === 'rubric') ?? {};
    expect(grade(both, SEED, { [id]: 'Words' })).toMatchObject({ waiting: 1, passed: false });
  });

  test.each(['', '  \n '])('has nothing to mark when nothing was written: %j', (text) => {
    const item = gradeOne(quiz, SEED, 'first-words', text);
    expect(item).toMatchObject({ answered: false, fraction: 0 });
    expect(item.waiting).toBeUndefined();
  });

  test('takes two thousand characters and not one more', () => {
    expect(answerSchema.safeParse('字'.repeat(LONGEST_TEXT)).success).toBe(true);
    expect(answerSchema.safeParse('字'.repeat(LONGEST_TEXT + 1)).success).toBe(false);
  });

  test('has twins with the same points', () => {
    const twin = (points: string) => quizOf(quizWith(WRITTEN.replace('- 2:', points)));
    expect(checkQuizTwins(quiz, twin('- 2:'))).toEqual([]);
    expect(checkQuizTwins(quiz, twin('- 3:')).map(({ rule }) => rule)).toEqual(['twins']);
  });
});

describe('a fault seeded in a rubric is found where it stands', () => {
  test.each([
    ['a line without points', '- 2: names', '- names', ['rubric-line 13:1']],
    ['points that are no number', '- 2: names', '- two: names', ['rubric-line 13:1']],
    ['a line that earns nothing', '- 2: names', '- 0: names', ['rubric-points 13:1']],
    ['more points than anybody can tell apart', '- 2: names', '- 20: names', ['rubric-points 11:1']],
    ['words on the line of the rubric', 'Rubric:', 'Rubric: be kind', ['rubric-line 11:1']],
    ['a second answer', '> The loss', 'Answer: 5\n\n> The loss', ['two-answers 17:1']],
    ['something after the list', '> The loss', 'More words.\n\n> The loss', ['after-answer 17:1']],
  ])('%s', (_, word, fault, expected) => {
    expect(WRITTEN).toContain(word);
    expect(found(WRITTEN.replace(word, fault))).toEqual(expected);
  });

  test('a rubric without a list', () => {
    expect(found(WRITTEN.replace(/- .*\n/g, ''))).toEqual(['rubric-points 11:1']);
  });
});

describe('a question that was withdrawn', () => {
  const bank = quizWith(`${OTHER}\n${OTHER.replace('`true`', '`gone` `withdrawn`')}`);

  test('is drawn no more, and the bank counts without it', () => {
    const quiz = quizOf(bank);
    expect(quiz.questions).toHaveLength(2);
    expect(quiz.draw).toBe(1);
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      expect(grade(quiz, seed, {}).items.map(({ questionId }) => questionId)).toEqual(['true']);
    }
  });

  test('is missing in a bank that wants to draw it', () => {
    const { quiz, problems } = read(bank.replace('minutes: 10', 'minutes: 10\ndraw: 2'));
    expect(problems).toEqual([]);
    expect(quiz && checkQuiz(quiz, known).map(({ rule }) => rule)).toEqual(['draw-range']);
  });

  test('is withdrawn in both languages or in none', () => {
    const problems = checkQuizTwins(quizOf(bank), quizOf(bank.replace(' `withdrawn`', '')));
    expect(problems.map(({ words }) => words.en).join()).toContain(
      '"withdrawn" is true there and false here',
    );
  });

  test('is not withdrawn by a slip that nobody notices', () => {
    const { problems } = read(bank.replace('`withdrawn`', '`withdrawm`'));
    expect(problems.map(({ rule, words }) => [rule, words.en.includes('withdrawn')])).toEqual([
      ['unknown-mark', true],
    ]);
  });

  test('leaves a quiz of nothing else empty', () => {
    const { quiz } = read(quizWith(OTHER.replace('`true`', '`gone` `withdrawn`')));
    expect(quiz && checkQuiz(quiz, known).map(({ rule }) => rule)).toEqual(['no-questions']);
  });
});
