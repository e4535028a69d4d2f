import type { Browser, Page } from '@playwright/test';
import { pinyin } from 'pinyin-pro';
import type { MadeArticle } from '../thousand-articles.ts';
import type { Served, Tool } from '../tools/tool.ts';
import { percentile } from './percentile.ts';
import { timeToResults, watchResults } from './watch-results.ts';

/** So many titles are typed, letter by letter. */
const TITLES = 20;
/** Longer than any tool waits before it searches. */
const SETTLED = 700;

export interface Typing {
  /** Milliseconds from a key to its results on screen, 95 of 100 keys. */
  p95: number;
  keys: number;
}

/** Types titles into the search, with the processor so many times slower. */
export async function typing(
  browser: Browser,
  tool: Tool,
  { address }: Served,
  articles: readonly MadeArticle[],
  slower: number,
): Promise<Typing> {
  const page = await openedSearch(browser, tool, address, articles);
  await typeSlowly(page, '办理');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await watchResults(page, tool);
  const times: number[] = [];
  for (const { title } of someOf(articles)) {
    await clear(page);
    for (const letter of title.slice(0, 8)) {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(SETTLED);
      const time = await timeToResults(page, 'last');
      if (time !== undefined) times.push(time);
    }
  }
  await page.context().close();
  return { p95: percentile(times, 0.95), keys: times.length };
}

/** How many of twenty titles are among the results for the initials of their pinyin. */
export async function foundByInitials(
  browser: Browser,
  tool: Tool,
  { address }: Served,
  articles: readonly MadeArticle[],
): Promise<number> {
  const page = await openedSearch(browser, tool, address, articles);
  let found = 0;
  for (const { title } of someOf(articles)) {
    await clear(page);
    await typeSlowly(page, pinyin(title, { pattern: 'first', toneType: 'none', type: 'array' }).join(''));
    const shown = await page.locator(tool.result).allTextContents();
    if (shown.slice(0, 8).some((text) => text.replaceAll(/\s/g, '').includes(title))) found += 1;
  }
  await page.context().close();
  return found;
}

function someOf(articles: readonly MadeArticle[]): MadeArticle[] {
  const step = Math.max(1, Math.floor(articles.length / TITLES));
  return articles.filter((_, number) => number % step === 0).slice(0, TITLES);
}

async function openedSearch(
  browser: Browser,
  tool: Tool,
  address: string,
  articles: readonly MadeArticle[],
): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  const [first] = articles;
  await page.goto(`${address}${first ? tool.path(first) : '/'}`, { waitUntil: 'networkidle' });
  await tool.openSearch(page);
  return page;
}

async function typeSlowly(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
  await page.waitForTimeout(SETTLED * 3);
}

async function clear(page: Page): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(SETTLED);
}
