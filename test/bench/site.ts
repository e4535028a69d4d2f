/**
 * The whole site as a reader meets it, beside what the best documentation tools make of the same articles:
 *
 *     node test/bench/site.ts [--articles 1000] [--against starlight,vitepress,docusaurus]
 *
 * Prints for each the cold build, a page's weight, the first result on a cold page, the time from a key to its results,
 * pinyin initials, offline, and Lighthouse's figures; for ours also the time from a saved edit to the open page. Works in
 * `.callready/bench`, where it installs the other tools and Lighthouse; the browser is Playwright's or CHROMIUM_PATH.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../../bin/setup/launch-options.mjs';
import { coldPage } from './measures/cold-page.ts';
import { lighthouse } from './measures/lighthouse.ts';
import { offline } from './measures/offline.ts';
import { savedEdit } from './measures/saved-edit.ts';
import { foundByInitials, typing } from './measures/typing.ts';
import { makeArticles, type MadeArticle } from './thousand-articles.ts';
import { callready } from './tools/callready.ts';
import { docusaurus } from './tools/docusaurus.ts';
import { starlight } from './tools/starlight.ts';
import type { Tool } from './tools/tool.ts';
import { vitepress } from './tools/vitepress.ts';

const OTHERS: Readonly<Record<string, Tool>> = { starlight, vitepress, docusaurus };
const work = path.resolve(import.meta.dirname, '../../.callready/bench');

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '1000' }, against: { type: 'string', default: '' } },
});
const articles = await makeArticles(Number(values.articles));
const others = values.against.split(',').filter((name) => name !== '');
const browser = await chromium.launch(launchOptions(process.env['CHROMIUM_PATH']));
try {
  for (const tool of [callready, ...others.map(known)]) await measure(tool, browser, articles);
} finally {
  await browser.close();
}

function known(name: string): Tool {
  const tool = Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined;
  if (!tool) throw new Error(`"${name}" is not known; there is: ${Object.keys(OTHERS).join(', ')}`);
  return tool;
}

async function measure(tool: Tool, browser: Browser, articles: readonly MadeArticle[]): Promise<void> {
  const folder = path.join(work, tool.name);
  say(tool.name, `${String(articles.length)} articles`);
  await tool.prepare(folder, articles);
  const from = performance.now();
  await tool.build(folder);
  say('cold build', seconds(performance.now() - from));
  const served = await tool.serve(folder);
  try {
    const cold = await coldPage(browser, tool, served, articles);
    say('page, script and style, gzip', kilobytes(cold.pageBytes));
    say('cold page: first key to first result', milliseconds(cold.firstResult));
    say('cold page: bytes for it', kilobytes(cold.bytes));
    for (const slower of [1, 4]) {
      const { p95, keys } = await typing(browser, tool, served, articles, slower);
      say(`key to results p95, CPU ×${String(slower)}`, `${milliseconds(p95)} (${String(keys)} keys)`);
    }
    say('pinyin initials of 20 titles', String(await foundByInitials(browser, tool, served, articles)));
    const away = await offline(browser, tool, served, articles);
    say('offline after one visit: page, search', `${String(away.page)}, ${String(away.search)}`);
    if (away.ready !== undefined) say('put by for offline', seconds(away.ready));
    const [article] = articles;
    const { lcp, scores } = await lighthouse(
      path.join(work, 'lighthouse'),
      `${served.address}${article ? tool.path(article) : '/'}`,
    );
    say('Lighthouse, mobile: LCP', seconds(lcp));
    for (const [name, score] of Object.entries(scores)) say(`Lighthouse: ${name}`, String(score));
  } finally {
    await served.stop();
  }
  if (tool === callready)
    say('saved edit to open page', milliseconds(await savedEdit(browser, folder, articles)));
  process.stdout.write('\n');
}

function say(name: string, figure: string): void {
  process.stdout.write(`${name}\t${figure}\n`);
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(2)} s`;
}

function kilobytes(value: number): string {
  return `${(value / 1000).toFixed(1)} KB`;
}
