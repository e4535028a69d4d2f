/**
 * How search grows: `node test/bench/search.ts [articles …] [--random] [--against minisearch]`, 1,000, 10,000 and 20,000
 * articles unless given. Prints for both languages what `measure search` prints, with titles as questions. The articles
 * are made up, see `search-corpus.ts`; those worded at random (`--random`) are the worst case of an index.
 *
 * MiniSearch is measured up to 10,000 articles: its builder needs more memory than most machines have for 20,000.
 */
import { parseArgs } from 'node:util';
import { miniSearch, ownSearch } from '../../bin/measure-engines.ts';
import { printFigures, searchFigures } from '../../bin/search-figures.ts';
import { makeEntries } from './search-corpus.ts';

const QUESTIONS = 200;
const MOST_FOR_MINISEARCH = 10_000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' }, random: { type: 'boolean' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000, 20_000];
const other = values.against === undefined ? undefined : await miniSearch();
if (other?.wrong) throw new Error(other.wrong.en);
for (const count of sizes) {
  for (const language of ['zh', 'en'] as const) {
    const entries = makeEntries(count, language, values.random ? 'random' : 'worded');
    const questions = entries.slice(0, QUESTIONS).map(({ id, title }) => ({ q: title, relevant: [id] }));
    const callready = await searchFigures(ownSearch, entries, questions, language);
    const compared =
      other && count <= MOST_FOR_MINISEARCH
        ? { callready, minisearch: await searchFigures(other.engine, entries, questions, language) }
        : { callready };
    process.stdout.write(`${language}\n${printFigures(compared, 'en')}\n`);
    const most = process.resourceUsage().maxRSS / 1024;
    process.stdout.write(`memory so far\t${most.toFixed(0)} MB\n\n`);
  }
}
