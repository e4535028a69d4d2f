import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import type { MadeArticle } from '../thousand-articles.ts';
import { serving } from '../tools/run.ts';
import { percentile } from './percentile.ts';

const EDITS = 5;
const root = path.resolve(import.meta.dirname, '../../..');

/** Milliseconds from a saved edit to the open page that shows it, while authors write; the middle of five. */
export async function savedEdit(
  browser: Browser,
  folder: string,
  articles: readonly MadeArticle[],
): Promise<number> {
  const [article] = articles;
  if (!article) throw new Error('There is no article');
  const content = path.join(folder, 'content');
  const { address, stop } = await serving(process.execPath, ['bin/callready.ts', 'dev'], root, {
    CALLREADY_CONTENT: content,
    CALLREADY_DATA: path.join(folder, 'data'),
    HOST: '127.0.0.1',
    PORT: '0',
  });
  const page = await (await browser.newContext()).newPage();
  const file = path.join(content, `zh/articles/${article.id}.md`);
  const text = await readFile(file, 'utf8');
  const times: number[] = [];
  try {
    await page.goto(`${address}/zh/articles/${article.id}/`, { waitUntil: 'networkidle', timeout: 120_000 });
    for (let edit = 1; edit <= EDITS; edit++) {
      const sentence = `第 ${String(edit)} 次修改。`;
      const from = performance.now();
      await writeFile(file, text.replace('## 怎么说', `${sentence}\n\n## 怎么说`));
      await page.getByText(sentence).waitFor({ timeout: 60_000 });
      times.push(performance.now() - from);
    }
  } finally {
    await writeFile(file, text);
    await page.context().close();
    await stop();
  }
  return percentile(times, 0.5);
}
