import { describe, expect, test } from 'vitest';
import { checkNoticeTwins } from '../../notices/check-twins.ts';
import { FILE, MUST_READ, noticeOf, problemsIn } from './written-notice.ts';

test('a sound notice has no mistake', () => {
  expect(problemsIn(MUST_READ)).toEqual([]);
});

test('a notice that only informs has none either', () => {
  const [head = ''] = MUST_READ.replace('due: 2026-11-30\n', '').split('\n## ');
  expect(problemsIn(head)).toEqual([]);
});

/** One seeded fault each: what is changed, what is found where, and the mend. */
const FAULTS: [
  name: string,
  from: string | RegExp,
  to: string,
  rule: string,
  at: [number, number],
  mend: RegExp,
][] = [
  ['a slip in the readers', 'trainee]', 'trainees]', 'unknown-audience', [8, 19], /Did you mean "trainee"/],
  ['readers of another kind', 'trainee]', 'everybody]', 'unknown-audience', [8, 19], /trainee, agent/],
  ['an article that is not there', '[BIL-05]', '[BIL-50]', 'unknown-article', [9, 12], /Did you mean "BIL-/],
  ['no article at all', '[BIL-05]', '[nothing]', 'unknown-article', [9, 12], /such as BIL-02/],
  ['a link to no article', 'BIL-05.md', 'BIL-0555.md', 'dead-link', [12, 55], /Did you mean "BIL-05"/],
  [
    'a link to nowhere',
    '../articles/BIL-05.md',
    'extra-data',
    'dead-link',
    [12, 55],
    /leads nowhere\. Link to an article/,
  ],
  [
    'an end before the beginning',
    'until: 2026-12-31',
    'until: 2026-11-01',
    'dates',
    [7, 8],
    /"until" \(2026-11-01\)/,
  ],
  ['a due day before the first', 'due: 2026-11-30', 'due: 2026-11-19', 'dates', [6, 6], /before "from"/],
  [
    'a due day after the last',
    'due: 2026-11-30',
    'due: 2027-01-01',
    'dates',
    [7, 8],
    /before "due" \(2027-01-01\)/,
  ],
  [
    'an end before the change',
    'effective: 2026-12-01',
    'effective: 2027-02-01',
    'dates',
    [7, 8],
    /before "effective"/,
  ],
  ['a due day without a question', /\n## [^]*/, '\n', 'no-question', [6, 6], /Add one at the end/],
  [
    'a second question',
    /$/,
    '\n## And then? `C4` `then`\n\n- [x] a\n- [ ] b\n',
    'two-questions',
    [26, 1],
    /one "##" heading/,
  ],
  ['a picture', 'The cap was', '![cap](cap.png) The cap was', 'picture', [12, 1], /in words/],
  ['too many words', 'The cap was', `${'word '.repeat(500)}The cap was`, 'too-long', [1, 1], /3\.\d minutes/],
];

describe('one mistake', () => {
  test.each(FAULTS)(
    '%s is told once, at its place, with its mend',
    (_name, from, to, rule, [line, column], mend) => {
      const text = MUST_READ.replace(from, to);
      expect(text).not.toBe(MUST_READ);
      const problems = problemsIn(text).filter((problem) => problem.rule === rule);
      expect(problems.map(({ place }) => place)).toContainEqual({ file: FILE, line, column });
      expect(problems.map(({ words }) => words.en).join('\n')).toMatch(mend);
      expect(problemsIn(text).every((problem) => problem.rule === rule)).toBe(true);
      for (const { words } of problems) expect(words.zh).toMatch(/\p{Script=Han}/u);
    },
  );

  test('a name without its day is told with one', () => {
    expect(problemsIn(MUST_READ, { id: 'daily-cap' })).toEqual([
      expect.objectContaining({
        rule: 'dated-name',
        words: expect.objectContaining({ en: expect.stringContaining('2026-11-20-daily-cap.md') }),
      }),
    ]);
  });

  test('900 Chinese characters fit into three minutes and 950 do not', () => {
    const text = (characters: number) =>
      MUST_READ.replace(/\n## [^]*/, '\n')
        .replace('due: 2026-11-30\n', '')
        .replace(/\n\nThe cap[^]*/, `\n\n${'变'.repeat(characters)}\n`);
    expect(problemsIn(text(900))).toEqual([]);
    expect(problemsIn(text(950)).map(({ rule }) => rule)).toEqual(['too-long']);
  });
});

describe('twins', () => {
  const other = (from: string, to: string) =>
    checkNoticeTwins(
      noticeOf(MUST_READ, { file: 'zh/notices/x.md', language: 'zh' }),
      noticeOf(MUST_READ.replace(from, to)),
    );

  test('alike are fine, in whatever order the readers stand', () => {
    expect(other('', '')).toEqual([]);
    expect(other('[agent, trainee]', '[trainee, agent]')).toEqual([]);
  });

  test.each([
    ['owner: "0031"', 'owner: "0032"', 'owner'],
    ['from: 2026-11-20', 'from: 2026-11-21', 'from'],
    ['effective: 2026-12-01', 'effective: 2026-12-02', 'effective'],
    ['due: 2026-11-30', 'due: 2026-11-29', 'due'],
    ['until: 2026-12-31', 'until: 2026-12-30', 'until'],
    ['[agent, trainee]', '[agent]', 'audience'],
    ['[BIL-05]', '[BIL-06]', 'articles'],
    ['> ~~Twenty a day, as ever.~~\n', '', '>'],
  ])('that differ in "%s" are told so', (from, to, field) => {
    const problems = other(from, to);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: 'twins', place: { file: FILE } });
    expect(problems[0]?.words.en).toContain(`Differs from zh/notices/x.md: "${field}"`);
  });
});
