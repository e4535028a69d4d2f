import { describe, expect, test } from 'vitest';
import { questionOf, quizOf, quizWith, read, sample } from './written-quiz.ts';

/** The rules that found something, with their lines. */
function found(text: string): string[] {
  return read(text).problems.map(
    ({ rule, place }) => `${rule} ${String(place.line)}:${String(place.column)}`,
  );
}

/** A whole question below a heading, from line 7 of the file. */
function question(answer: string): string {
  return quizWith(`## Question? \`C4\` \`question\`\n\n${answer}\n\n> Because.\n`);
}

describe('a quiz is read', () => {
  test.each(['zh', 'en'] as const)('with every type of question, in %s', (language) => {
    const quiz = quizOf(sample(language), language);
    expect(quiz.questions.map(({ type }) => type)).toEqual([
      'single',
      'multiple',
      'true-or-false',
      'number',
      'words',
      'blanks',
      'order',
      'match',
    ]);
    expect(quiz).toMatchObject({ id: 'QZ-99', language, pass: 80, minutes: 10, draw: 8 });
  });

  test('as plain data that JSON can keep', () => {
    const quiz = quizOf(sample('en'));
    expect(JSON.parse(JSON.stringify(quiz))).toEqual(quiz);
  });

  test('with the marks of each question, its place, and the articles it links to', () => {
    const { questions } = quizOf(sample('en'));
    expect(questions[0]).toMatchObject({
      id: 'opening',
      competency: 'C1',
      critical: false,
      title: 'Which opening is complete?',
      place: { file: 'en/quizzes/QZ-99.md', line: 9, column: 1 },
      articles: [{ id: 'SRV-02', place: { file: 'en/quizzes/QZ-99.md', line: 17, column: 7 } }],
    });
    expect(questions[1]).toMatchObject({ id: 'failed-check', competency: 'C7', critical: true });
  });

  test('with links that lead to the article’s page in the quiz’s language', () => {
    expect(questionOf(quizOf(sample('zh'), 'zh'), 'single').explanation?.html).toContain(
      '<a href="/zh/articles/SRV-02/">开场白</a>',
    );
  });

  test('with all questions on a paper when nothing says how many to draw', () => {
    const head = 'pass: 80\nminutes: 10\ndraw: 1';
    expect(quizOf(quizWith('## A? `C1` `a`\nAnswer: 1\n\n## B? `C1` `b`\nAnswer: 2\n')).draw).toBe(2);
    expect(quizOf(quizWith('## A? `C1` `a`\nAnswer: 1\n\n## B? `C1` `b`\nAnswer: 2\n', head)).draw).toBe(1);
  });

  test('with no script of an author’s left in it', () => {
    const { quiz } = read(
      question(
        '<script>alert(1)</script>\n\n[a](javascript:alert(1)) <img src=x onerror=alert(1)>\n\nAnswer: 1',
      ),
    );
    expect(quiz?.questions[0]?.prompt.html).toContain('a');
    expect(quiz?.questions[0]?.prompt.html).not.toMatch(/script|onerror|<img/);
  });
});

describe('an answer is found', () => {
  test('below a quotation, a list and a table that belong to the question', () => {
    const quiz = quizOf(
      question(
        '> I want to leave!\n\n1. He calls\n2. He waits\n\n| Plan | Fee |\n| --- | --- |\n| A | 59 |\n\nAnswer: 59',
      ),
    );
    expect(quiz.questions[0]).toMatchObject({ type: 'number', answer: 59 });
    expect(quiz.questions[0]?.prompt.text).toContain('I want to leave!');
    expect(quiz.questions[0]?.prompt.html).toContain('<table>');
    expect(quiz.questions[0]?.explanation?.text).toBe('Because.');
  });

  test('in a numbered list of ticks', () => {
    const quiz = quizOf(question('1. [ ] a\n2. [x] b\n3. [ ] c'));
    expect(questionOf(quiz, 'single').options.map(({ right }) => right)).toEqual([false, true, false]);
  });

  test.each([
    ['True', 'False'],
    ['错', '对'],
    ['正确', '错误'],
    ['Yes', 'No'],
  ])('in the pair %s and %s, which is true-or-false', (one, other) => {
    expect(quizOf(question(`- [x] ${one}\n- [ ] ${other}`)).questions[0]?.type).toBe('true-or-false');
  });

  test.each([
    ['270.90 ± 0.01', 270.9, 0.01, undefined],
    ['¥270.90 +- 0.01', 270.9, 0.01, undefined],
    ['1,234.5 +/- .5 yuan', 1234.5, 0.5, 'yuan'],
    ['24 小时', 24, 0, '小时'],
    ['30 % ± 1 %', 30, 1, '%'],
    ['-3', -3, 0, undefined],
  ])('in the number "%s"', (text, answer, tolerance, unit) => {
    const number = questionOf(quizOf(question(`Answer: ${text}`)), 'number');
    expect([number.answer, number.tolerance, number.unit]).toEqual([answer, tolerance, unit]);
  });

  test.each(['0031', '10×66', '2026-11-01', '7 | seven', 'QH0512-0147'])('in the words "%s"', (text) => {
    expect(quizOf(question(`Answer: ${text}`)).questions[0]?.type).toBe('words');
  });

  test('in blanks of the heading, whose title and prompt do not tell them', () => {
    const quiz = quizOf(quizWith('## The bill is out on the [[3rd]]. `C4` `bill`\n\n> Every month.\n'));
    const blanks = questionOf(quiz, 'blanks');
    expect(blanks.title).toBe('The bill is out on the ____.');
    expect(blanks.prompt).toEqual({ html: '', text: 'The bill is out on the ____.' });
    expect(blanks.explanation?.text).toBe('Every month.');
  });

  test('in blanks that the agent says, in full-width signs too', () => {
    const quiz = quizOf(
      question('Complete it:\n\n> Hello, [[Qinghe\uff5cQinghe Mobile]], agent [[\uff088023\uff09|8000]].'),
    );
    expect(questionOf(quiz, 'blanks').lines[0]).toMatchObject([
      { kind: 'words', text: 'Hello, ' },
      { kind: 'gap', wordings: ['Qinghe', 'Qinghe Mobile'] },
      { kind: 'words', text: ', agent ' },
      {
        kind: 'drop-down',
        options: [
          { text: '8023', right: true },
          { text: '8000', right: false },
        ],
      },
      { kind: 'words', text: '.' },
    ]);
  });

  test('in a table whose right cells may serve several left ones, or none', () => {
    const match = questionOf(quizOf(sample('en')), 'match');
    expect(match.left.map(({ partner }) => partner)).toEqual([0, 1, 1, 2]);
    expect(match.right.map(({ text }) => text)).toEqual(['L0', 'L1', 'L2', 'L3']);
  });
});

