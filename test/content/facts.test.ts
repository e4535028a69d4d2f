import { describe, expect, test } from 'vitest';
import { at, expectNone, facts, files } from './own-content.ts';
import { contradictions, figuresIn, type Figure } from './contradictions.ts';
import { inChinese } from './figures-in-chinese.ts';
import { inEnglish } from './figures-in-english.ts';
import { plain, statements, type Statement } from './statements.ts';

/** Facts that are no figure in a sentence; they are asked of every ticket number and every level below. */
const ASKED_APART = ['ticket-number-digits', 'identity-highest-level'];

const told = ({ fact, place, words, stated, holds }: Figure) =>
  `${place} “${words}” says ${String(stated)} of ${fact}, but ${String(holds)} holds`;

function valueOf(fact: string) {
  return facts.find(({ id }) => id === fact)?.value;
}

describe.each([
  ['zh', inChinese],
  ['en', inEnglish],
] as const)('the figures in %s', (language, said) => {
  const spoken = statements().filter((statement) => statement.language === language);

  test('agree with the centre’s facts everywhere', () => {
    expectNone(contradictions(figuresIn(spoken, facts, said)).map(told));
  });

  test('are all stated somewhere, in each of the ways that are looked for', () => {
    const unsaid = said.flatMap(({ fact, as }) =>
      as
        .filter((pattern) => !spoken.some(({ text }) => new RegExp(pattern, 'iu').test(text)))
        .map((pattern) => `${fact} ${pattern.source}`),
    );
    expectNone(unsaid);
  });

  test('are looked for, every one', () => {
    const looked = new Set([...said.map(({ fact }) => fact), ...ASKED_APART]);
    expectNone(facts.filter(({ id }) => !looked.has(id)).map(({ id }) => id));
  });
});

describe('a wrong figure is heard, with its place', () => {
  const heard = (language: Statement['language'], text: string) =>
    contradictions(
      figuresIn(
        [{ language, place: 'here', text: plain(text) }],
        facts,
        language === 'zh' ? inChinese : inEnglish,
      ),
    ).map(({ fact, stated }) => `${fact} ${String(stated)}`);

  test.each([
    ['每 200 MB ¥1，每天最多 ¥25。', 'out-of-bundle-cap 25'],
    ['一天最多 30 元', 'out-of-bundle-cap 30'],
    ['超出流量 500 兆 1 元', 'out-of-bundle-data-step 500'],
    ['畅享 99 含 50 GB、500 分钟', 'enjoy-99-data 50'],
    ['| 家庭 129 | ¥129 | 共享 100 GB，1,200 分钟 |', 'family-129-voice 1200'],
    ['提前解约收剩余月费的 20 %', 'early-exit-rate 20'],
    ['次月 5 日出账，15 日前缴', 'bill-day 5'],
    ['增值业务 ¥80 以内先退后查', 'refund-first-limit 80'],
    ['过期 6 个月以内，余额可以转一次', 'expired-transfer-window 6'],
    ['24 小时内确认，7 个工作日内答复', 'complaint-answer 7'],
    ['证件号后六位', 'identity-id-digits 6'],
    ['专员 ≤ ¥50，班长 ≤ ¥200', 'goodwill-agent 50'],
    ['欢迎再拨 10×68', 'hotline 10×68'],
  ])('%s', (text, contradiction) => {
    expect(heard('zh', text)).toEqual([contradiction]);
  });

  test.each([
    ['¥1 per 200 MB, ¥25 a day at most', 'out-of-bundle-cap 25'],
    ['Enjoy 59 holds 40 GB and 200 minutes', 'enjoy-59-data 40'],
    ['costs 20 % of the remaining fees', 'early-exit-rate 20'],
    ['acknowledged within 48 hours, answered within 5 working days', 'complaint-acknowledge 48'],
    ['The hold is 90 seconds at most', 'hold-longest 90'],
    ['Warn once, then end', 'abuse-warnings 1'],
    ['only 09:00–13:00 and 14:00–20:00', 'outbound-morning-to 13:00'],
    ['C3: team leader within 45 minutes', 'complaint-major-report 45'],
  ])('%s', (text, contradiction) => {
    expect(heard('en', text)).toEqual([contradiction]);
  });
});

test('every ticket number is QH, month and day, and as many digits as the centre’s', () => {
  const digits = String(valueOf('ticket-number-digits'));
  const form = new RegExp(`^QH(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])-\\d{${digits}}$`);
  expectNone(found(/QH\d[\d-]*/g, (number) => !form.test(number)));
});

test('no identity level stands above the highest', () => {
  const highest = Number(valueOf('identity-highest-level'));
  expectNone(found(/\bL\d+\b/g, (level) => Number(level.slice(1)) > highest));
});

/** What is wrong among everything in the content that looks alike. */
function found(alike: RegExp, isWrong: (words: string) => boolean): string[] {
  return files.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) =>
      [...line.matchAll(alike)]
        .map(([words]) => words)
        .filter(isWrong)
        .map((words) => `${at({ file, line: index + 1 })} ${words}`),
    ),
  );
}
