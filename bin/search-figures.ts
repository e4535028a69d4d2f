import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Language } from '../markdown/problem.ts';
import { buildIndex, type Entry } from '../search/build.ts';
import { measure, type Question, type SearchQuality } from '../search/measure.ts';
import { loadIndex, search } from '../search/query.ts';

/** As the build compresses what the server sends. */
const QUALITY = 5;

/** How well, how fast and how small search is on some articles and questions. */
export interface SearchFigures extends SearchQuality {
  language: Language;
  /** How many of each. */
  articles: number;
  questions: number;
  /** Of the index as it is written, and as a server sends it. */
  indexBytes: { raw: number; brotli: number };
  /** From the bytes of the index to a searchable one. */
  loadMilliseconds: number;
  /** Of one question; p95: as fast or faster were 95 of 100. */
  queryMilliseconds: { p50: number; p95: number; p99: number };
}

/** Indexes the articles and asks every question once; times are those of this machine. */
export async function searchFigures(
  entries: readonly Entry[],
  questions: readonly Question[],
  language: Language,
): Promise<SearchFigures> {
  const built = buildIndex(entries, language);
  const parts = [built.titles, built.bodies];
  const compressed = await Promise.all(parts.map(compress));
  const loading = performance.now();
  const index = loadIndex(built);
  const loadMilliseconds = performance.now() - loading;
  const times: number[] = [];
  const quality = measure(entries, questions, () => (question, limit) => {
    const start = performance.now();
    const hits = search(index, question, limit);
    times.push(performance.now() - start);
    return hits.map((hit) => hit.id);
  });
  times.sort((a, b) => a - b);
  return {
    ...quality,
    language,
    articles: entries.length,
    questions: questions.length,
    indexBytes: { raw: bytesIn(parts), brotli: bytesIn(compressed) },
    loadMilliseconds,
    queryMilliseconds: { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) },
  };
}

function compress(bytes: Uint8Array): Promise<Uint8Array> {
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
}

const bytesIn = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => sum + part.byteLength, 0);

/** The smallest of the sorted values that at least that share of them does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** The figures as lines of a name, a tabulator and a value. */
export function printFigures(figures: SearchFigures, language: Language): string {
  const { articles, questions, indexBytes, loadMilliseconds, queryMilliseconds } = figures;
  const share = (key: keyof SearchQuality): [string, string] => [key, figures[key].toFixed(3)];
  const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
  const words =
    language === 'zh'
      ? {
          articles: '文章',
          questions: '问题',
          raw: '索引',
          brotli: '索引(brotli)',
          load: '载入',
          query: '查询',
        }
      : {
          articles: 'articles',
          questions: 'questions',
          raw: 'index',
          brotli: 'brotli',
          load: 'load',
          query: 'query',
        };
  const rows: [string, string][] = [
    [words.articles, String(articles)],
    [words.questions, String(questions)],
    share('recall@1'),
    share('recall@3'),
    share('recall@10'),
    share('mrr'),
    share('empty'),
    [words.raw, `${String(indexBytes.raw)} B`],
    [words.brotli, `${String(indexBytes.brotli)} B`],
    [words.load, milliseconds(loadMilliseconds)],
    [`${words.query} p50`, milliseconds(queryMilliseconds.p50)],
    [`${words.query} p95`, milliseconds(queryMilliseconds.p95)],
    [`${words.query} p99`, milliseconds(queryMilliseconds.p99)],
  ];
  return rows.map(([name, value]) => `${name}\t${value}`).join('\n');
}
