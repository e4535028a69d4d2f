/** The search worker of `search-in-chromium.ts`: loads an index, and answers as the page's own worker does. */
import MiniSearch from 'minisearch';
import { suggest } from '../../search/query-spelling.ts';
import { loadIndex, search } from '../../search/query.ts';
import { tokens, type Language } from '../../search/tokens.ts';

/** What the bench asks. */
export type BenchQuestion =
  { load: 'callready' | 'minisearch'; language: Language } | { text: string; limit: number };

type Ask = (text: string, limit: number) => number;

let ask: Ask = () => 0;

self.addEventListener('message', ({ data }: MessageEvent<BenchQuestion>) => {
  if ('load' in data) void load(data.load, data.language);
  else self.postMessage(ask(data.text, data.limit));
});

/** Fetches first, for what counts is the time from bytes to a search that answers. */
async function load(engine: 'callready' | 'minisearch', language: Language): Promise<void> {
  const names = engine === 'callready' ? ['titles', 'bodies'] : ['minisearch'];
  const [first = new Uint8Array(), second = first] = await Promise.all(names.map(bytesOf));
  const start = performance.now();
  ask = engine === 'callready' ? ours(first, second) : theirs(first, language);
  self.postMessage(performance.now() - start);
}

function ours(titles: Uint8Array<ArrayBuffer>, bodies: Uint8Array<ArrayBuffer>): Ask {
  const index = loadIndex({ titles, bodies });
  return (text, limit) => {
    suggest(index, text);
    return search(index, text, limit, { today: '2026-11-22' }).length;
  };
}

function theirs(file: Uint8Array, language: Language): Ask {
  const index = MiniSearch.loadJSON(new TextDecoder().decode(file), {
    fields: ['title', 'asked', 'body'],
    tokenize: (text) => tokens(text, language),
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 2, asked: 1.5 },
      prefix: (_term, place, terms) => place === terms.length - 1,
    },
  });
  return (text, limit) => index.search(text).slice(0, limit).length;
}

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/index/${name}`);
  return new Uint8Array(await response.arrayBuffer());
}
