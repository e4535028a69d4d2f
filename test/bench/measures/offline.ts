import type { Browser } from '@playwright/test';
import type { MadeArticle } from '../thousand-articles.ts';
import type { Served, Tool } from '../tools/tool.ts';

/** So long a site may take to put everything by. */
const PATIENCE = 60_000;

export interface Offline {
  /** Another article, never opened before, can be read. */
  page: boolean;
  /** Its title can be found. */
  search: boolean;
  /** Milliseconds from the first visit until everything was put by; undefined when nothing is. */
  ready: number | undefined;
}

/** Visits one page, waits until the site has put by what it wants to, and takes the network away. */
export async function offline(
  browser: Browser,
  tool: Tool,
  { address }: Served,
  articles: readonly MadeArticle[],
): Promise<Offline> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const [first, other] = [articles[0], articles.at(-1)];
  if (!first || !other) throw new Error('There are no two articles');
  const from = Date.now();
  await page.goto(`${address}${tool.path(first)}`, { waitUntil: 'networkidle' });
  const works = page.locator('[data-works-offline]');
  const ready = await works
    .waitFor({ timeout: (await works.count()) > 0 ? PATIENCE : 1 })
    .then(() => Date.now() - from)
    .catch(() => undefined);
  await context.setOffline(true);
  const read = await page
    .goto(`${address}${tool.path(other)}`)
    .then(async () => (await page.locator('h1').first().textContent())?.includes(other.title) ?? false)
    .catch(() => false);
  const found = read && (await finds(tool, page, other.title));
  await context.close();
  return { page: read, search: found, ready };
}

async function finds(tool: Tool, page: Parameters<Tool['openSearch']>[0], title: string): Promise<boolean> {
  await tool.openSearch(page);
  await page.keyboard.insertText(title);
  return page
    .locator(tool.result)
    .filter({ hasText: title })
    .first()
    .waitFor({ timeout: 5_000 })
    .then(() => true)
    .catch(() => false);
}
