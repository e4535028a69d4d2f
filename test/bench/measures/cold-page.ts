import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from '@playwright/test';
import type { MadeArticle } from '../thousand-articles.ts';
import type { Served, Tool } from '../tools/tool.ts';
import { percentile } from './percentile.ts';
import { timeToResults, watchResults } from './watch-results.ts';

/** First visits are few and differ more than keys do. */
const VISITS = 7;
/** Longer than any tool needs for its first result. */
const PATIENCE = 4_000;

export interface ColdPage {
  /** Milliseconds from the first key to the first result on screen, in the middle of several first visits. */
  firstResult: number;
  /** Bytes that came over the wire from opening the search to that result. */
  bytes: number;
  /** Bytes of the page's scripts and styles, each compressed by gzip, before anybody does anything. */
  pageBytes: number;
}

/** Comes to an article for the first time, and searches at once. */
export async function coldPage(
  browser: Browser,
  tool: Tool,
  { address }: Served,
  articles: readonly MadeArticle[],
): Promise<ColdPage> {
  const [article] = articles;
  if (!article) throw new Error('There is no article');
  const times: number[] = [];
  const sizes: number[] = [];
  let pageBytes = 0;
  for (let visit = 0; visit < VISITS; visit++) {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const weighed = weighing(page);
    await page.goto(`${address}${tool.path(article)}`, { waitUntil: 'networkidle' });
    pageBytes = await weighed();
    const wire = counting(page);
    await watchResults(page, tool);
    await tool.openSearch(page);
    await page.keyboard.insertText(article.title.slice(0, 1));
    await page.locator(tool.result).first().waitFor({ timeout: PATIENCE });
    // What the first result needed has come; what is fetched afterwards for later is not counted.
    sizes.push(await wire());
    await page.waitForTimeout(200);
    const time = await timeToResults(page, 'first');
    if (time !== undefined) times.push(time);
    await context.close();
  }
  return { firstResult: percentile(times, 0.5), bytes: percentile(sizes, 0.5), pageBytes };
}

/** Sums up what scripts and styles weigh, those inside the page too. */
function weighing(page: Page): () => Promise<number> {
  const parts: Promise<string>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind === 'script' || kind === 'stylesheet') parts.push(response.text());
    if (kind === 'document') parts.push(response.text().then(inlined));
  });
  return async () => (await Promise.all(parts)).reduce((sum, text) => sum + gzipSync(text).length, 0);
}

function inlined(html: string): string {
  const pieces = html.matchAll(/<(script|style)\b(?![^>]*application\/(?:ld\+)?json)[^>]*>(.*?)<\/\1>/gs);
  return [...pieces].map(([, , inside]) => inside ?? '').join('\n');
}

/** Counts what comes over the wire, for workers too. */
function counting(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => sizes.push(sizeOf(request)));
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function sizeOf(request: Request): Promise<number> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  // The script of a worker itself is told with no body at all.
  const said = Number((await (await request.response())?.headerValue('content-length')) ?? 0);
  return Math.max(responseBodySize, said) + responseHeadersSize;
}
