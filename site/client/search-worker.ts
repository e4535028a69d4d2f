import { isBuiltIndex, loadIndex, search, type SearchIndex } from '../../search/query.ts';

/** What the page asks: load a language's index, or search it. */
export type Question = { load: string } | { number: number; text: string; limit: number };

let index: Promise<SearchIndex> | undefined;

self.addEventListener('message', (event: MessageEvent<Question>) => {
  void answer(event.data);
});

async function answer(question: Question): Promise<void> {
  if ('load' in question) {
    index ??= fetch(question.load)
      .then(async (response): Promise<unknown> => response.json())
      .then(read);
    try {
      await index;
      self.postMessage({ ready: true });
    } catch {
      index = undefined;
      self.postMessage({ failed: true });
    }
    return;
  }
  if (!index) return;
  const { number, text, limit } = question;
  self.postMessage({ number, hits: search(await index, text, limit) });
}

/** A page kept by the browser may be older than the index that it gets. */
function read(built: unknown): SearchIndex {
  if (!isBuiltIndex(built)) throw new Error('The search index has another format than this page knows');
  return loadIndex(built);
}