describe('a mistake is told with its place', () => {
  test.each([
    ['a question without an answer', question('Just words.'), 'no-answer 7:1'],
    ['a list without boxes', question('- a\n- b'), 'no-answer 7:1'],
    ['an option without a box', question('- [ ] a\n- [x]b\n- [x] c'), 'option-without-box 10:1'],
    ['two answers', question('Answer: 1\n\nAnswer: 2'), 'two-answers 11:1'],
    ['a remark that is not indented', question('- [ ] a\n\n> Why.\n\n- [x] b\n- [ ] c'), 'two-answers 13:1'],
    ['words after the answer', question('Answer: 1\n\nMore words.'), 'after-answer 11:1'],
    ['an answer crowded into a paragraph', question('Words.\nAnswer: 1'), 'answer-line 9:1'],
    ['a tolerance that is no number', question('Answer: 270.90 ± some'), 'unreadable-number 9:1'],
    ['a blank that is never closed', question('The [[3rd]] and the [[5th.'), 'open-blank 9:21'],
    ['an empty blank', question('The [[ ]].'), 'empty-blank 9:5'],
    ['a blank in bold', question('The [[3rd]] **and [[5th]]**.'), 'blank-place 9:13'],
    [
      'a blank in a table',
      question('| [[a]] | b | c |\n| --- | --- | --- |\n\nAnswer: 1'),
      'blank-place 9:1',
    ],
    ['a remark under a step', question('1. a\n   > Why.\n2. b\n3. c'), 'remark-on-step 9:1'],
    [
      'a distractor that is right',
      question('| a | b |\n| --- | --- |\n| 1 | x |\n| 2 | y |\n| | x |'),
      'idle-distractor 13:1',
    ],
    [
      'an empty right cell',
      question('| a | b |\n| --- | --- |\n| 1 | |\n| 2 | x |\n| 3 | y |'),
      'empty-match 11:1',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('a heading without marks, and marks that nobody knows', () => {
    const text = quizWith(
      '## A?\nAnswer: 1\n\n## B? `C4` `critcal` `b`\nAnswer: 1\n\n## C? `C4` `Fee Exit`\nAnswer: 1\n\n## D? `C4` `C5` `d` `e`\nAnswer: 1\n',
    );
    expect(found(text)).toEqual([
      'no-competency 7:1',
      'no-id 7:1',
      'unknown-mark 10:12',
      'unknown-mark 13:12',
      'no-id 13:1',
      'second-mark 16:12',
      'second-mark 16:21',
    ]);
    expect(read(text).problems[2]?.words).toMatchObject({
      zh: expect.stringContaining('是不是想写“critical”') as string,
      en: expect.stringContaining('Did you mean "critical"?') as string,
    });
  });

  test('a question of no type hears which types there are, in both languages', () => {
    const [problem] = read(question('Just words.')).problems;
    expect(problem?.words.en).toContain('"Answer: 270.90 ± 0.01"');
    expect(problem?.words.en).toContain('a table of two columns');
    expect(problem?.words.zh).toContain('两列的表格');
  });

  test('a head with everything wrong, and still the mistakes of the questions', () => {
    const { quiz, problems } = read('---\ntitel: x\npass: high\nminutes: 10\n---\n\n## A? `C1` `a`\n');
    expect(quiz).toBeUndefined();
    expect(problems.map(({ rule, place }) => [rule, place.line])).toEqual(
      expect.arrayContaining([
        ['frontmatter', 2],
        ['frontmatter', 3],
        ['no-answer', 7],
      ]),
    );
  });
});
