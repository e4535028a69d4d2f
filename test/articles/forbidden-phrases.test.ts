import { describe, expect, test } from 'vitest';
import { checkArticle } from '../../articles/check.ts';
import { checkForbiddenPhrases } from '../../articles/check-forbidden-phrases.ts';
import { readForbiddenPhrases, type ForbiddenPhrase } from '../../articles/forbidden-phrases.ts';
import { forbiddenFinder } from '../../markdown/forbidden-phrase.ts';
import { printProblem } from '../../markdown/problem.ts';
import { forbiddenInTopic } from '../../site/forbidden-in-topic.ts';
import { articleOf, CLEAN, clean } from './written-article.ts';

const FILE = `phrases:
  - id: no-way
    group: { zh: 拒绝, en: Refusing }
    say-not:
      zh: [没办法, 爱莫能助]
      en: [my hands are tied, nothing I can do]
    say-instead:
      zh: 我把情况登记好。
      en: I am writing it down.
  - id: the-bill
    group: { zh: 推走, en: Pushing away }
    topics: [billing, identity]
    say-not:
      zh: [系统自动算的]
      en: [the system calculates it]
    say-instead:
      zh: 我们一项一项对。
      en: "Item by item, then."
  - id: plans-only
    group: { zh: 推走, en: Pushing away }
    topics: [billing]
    say-not:
      zh: [合同上写着]
      en: [read your contract]
    say-instead:
      zh: 我用大白话讲一遍。
      en: In plain words, then.
`;
const categories = new Set(['billing', 'identity', 'service']);

function phrases(...changes: [string, string][]): ForbiddenPhrase[] {
  const text = changes.reduce((whole, [from, to]) => whole.replace(from, to), FILE);
  const { forbiddenPhrases, problems } = readForbiddenPhrases('F', text);
  expect(problems).toEqual([]);
  return forbiddenPhrases;
}

describe('the file of forbidden phrases', () => {
  const told = (...changes: [string, string][]) =>
    checkForbiddenPhrases(phrases(...changes), categories).map((problem) => printProblem(problem, 'en'));

  test('is without a mistake', () => {
    expect(told()).toEqual([]);
  });

  test.each<[string, [string, string], string]>([
    [
      'an unknown topic',
      ['[billing, identity]', '[billing, identty]'],
      'F:12:23: There is no category "identty". Did you mean "identity"?',
    ],
    ['a wording of two letters', ['爱莫能助', '不行'], 'F:5:17: "不行" is too short'],
    ['a wording of signs only', ['爱莫能助', '"……！"'], 'F:5:17: "……！" is too short'],
    ['the same wording twice', ['系统自动算的', '没，办法'], 'F:14:12: "没，办法" is listed already'],
    [
      'a replacement that is forbidden itself',
      ['我们一项一项对。', '没办法，只能一项一项对。'],
      'F:17:11: What to say instead holds the forbidden phrase "没办法"',
    ],
  ])('with %s is told so', (_, change, line) => {
    const lines = told(change);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });

  test('with an id that is taken is told so', () => {
    const { problems } = readForbiddenPhrases('F', FILE.replace('id: the-bill', 'id: no-way'));
    expect(problems.map((problem) => printProblem(problem, 'en'))).toEqual([
      'F:10:9: The id "no-way" is taken further up; choose another.',
    ]);
  });

  test('with topics that are no list is told what to write', () => {
    const { problems } = readForbiddenPhrases('F', FILE.replace('[billing, identity]', 'billing'));
    expect(problems.map((problem) => printProblem(problem, 'en'))).toEqual([
      'F:12:13: "phrases.topics" is "billing"; write a list of categories such as [billing]; leave it out for all of them.',
    ]);
  });
});

describe('in an article', () => {
  const known = { articles: new Set(['BIL-02', 'BIL-04']), categories };
  const wordings = phrases().map((phrase) => ({
    wording: phrase['say-not'].zh[0] ?? '',
    instead: phrase['say-instead'].zh,
  }));
  const told = (...changes: [string, string][]) => {
    const text = clean(...changes);
    const findForbidden = forbiddenFinder(wordings, text);
    return checkArticle(articleOf(text), { ...known, findForbidden }).map((problem) =>
      printProblem(problem, 'zh').replace('zh/articles/BIL-04.md', 'F'),
    );
  };

  test.each<[string, [string, string], string]>([
    [
      'a line to say',
      ['> 我们一项一项对。', '> 抱歉，没 办法。'],
      'F:24:6: “没 办法”是禁语，不能对客户说。可以改说：“我把情况登记好。”',
    ],
    ['the answer', ['先认下金额', '没办法，先认下金额'], 'F:16:1: “没办法”是禁语'],
    ['the title', ['title: 账单异议处理', 'title: 账单没办法处理'], 'F:2:10: “没办法”是禁语'],
  ])('a forbidden phrase is told: %s', (_, change, line) => {
    const lines = told(change);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });

  test.each<[string, [string, string]]>([
    ['in a line that is struck through', ['> ~~系统不会算错的。~~', '> ~~系统自动算的。~~']],
    ['that the answer only speaks of', ['先认下金额', '不说“没办法”，先认下金额']],
    ['in the words of callers', ['- 乱扣费', '- 你们说没办法']],
    ['in a remark', ['## 依据\n', '## 依据\n\n没办法时找班长。\n']],
  ])('a forbidden phrase is no mistake %s', (_, change) => {
    expect(told(change)).toEqual([]);
  });
});

describe('beside an article', () => {
  const shown = (text: string) => forbiddenInTopic(articleOf(text), phrases()).map(({ id }) => id);

  test('stand the phrases of its topic, the most particular first, and those of every topic', () => {
    expect(shown(CLEAN)).toEqual(['plans-only', 'the-bill', 'no-way']);
    expect(shown(clean(['category: billing', 'category: service']))).toEqual(['no-way']);
  });

  test('stands nothing that it speaks of itself', () => {
    expect(shown(clean(['> ~~系统不会算错的。~~', '> ~~系统，自动算的。~~']))).toEqual([
      'plans-only',
      'no-way',
    ]);
  });

  test('stands nothing when it has no line to say or not to say', () => {
    const text = CLEAN.replaceAll(/^> .*$/gm, '');
    expect(shown(text)).toEqual([]);
  });
});
