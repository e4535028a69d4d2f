import { expect, test } from 'vitest';
import { printProblem } from '../../markdown/problem.ts';
import { cardsOf } from '../../site/card.ts';
import { readLibrary } from '../../site/library.ts';
import { article, contentFolder } from './content-folder.ts';

const next = article('B').replace('effective: 2026-11-01', 'effective: 2027-01-01\nreplaces: BIL-90');

test('a content folder in which one article replaces another without an end is told so', async () => {
  const folder = contentFolder({ 'zh/articles/BIL-90.md': article(), 'zh/articles/BIL-91.md': next });
  const { problems } = await readLibrary(folder);
  expect(problems.map((problem) => printProblem(problem, 'zh'))).toEqual([
    'zh/articles/BIL-90.md:2:1: 从 2027-01-01 起由 zh/articles/BIL-91.md 取代，这里却没有失效日，到时候两篇会同时有效。请加上 until: 2026-12-31。',
  ]);
});

test('the cards of both say which holds before and after, and nothing is said of any other', async () => {
  const old = article().replace('review:', 'until: 2026-12-31\nreview:');
  const folder = contentFolder({
    'zh/articles/BIL-90.md': old,
    'zh/articles/BIL-91.md': next,
    'zh/articles/BIL-92.md': article('C'),
  });
  const { articles, shared, problems } = await readLibrary(folder);
  expect(problems).toEqual([]);
  expect(articles.map(cardsOf(articles, shared.categories)).map(({ succession }) => succession)).toEqual([
    [{ id: 'BIL-91', title: 'B', effective: '2027-01-01' }],
    [{ id: 'BIL-90', title: 'A', effective: '2026-11-01', until: '2026-12-31' }],
    undefined,
  ]);
});
