/**
 * How fast search answers in a web worker of Chromium, key by key:
 * `node test/bench/search-in-chromium.ts [articles …] [--language zh|en] [--random] [--cpu 4] [--against minisearch]`,
 * 1,000, 10,000 and 20,000 articles unless given, see `search-corpus.ts`.
 *
 * Prints the milliseconds from the bytes of the index to a search that answers (ready), and those from a key to its results
 * on the page (p50, p95, p99) while titles and phrasings are typed letter by letter; each key once, as somebody types.
 * `--cpu 4` slows the processor down fourfold. Chromium does that to a page but not to its workers, so the search then runs
 * on the page itself. MiniSearch answers fewer questions, and only up to 10,000 articles: it is slow, and its builder
 * needs more memory than most machines have for 20,000.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { miniSearch, ownSearch } from '../../bin/measure-engines.ts';
import type { Entry } from '../../search/build.ts';
import type { Language } from '../../search/tokens.ts';
import { percentile } from './measures/percentile.ts';
import { makeEntries } from './search-corpus.ts';
import { serveModules } from './search-modules.ts';

/** As many as the page shows. */
const SHOWN = 8;
const QUESTIONS = { callready: 60, minisearch: 10 };
const MOST_FOR_MINISEARCH = 10_000;

type EngineName = keyof typeof QUESTIONS;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string' },
    random: { type: 'boolean' },
    cpu: { type: 'string' },
    against: { type: 'string' },
  },
});
const slower = Number(values.cpu ?? 1);
const executablePath = process.env['CHROMIUM_PATH'];
process.stdout.write('language\tarticles\tsearch\tready ms\tkeys\tp50 ms\tp95 ms\tp99 ms\n');
for (const count of positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000, 20_000]) {
  for (const language of ['zh', 'en'] as const) {
    if (values.language !== undefined && values.language !== language) continue;
    await compare(makeEntries(count, language, values.random ? 'random' : 'worded'), language);
  }
}

async function compare(entries: readonly Entry[], language: Language): Promise<void> {
  const [titles = new Uint8Array(), bodies = titles] = ownSearch.build(entries, language).files;
  const files = new Map<string, Uint8Array | string>([
    ['/', '<!doctype html><title>bench</title>'],
    ['/index/titles', titles],
    ['/index/bodies', bodies],
  ]);
  const engines: EngineName[] = ['callready'];
  if (values.against === 'minisearch' && entries.length <= MOST_FOR_MINISEARCH) {
    const other = await miniSearch();
    if (other.wrong) throw new Error(other.wrong.en);
    const [file = new Uint8Array()] = other.engine.build(entries, language).files;
    files.set('/index/minisearch', file);
    engines.push('minisearch');
  }
  const { address, stop } = await serveModules(files);
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  for (const engine of engines) {
    const { ready, keys } = await typeInto(browser, address, engine, entries, language);
    const figures = [ready, keys.length, ...[0.5, 0.95, 0.99].map((share) => percentile(keys, share))];
    const columns = figures.map((figure) => (Number.isInteger(figure) ? String(figure) : figure.toFixed(1)));
    process.stdout.write(`${[language, String(entries.length), engine, ...columns].join('\t')}\n`);
  }
  await browser.close();
  stop();
}

async function typeInto(
  browser: Browser,
  address: string,
  engine: EngineName,
  entries: readonly Entry[],
  language: Language,
): Promise<{ ready: number; keys: number[] }> {
  const page = await browser.newPage();
  await page.goto(address);
  if (slower > 1) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  }
  const texts = typed(entries, QUESTIONS[engine]);
  const measured = await inPage(page, { engine, language, texts, limit: SHOWN, worker: slower === 1 });
  await page.close();
  return measured;
}

/** Titles and phrasings in turn, of articles from all over the index. */
function typed(entries: readonly Entry[], count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const entry = entries[Math.floor((number * entries.length) / count)];
    return (number % 2 === 0 ? entry?.title : entry?.asked[0]) ?? '';
  });
}

interface Typing {
  engine: EngineName;
  language: Language;
  texts: string[];
  limit: number;
  /** In a worker, or on the page. */
  worker: boolean;
}

async function inPage(page: Page, typing: Typing): Promise<{ ready: number; keys: number[] }> {
  return page.evaluate(async ({ engine, language, texts, limit, worker: apart }) => {
    const address = '/test/bench/search-in-chromium-worker.ts';
    const port = apart ? new Worker(address, { type: 'module' }) : new EventTarget();
    const send = (question: unknown): Promise<number> =>
      new Promise((resolve, reject) => {
        port.addEventListener(
          'message',
          (event) => {
            resolve(Number(Reflect.get(event, 'data')));
          },
          { once: true },
        );
        port.addEventListener('error', () => {
          reject(new Error('The worker failed'));
        });
        if (port instanceof Worker) port.postMessage(question);
        else window.dispatchEvent(new MessageEvent('message', { data: question }));
      });
    if (!(port instanceof Worker)) {
      // The worker's script on the page: it hears what the page sends itself, and answers to `port`.
      window.postMessage = (answer: unknown) => {
        port.dispatchEvent(new MessageEvent('message', { data: answer }));
      };
      await import(address);
    }
    const ready = await send({ load: engine, language });
    const keys: number[] = [];
    for (const text of texts) {
      for (let length = 1; length <= text.length; length++) {
        const start = performance.now();
        await send({ text: text.slice(0, length), limit });
        keys.push(performance.now() - start);
      }
    }
    return { ready, keys };
  }, typing);
}
