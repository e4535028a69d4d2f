import { buildIndex } from '../search/build.ts';
import type { BuiltIndex } from '../search/built-index.ts';
import { checkFrontmatter, readFrontmatter } from '../markdown/frontmatter.ts';
import { printProblem, type Language } from '../markdown/problem.ts';
import { synonymsFile, synonymsWanted, type Synonyms } from '../search/synonyms-file.ts';
import { readSettings } from '../server/settings.ts';
import { centreFile } from './centre-file.ts';
import { languages } from './content-files.ts';
import { published } from './published.ts';

const kept = new Map<Language, Promise<BuiltIndex>>();

/**
 * The search index over all published articles of a language. A build makes it once for both of its files, which
 * belong together; development makes it anew, so that a saved article is found.
 *
 * @param wanted `zh` or `en`, as it stands in the address of a page
 */
export function searchIndex(wanted: string | undefined): Promise<BuiltIndex> {
  const language = languages.find((known) => known === wanted) ?? 'zh';
  if (import.meta.env.DEV) return build(language);
  const known = kept.get(language) ?? build(language);
  kept.set(language, known);
  return known;
}

async function build(language: Language): Promise<BuiltIndex> {
  const { articles } = await published();
  return buildIndex(
    articles.filter((article) => article.language === language),
    language,
    (await synonyms())[language],
  );
}

/**
 * What trainers keep in `centre/synonyms.yaml`; a centre that has no such file has no synonyms.
 * @throws when there is a mistake in it
 */
async function synonyms(): Promise<Synonyms> {
  const { settings, wrong } = readSettings(process.env);
  if (!settings) throw new Error(`${wrong.zh}\n${wrong.en}`);
  const { file, text, problems } = await centreFile(settings.content, 'synonyms.yaml');
  if (text === undefined && problems.every(({ rule }) => rule === 'centre')) return { zh: [], en: [] };
  const read = readFrontmatter(file, text ?? '', text ?? '', 1);
  const checked = checkFrontmatter(read.frontmatter, synonymsFile, synonymsWanted);
  const mistakes = [...problems, ...read.problems, ...checked.problems];
  if (checked.value === undefined || mistakes.length > 0)
    throw new Error(mistakes.map((problem) => printProblem(problem, 'zh')).join('\n'));
  return checked.value.synonyms;
}
