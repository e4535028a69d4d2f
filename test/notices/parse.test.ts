import { describe, expect, test } from 'vitest';
import { readingMinutes, readingTime } from '../../notices/reading-time.ts';
import { MUST_READ, noticeOf, problemsIn, readNoticeText } from './written-notice.ts';

describe('a notice', () => {
  const notice = noticeOf(MUST_READ);

  test('says what changed, from when and for whom', () => {
    expect(notice).toMatchObject({
      id: '2026-11-20-daily-cap',
      title: 'The daily cap is ¥15',
      owner: '0031',
      from: '2026-11-20',
      effective: '2026-12-01',
      due: '2026-11-30',
      until: '2026-12-31',
      audience: ['agent', 'trainee'],
      articles: ['BIL-05'],
      lines: 2,
    });
  });

  test('shows its words and no word of its question', () => {
    expect(notice.html).toContain('The cap was ¥20 a day.');
    expect(notice.html).not.toMatch(/2 December|none any more|The change holds/);
    expect(notice.questions).toEqual([expect.objectContaining({ line: 18 })]);
  });

  test('tells a line to say from one that must not be said, without colour', () => {
    expect(notice.html).toContain('<blockquote class="say">');
    expect(notice.html).toContain('<blockquote class="never"><span class="sign">Do not say</span>');
    expect(noticeOf(MUST_READ, { language: 'zh' }).html).toContain('不要说');
  });

  test('leads to the page of an article that it links to', () => {
    expect(notice.html).toContain('<a href="/en/articles/BIL-05/">Extra data</a>');
    expect(noticeOf(MUST_READ, { language: 'zh' }).html).toContain('href="/zh/articles/BIL-05/"');
  });

  test('lets nothing through that could run', () => {
    const { html } = noticeOf(
      MUST_READ.replace('The cap was', '<script>alert(1)</script>[x](javascript:alert(1)) The cap was'),
    );
    expect(html).not.toMatch(/script|alert\(1\)"/);
  });

  test('holds from its first day when no other day is named', () => {
    expect(noticeOf(MUST_READ.replace('effective: 2026-12-01\n', '')).effective).toBe('2026-11-20');
  });
});

describe('a head that cannot be read', () => {
  test('is told field by field, at its place, with what to write', () => {
    const text = MUST_READ.replace('from: 2026-11-20', 'from: soon').replace('due:', 'deu:');
    const problems = problemsIn(text);
    expect(problems.map(({ rule, place: { line, column } }) => [rule, line, column])).toEqual([
      ['frontmatter', 4, 7],
      ['frontmatter', 6, 6],
    ]);
    expect(problems[0]?.words.en).toBe('"from" is "soon"; write a date such as 2026-11-20.');
    expect(problems[1]?.words.en).toContain('Did you mean "due"?');
    expect(readNoticeText(text).notice).toBeUndefined();
  });

  test('must name readers', () => {
    expect(problemsIn(MUST_READ.replace('audience: [agent, trainee]\n', ''))[0]?.words.zh).toContain(
      '缺少“audience”',
    );
  });

  test('is not followed by nothing', () => {
    const [problem] = problemsIn(MUST_READ.replace(/\n\nThe cap[^#]*/, '\n\n'));
    expect(problem).toMatchObject({ rule: 'no-text', place: { line: 12 } });
  });
});

describe('the time to read', () => {
  test('is three minutes for 900 Chinese characters and for 500 English words', () => {
    expect(readingTime('变'.repeat(900))).toBe(180);
    expect(readingTime('word '.repeat(500))).toBe(180);
  });

  test('adds characters, words and figures of a mixed text', () => {
    expect(readingTime('')).toBe(0);
    expect(readingTime('每天 ¥15 封顶')).toBe(Math.round(4 * 0.2 + 0.36));
  });

  test('is told in whole minutes, and never as none', () => {
    expect([5, 60, 89, 95, 170].map(readingMinutes)).toEqual([1, 1, 1, 2, 3]);
  });
});
