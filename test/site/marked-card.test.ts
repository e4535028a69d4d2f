import { expect, test } from 'vitest';
import type { Card } from '../../site/card.ts';
import { markedCard } from '../../site/client/marked-card.ts';

const card: Card = {
  id: 'BIL-08',
  address: '/zh/articles/BIL-08/',
  title: '预付费与充值卡',
  answer: '能转一次。',
  categoryName: '账务与套餐',
  applies: ['适用：充值卡。'],
  lines: ['单号是 ｛单号｝，请记好单号。'],
  effective: '2026-11-01',
  review: '2027-03-01',
  draft: false,
  hash: 'x',
};

const hits = (pieces: readonly { text: string; hit: boolean }[]) =>
  pieces.filter(({ hit }) => hit).map(({ text }) => text);

test('a card is marked in its title, its answer, whom it is for and what to say', () => {
  const marked = markedCard(card, '充值卡 转一次', 'zh');
  expect(hits(marked.title)).toEqual(['充值卡']);
  expect(hits(marked.answer)).toEqual(['转一次']);
  expect(marked.applies.map(hits)).toEqual([['充值卡']]);
});

test('a placeholder stays whole, even if the search asks for its name', () => {
  const [line = []] = markedCard(card, '单号', 'zh').lines;
  expect(hits(line)).toEqual(['单号', '单号']);
  expect(line).toContainEqual({ text: '｛单号｝', hit: false });
  expect(line.map(({ text }) => text).join('')).toBe(card.lines[0]);
});

test('without a search nothing is marked', () => {
  const { title, lines } = markedCard(card, '', 'zh');
  expect([...title, ...lines.flat()].some(({ hit }) => hit)).toBe(false);
});
