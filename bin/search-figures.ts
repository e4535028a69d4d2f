import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Language } from '../markdown/problem.ts';
import type { Entry } from '../search/build.ts';
import { measure, type Question, type SearchQuality } from '../search/measure.ts';
import { INDEX_QUALITY } from './compress-files.ts';
import type { Engine } from './measure-engines.ts';

/** So many titles are typed letter by letter. */
const TYPED_TITLES = 40;

/** As many as the page shows. */
const SHOWN = 8;

/** p95: as fast or faster were 95 of 100. */
interface Milliseconds {
  p50: number;
  p95: number;
  p99: number;
}

/** How well, how fast and how small search is on some articles and questions. */
export interface SearchFigures extends SearchQuality {
  language: Language;
  /** How many of each. */
  articles: number;
  questions: number;
  /** To count, sort and write the index. */
  buildMilliseconds: number;
  /** Of the index as it is written, as a server sends it, and what of that must arrive before the first answer. */
  indexBytes: { raw: number; brotli: number; first: number };
  /** From the bytes of the index to a searchable one. */
  loadMilliseconds: number;
  /** Of one whole question. */
  queryMilliseconds: Milliseconds;
  /** From a key to its results, while titles are typed. */
  keystrokeMilliseconds: Milliseconds;
}

/** Indexes the articles and asks every question once; times are those of this machine. */
export async function searchFigures(
  engine: Engine,
  entries: readonly Entry[],
  questions: readonly Question[],
  language: Language,
): Promise<SearchFigures> {
  const building = performance.now();
  const { files, load } = engine.build(entries, language);
  const buildMilliseconds = performance.now() - building;
  const compressed = await Promise.all(files.map(compress));
  const loading = performance.now();
  const ask = load();
  const loadMilliseconds = performance.now() - loading;
  const queries: number[] = [];
  const quality = measure(entries, questions, () => (question, limit) => {
    const start = performance.now();
    const found = ask(question, limit);
    queries.push(performance.now() - start);
    return found;
  });
  const keystrokes = entries.slice(0, TYPED_TITLES).flatMap(({ title }) =>
    Array.from(title, (_, last) => {
      const start = performance.now();
      ask(title.slice(0, last + 1), SHOWN);
      return performance.now() - start;
    }),
  );
  return {
    ...quality,
    language,
    articles: entries.length,
    questions: questions.length,
    buildMilliseconds,
    indexBytes: {
      raw: bytesIn(files),
      brotli: bytesIn(compressed),
      first: bytesIn(compressed.slice(0, 1)),
    },
    loadMilliseconds,
    queryMilliseconds: quantiles(queries),
    keystrokeMilliseconds: quantiles(keystrokes),
  };
}

/** As the build compresses what the server sends. */
function compress(bytes: Uint8Array): Promise<Uint8Array> {
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: INDEX_QUALITY } });
}

const bytesIn = (files: readonly Uint8Array[]): number =>
  files.reduce((sum, file) => sum + file.byteLength, 0);

function quantiles(times: readonly number[]): Milliseconds {
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) };
}

/**
 * The figures as lines of a name, a tabulator and a value; of two searches, one beside the other.
 *
 * @param compared by the name that stands above the column; one search alone needs none
 */
export function printFigures(compared: Readonly<Record<string, SearchFigures>>, language: Language): string {
  const names = Object.keys(compared);
  const columns = Object.values(compared).map((figures) => rows(figures, language));
  const lines = (columns[0] ?? []).map(([name], row) => [
    name,
    ...columns.map((column) => column[row]?.[1] ?? ''),
  ]);
  const head = names.length > 1 ? [['', ...names]] : [];
  return [...head, ...lines].map((line) => line.join('\t')).join('\n');
}

function rows(figures: SearchFigures, language: Language): [string, string][] {
  const { articles, questions, indexBytes, buildMilliseconds, loadMilliseconds } = figures;
  const { queryMilliseconds, keystrokeMilliseconds } = figures;
  const words = WORDS[language];
  const share = (key: keyof SearchQuality): [string, string] => [key, figures[key].toFixed(3)];
  const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
  const times = (name: string, { p50, p95, p99 }: Milliseconds): [string, string][] => [
    [`${name} p50`, milliseconds(p50)],
    [`${name} p95`, milliseconds(p95)],
    [`${name} p99`, milliseconds(p99)],
  ];
  return [
    [words.articles, String(articles)],
    [words.questions, String(questions)],
    share('recall@1'),
    share('recall@3'),
    share('recall@10'),
    share('mrr'),
    share('empty'),
    [words.build, milliseconds(buildMilliseconds)],
    [words.raw, `${String(indexBytes.raw)} B`],
    [words.brotli, `${String(indexBytes.brotli)} B`],
    [words.first, `${String(indexBytes.first)} B`],
    [words.load, milliseconds(loadMilliseconds)],
    ...times(words.query, queryMilliseconds),
    ...times(words.keystroke, keystrokeMilliseconds),
  ];
}

const WORDS = {
  zh: {
    articles: '文章',
    questions: '问题',
    raw: '索引',
    brotli: '索引(brotli)',
    first: '先到的部分',
    build: '建索引',
    load: '载入',
    query: '查询',
    keystroke: '按键',
  },
  en: {
    articles: 'articles',
    questions: 'questions',
    raw: 'index',
    brotli: 'brotli',
    first: 'first part',
    build: 'build',
    load: 'load',
    query: 'query',
    keystroke: 'keystroke',
  },
} as const;
