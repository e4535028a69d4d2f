import { suggest } from '../../search/query-spelling.ts';
import { loadIndex, search, type SearchIndex } from '../../search/query.ts';

/** What the page asks: load a language's index, or search it. */
export type Question = { load: string } | { number: number; text: string; limit: number };

/** Titles and phrasings, or everything: whatever has arrived. */
let index: SearchIndex | undefined;
let loading: Promise<void> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('load' in data) {
    loading ??= load(data.load).catch(() => {
      loading = undefined;
      self.postMessage({ failed: true });
    });
  } else if (index) {
    const { number, text, limit } = data;
    self.postMessage({ number, hits: search(index, text, limit), meant: suggest(index, text) });
  }
});

/**
 * The first part answers nearly every question, so it comes alone. Each time more can be found the page hears
 * `ready`, and asks again.
 */
async function load(address: string): Promise<void> {
  const titles = await fetchPart(`${address}.titles.bin`);
  index = loadIndex({ titles });
  self.postMessage({ ready: true });
  try {
    const bodies = await fetchPart(`${address}.bodies.bin`);
    index = loadIndex({ titles, bodies });
    self.postMessage({ ready: true });
  } catch {
    // Titles and phrasings still answer; the rest is fetched with the next page.
  }
}

async function fetchPart(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
