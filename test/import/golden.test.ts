import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { articleText } from '../../import/draft.ts';
import { importPage } from '../../import/import-page.ts';
import { parseArticle } from '../../articles/parse.ts';
import { outline } from '../../markdown/outline.ts';
import { printProblem } from '../../markdown/problem.ts';

const folder = path.join(import.meta.dirname, 'golden');
const shelves = ['organisation', 'records', 'people', 'complaints', 'teamwork'];

/** What a person gets for a page: its drafts as files, then what was done and doubted. */
function imported(name: string): { drafts: string[]; told: string } {
  const { page } = importPage(
    `${name}.page.txt`,
    readFileSync(path.join(folder, `${name}.page.txt`)),
    shelves,
  );
  if (!page) throw new Error(`${name} is not imported`);
  const drafts = page.drafts.map((draft) => articleText(draft, { owner: '0000', today: '2026-11-01' }));
  const told = [
    `${page.encoding} ${page.script}`,
    ...page.removed.map(({ rule, count }) => `${rule} ${count}`),
    ...page.missing.map((title) => `missing ${title}`),
    ...page.findings.map((finding) => `${finding.kind} ${printProblem(finding, 'zh')}`),
  ];
  return { drafts, told: told.join('\n') };
}

const pages = [
  ['deck-traditional', 'slides in one line, traditional, with pinyin, slipped bytes, and cut off'],
  ['deck-chapters', 'slides with 第一章 names, page numbers, and a chapter that is only a title'],
  ['essays', 'essays of one collection, with tags, a copy guard, an insult, and spam'],
  ['plain', 'an article that needs nothing'],
] as const;

test.each(pages)('%s: %s', async (name) => {
  const { drafts, told } = imported(name);
  await expect(`${drafts.join('\n')}\n${told}\n`).toMatchFileSnapshot(path.join(folder, `${name}.drafts.md`));
});

test.each(pages)('every draft of %s is an article that the site can show', (name) => {
  for (const text of imported(name).drafts) {
    const read = outline('zh/articles/IMP-001.md', text);
    const { article, problems } = parseArticle(read.outline, 'IMP-001', 'zh');
    expect([...read.problems, ...problems]).toEqual([]);
    expect(article?.draft).toBe(true);
  }
});
