import type { Article } from '../../articles/article.ts';
import { parseArticle } from '../../articles/parse.ts';
import { outline } from '../../markdown/outline.ts';
import type { Language, Problem } from '../../markdown/problem.ts';

/** A clean article, as an author writes it. */
export const CLEAN = `---
title: 账单异议处理
category: billing
owner: "0031"
effective: 2026-11-01
until: 2027-12-31
review: 2027-02-01
audience: [agent]
asked:
  - 乱扣费
  - 多扣了八十多块
  - 账单不对
related: [BIL-02]
---

先认下金额，再逐项对。

## 怎么说

> 多出的 86 元我看到了。

> ~~系统不会算错的。~~

> 我们一项一项对。

## 依据

见[套餐变更](BIL-02.md#steps)和[怎么说](#怎么说)，也可以看[官网](https://example.com/a?b=c)。
`;

/** Reads an article and keeps its problems. */
export function read(
  text: string,
  language: Language = 'zh',
  id = 'BIL-04',
): { article: Article | undefined; problems: Problem[] } {
  const { outline: read, problems } = outline(`${language}/articles/${id}.md`, text);
  const parsed = parseArticle(read, id, language);
  return { article: parsed.article, problems: [...problems, ...parsed.problems] };
}

/** An article that can be read without a problem. */
export function articleOf(text: string, language: Language = 'zh', id = 'BIL-04'): Article {
  const { article, problems } = read(text, language, id);
  if (!article || problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
  return article;
}

/** The clean article with some of it written otherwise. */
export function clean(...changes: [string, string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The clean article has no "${from}"`);
    return text.replace(from, to);
  }, CLEAN);
}
