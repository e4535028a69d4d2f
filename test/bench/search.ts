/**
 * How search grows: `node test/bench/search.ts [articles …] [--against minisearch]`, 1,000 and 10,000 articles unless given.
 * Prints for both languages what `measure search` prints, with titles as questions. The articles are made up, of 400
 * Chinese or 750 English characters each, the same in every run; their words follow each other at random, so that
 * an index of them is larger than one of real pages.
 */
import { parseArgs } from 'node:util';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { miniSearch, ownSearch } from '../../bin/measure-engines.ts';
import { printFigures, searchFigures } from '../../bin/search-figures.ts';
import type { Entry } from '../../search/build.ts';
import type { Language } from '../../search/tokens.ts';

const VOCABULARY = 8_000;
const PHRASINGS = 5;
const QUESTIONS = 200;
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

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000];
const other = values.against === undefined ? undefined : await miniSearch();
if (other?.wrong) throw new Error(other.wrong.en);
for (const count of sizes) {
  for (const language of ['zh', 'en'] as const) {
    const entries = makeEntries(count, language);
    const questions = entries.slice(0, QUESTIONS).map(({ id, title }) => ({ q: title, relevant: [id] }));
    const callready = await searchFigures(ownSearch, entries, questions, language);
    const compared = other
      ? { callready, minisearch: await searchFigures(other.engine, entries, questions, language) }
      : { callready };
    process.stdout.write(`${language}\n${printFigures(compared, 'en')}\n`);
    const most = process.resourceUsage().maxRSS / 1024;
    process.stdout.write(`memory so far\t${most.toFixed(0)} MB\n\n`);
  }
}
