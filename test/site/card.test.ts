import { expect, test } from 'vitest';
import { parseArticle } from '../../articles/parse.ts';
import { outline } from '../../markdown/outline.ts';
import { cardsOf } from '../../site/card.ts';

const HEAD = `---
title: 充值卡
category: billing
owner: "0057"
effective: 2026-11-01
review: 2027-03-01
audience: [agent]
asked: [卡过期了]
---

能转，一次。
`;

function card(body: string) {
  const { article } = parseArticle(
    outline('zh/articles/BIL-08.md', `${HEAD}\n${body}`).outline,
    'BIL-08',
    'zh',
  );
  if (!article) throw new Error('The article does not read');
  return cardsOf([article], [])(article);
}

test('a card says in one sentence each whom the article is for and whom not', () => {
  const { applies } = card(`## 适用与不适用

适用：面值 ¥30.50 的充值卡。也包括老卡。

不适用：公话卡，看别的文章。这类卡不同。

## 步骤

1. 问卡号。`);
  expect(applies).toEqual(['适用：面值 ¥30.50 的充值卡。', '不适用：公话卡，看别的文章。']);
});

test('a card leaves out what stands in a table, and what nobody wrote', () => {
  expect(
    card('## 适用与不适用\n\n| 卡 | 行吗 |\n| --- | --- |\n| 老卡 | 不适用：看别处。 |').applies,
  ).toEqual([]);
  expect(card('## 步骤\n\n1. 问卡号。').applies).toEqual([]);
});

test('a card carries the first three lines to say and none that must not be said', () => {
  const { lines } = card('> 一\n\n> ~~不行~~\n\n> 二\n\n> 三\n\n> 四');
  expect(lines).toEqual(['一', '二', '三']);
});

test('a card gets another hash as soon as an agent would read anything else, and only then', () => {
  const before = card('> 您好。').hash;
  expect(card('> 您好。').hash).toBe(before);
  expect(card('> 您好！').hash).not.toBe(before);
});
