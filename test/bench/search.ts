/**
 * How search grows: `node test/bench/search.ts [articles …]`, 1,000 and 10,000 unless given. Prints for both languages
 * the time to build, the size of the index, the time to load it, and the time of a keystroke while titles are typed.
 * The articles are made up, of 400 Chinese or 750 English characters each, the same in every run.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { buildIndex, type Entry } from '../../search/build.ts';
import { loadIndex, search } from '../../search/query.ts';
import type { Language } from '../../search/tokens.ts';

const QUALITY = 5;
const VOCABULARY = 8_000;
const PHRASINGS = 5;
const TYPED_TITLES = 40;
const PAGE = { zh: 400, en: 750 };

const random = xoroshiro128plus(20_261_101);
const below = (limit: number): number => uniformInt(random, 0, limit - 1);

/** Small numbers far more often than large ones, as words are in a language (Zipf). */
const common = (limit: number): number => Math.floor(limit ** (below(1_000_000) / 1_000_000)) - 1;

/** Two Chinese characters of the 2,500 that a text is mostly made of, or three to nine letters. */
function makeWord(language: Language): string {
  if (language === 'zh')
    return Array.from({ length: 2 }, () => String.fromCodePoint(0x4e00 + common(2500) * 8)).join('');
  return Array.from({ length: 3 + below(7) }, () => 'etaoinshrdlucmfwygpbvk'.charAt(common(22))).join('');
}

function makeEntries(count: number, language: Language): Entry[] {
  const words = Array.from({ length: VOCABULARY }, () => makeWord(language));
  const between = language === 'zh' ? '' : ' ';
  const text = (length: number): string => {
    let written = '';
    while (written.length < length)
      written += `${words[common(VOCABULARY)] ?? ''}${below(8) === 0 ? ',' : ''}${between}`;
    return written;
  };
  return Array.from({ length: count }, (_, number) => ({
    id: `ART-${String(number)}`,
    title: text(PAGE[language] / 40),
    asked: Array.from({ length: PHRASINGS }, () => text(PAGE[language] / 30)),
    answer: text(PAGE[language] / 10),
    body: text(PAGE[language]),
  }));
}

function timed<T>(work: () => T): { value: T; milliseconds: number } {
  const start = performance.now();
  return { value: work(), milliseconds: performance.now() - start };
}

function compressed(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).byteLength;
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;

/** Every state of the search box while a title is typed. */
const keystrokes = (title: string): string[] => Array.from(title, (_, end) => title.slice(0, end + 1));

const sizes = process.argv.slice(2).map(Number);
for (const count of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  for (const language of ['zh', 'en'] as const) {
    const entries = makeEntries(count, language);
    const built = timed(() => buildIndex(entries, language));
    const { titles, bodies } = built.value;
    const loaded = timed(() => loadIndex(built.value));
    const typed = entries.slice(0, TYPED_TITLES).flatMap((entry) => keystrokes(entry.title));
    const times = typed
      .map((text) => timed(() => search(loaded.value, text, 10)).milliseconds)
      .sort((a, b) => a - b);
    const quantile = (share: number): string => (times[Math.floor(share * times.length)] ?? 0).toFixed(2);
    const figures = [
      `${String(count)} ${language}`,
      `build ${built.milliseconds.toFixed(0)} ms`,
      `titles ${kilobytes(titles.byteLength)}, brotli ${kilobytes(compressed(titles))}`,
      `bodies ${kilobytes(bodies.byteLength)}, brotli ${kilobytes(compressed(bodies))}`,
      `load ${loaded.milliseconds.toFixed(0)} ms`,
      `keystroke p50 ${quantile(0.5)} p95 ${quantile(0.95)} p99 ${quantile(0.99)} ms`,
    ];
    process.stdout.write(`${figures.join(' · ')}\n`);
  }
}
