import { describe, expect, test } from 'vitest';
import type { Article } from '../../articles/article.ts';
import { checkSuccession } from '../../articles/check-succession.ts';
import { succession } from '../../articles/succession.ts';
import { printProblem } from '../../markdown/problem.ts';
import { articleOf, clean } from './written-article.ts';

/** An article with a few lines of its own in the head. */
function written(id: string, facts: string, language: 'zh' | 'en' = 'zh'): Article {
  const text = clean(['effective: 2026-11-01\nuntil: 2027-12-31\n', `${facts}\n`]);
  return articleOf(text, language, id);
}

const old = (until?: string) =>
  written('BIL-08', `effective: 2026-11-01${until === undefined ? '' : `\nuntil: ${until}`}`);
const next = (more = '') => written('BIL-09', `effective: 2027-01-01\nreplaces: BIL-08${more}`);

const told = (...articles: Article[]) =>
  checkSuccession(articles).map((problem) => printProblem(problem, 'en').replaceAll('zh/articles/', ''));

test('an article that takes over on the day after the last of another is not spoken of', () => {
  expect(told(old('2026-12-31'), next())).toEqual([]);
  expect(told(old())).toEqual([]);
});

describe('each fault is told where its mend is to be written', () => {
  test('an article without a last day that will be replaced', () => {
    expect(told(old(), next())).toEqual([
      'BIL-08.md:2:1: BIL-09.md replaces it from 2027-01-01, yet it has no last day, and both would hold. Add until: 2026-12-31.',
    ]);
  });

  test('days on which neither holds', () => {
    expect(told(old('2026-12-28'), next())).toEqual([
      'BIL-08.md:6:8: No article holds from 2026-12-29 to 2026-12-31: this one ends on 2026-12-28, and BIL-09.md begins on 2027-01-01. Write until: 2026-12-31 here, or effective: 2026-12-29 there.',
    ]);
  });

  test('days on which both hold', () => {
    expect(told(old('2027-01-01'), next())).toEqual([
      'BIL-08.md:6:8: Two articles hold from 2027-01-01 to 2027-01-01: BIL-09.md replaces this one from 2027-01-01. Write until: 2026-12-31 here, or effective: 2027-01-02 there.',
    ]);
  });

  test('an article that replaces itself', () => {
    expect(told(written('BIL-08', 'effective: 2026-11-01\nreplaces: BIL-08'))).toEqual([
      'BIL-08.md:6:11: "replaces" names this very article (BIL-08). Write the id of the one that it replaces, or delete the line.',
    ]);
  });

  test('a circle, told in each article of it and not in the one that leads into it', () => {
    const circle = [
      written('A', 'effective: 2026-11-01\nreplaces: B'),
      written('B', 'effective: 2026-11-01\nreplaces: A'),
      written('C', 'effective: 2026-11-01\nuntil: 2026-11-01\nreplaces: A\ndraft: true'),
    ];
    expect(told(...circle)).toEqual([
      expect.stringMatching(/^A\.md:6:11: "replaces" goes round in a circle: A → B → A\./),
      expect.stringMatching(/^B\.md:6:11: "replaces" goes round in a circle: B → A → B\./),
    ]);
  });

  test('an article that two others replace', () => {
    const rival = written('BIL-10', 'effective: 2027-01-01\nreplaces: BIL-08');
    expect(told(old('2026-12-31'), next(), rival)).toEqual([
      'BIL-10.md:6:11: "BIL-08" is already replaced by BIL-09.md. Write replaces: BIL-09, or delete one of the two.',
    ]);
  });
});

test('a draft is not held against the days of what it would replace', () => {
  expect(told(old(), next('\ndraft: true'))).toEqual([]);
});

test('an article that is not there is left to the check of links', () => {
  expect(told(next())).toEqual([]);
});

describe('articles that hold one after the other', () => {
  const first = old('2026-12-31');
  const second = next('\nuntil: 2027-05-31');
  const third = written('BIL-10', 'effective: 2027-06-01\nreplaces: BIL-09');
  const all = [third, first, second, written('BIL-09', 'effective: 2027-01-01', 'en')];
  const ids = (article: Article, among: readonly Article[] = all) =>
    succession(among)(article).map(({ id }) => id);

  test('know of all the others, in the order of their days', () => {
    expect(ids(first)).toEqual(['BIL-09', 'BIL-10']);
    expect(ids(second)).toEqual(['BIL-08', 'BIL-10']);
    expect(ids(third)).toEqual(['BIL-08', 'BIL-09']);
    expect(succession(all)(third)).toEqual([
      { id: 'BIL-08', title: '账单异议处理', effective: '2026-11-01', until: '2026-12-31' },
      { id: 'BIL-09', title: '账单异议处理', effective: '2027-01-01', until: '2027-05-31' },
    ]);
  });

  test('do not announce a draft; the draft knows what it would replace', () => {
    const draft = next('\ndraft: true');
    expect(ids(first, [first, draft])).toEqual([]);
    expect(ids(draft, [first, draft])).toEqual(['BIL-08']);
  });

  test('do not turn for ever in a circle', () => {
    const a = written('A', 'effective: 2026-11-01\nreplaces: B');
    const b = written('B', 'effective: 2026-11-01\nreplaces: A');
    expect(new Set(ids(a, [a, b]))).toEqual(new Set(['B']));
  });
});
