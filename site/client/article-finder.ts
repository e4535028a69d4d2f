import type { Language } from '../../markdown/problem.ts';
import type { Answer, Found, Question, Recall, Search } from './search-worker.ts';

/** What the finder tells whoever asked. */
export interface Listener {
  /** The answer to the latest question; once more when there is more to find. */
  found(found: Found, asked: Search | Recall): void;
  failed(): void;
}

/** Looks articles up in a worker, so that typing never waits. */
export interface ArticleFinder {
  /** Fetches what searching needs; until this is called, a page pays nothing for it. */
  wake(): void;
  ask(asked: Search | Recall): void;
  /** Nobody waits for an answer any more. */
  forget(): void;
}

/** A finder of the articles of one language; it starts when it is first woken. */
export function articleFinder(language: Language, listener: Listener): ArticleFinder {
  let worker: Worker | undefined;
  let latest: { number: number; asked: Search | Recall } | undefined;
  let number = 0;

  function wake(): void {
    if (worker) return;
    worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data));
    worker.addEventListener('error', fail);
    put({ open: `/search/${language}` });
  }

  function put(question: Question): void {
    worker?.postMessage(question);
  }

  function fail(): void {
    worker?.terminate();
    worker = undefined;
    listener.failed();
  }

  function ask(asked: Search | Recall): void {
    wake();
    number += 1;
    latest = { number, asked };
    put(latest);
  }

  function hear(answer: Answer): void {
    if ('failed' in answer) fail();
    else if (latest && answer.number === latest.number) listener.found(answer, latest.asked);
  }

  function forget(): void {
    latest = undefined;
  }

  return { wake, ask, forget };
}
