import type { Language } from '../../markdown/problem.ts';
import { phrasingLine } from './phrasing-line.ts';

/** What a new article begins with. */
export interface Beginning {
  language: Language;
  /** What was sought and not found. */
  query: string;
  /** The employee number of whoever will keep it true. */
  owner: string;
  categories: readonly string[];
  now: Date;
}

const DAY = 24 * 60 * 60 * 1000;
/** Days until somebody looks at a new article again. */
const FIRST_REVIEW = 90;

/** A draft to fill in, with the phrasing already in it; what it says can be read by the checks as it is. */
export function articleTemplate({ language, query, owner, categories, now }: Beginning): string {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const phrasing = phrasingLine(query);
  return `---
title: ${phrasing.replace(/^ {2}- /, '')}
category: ${categories[0] ?? ''}  # ${categories.join(' ')}
owner: ${JSON.stringify(owner)}
effective: ${day(now.getTime())}
review: ${day(now.getTime() + FIRST_REVIEW * DAY)}
audience: [agent]
asked:
${phrasing}
draft: true
---

${BODY[language]}`;
}

const BODY: Record<Language, string> = {
  zh: `在这里用一两句话写出答案。

## 适用与不适用

适用：哪些客户、哪些情况。

不适用：哪些情况看别的文章。

## 步骤

1. 先做什么。
2. 再做什么。

## 怎么说

> 可以照着念的一句话。

> ~~不能说的一句话。~~
`,
  en: `Write the answer here, in one or two sentences.

## Applies and does not apply

Applies: which callers, which cases.

Does not apply: which cases another article answers.

## Steps

1. What comes first.
2. What comes next.

## What to say

> A line to read out as it stands.

> ~~A line that must not be said.~~
`,
};
