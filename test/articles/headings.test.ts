import { describe, expect, test } from 'vitest';
import { checkArticle } from '../../articles/check.ts';
import { printProblem } from '../../markdown/problem.ts';
import { articleOf, clean, read } from './written-article.ts';

const headings = new Map([['BIL-02', ['steps', 'what-to-say']]]);
const known = {
  articles: new Set(['BIL-02', 'BIL-04', 'IDV-01']),
  categories: new Set(['billing']),
  headings,
};

describe('a link to a heading of another article', () => {
  const told = (url: string) =>
    checkArticle(articleOf(clean(['BIL-02.md#steps', url])), known).map((problem) =>
      printProblem(problem, 'en').replace('zh/articles/BIL-04.md', 'F'),
    );

  test.each(['BIL-02.md', 'BIL-02.md#what-to-say', 'IDV-01.md#not-read-yet'])('%s is good', (url) => {
    expect(told(url)).toEqual([]);
  });

  test('that is not there is told, with the nearest', () => {
    expect(told('BIL-02.md#step')).toEqual([
      'F:28:2: The article BIL-02 has no heading "#step". Did you mean "steps"?',
    ]);
  });

  test('that resembles none is told, with all of them', () => {
    expect(told('BIL-02.md#%E4%BE%9D%E6%8D%AE')).toEqual([
      'F:28:2: The article BIL-02 has no heading "#依据". You may write: #steps, #what-to-say.',
    ]);
  });
});

test('the same heading twice is told at the second', () => {
  const { problems } = read(clean(['## 依据', '## 怎么说']));
  expect(problems.map((problem) => printProblem(problem, 'en'))).toEqual([
    'zh/articles/BIL-04.md:26:1: The heading "怎么说" stands further up already; word it differently, or join the two parts.',
  ]);
});
