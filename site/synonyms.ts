import { checkFrontmatter, readFrontmatter, type Frontmatter } from '../markdown/frontmatter.ts';
import type { Language, Problem } from '../markdown/problem.ts';
import { synonymTerms } from '../search/synonyms.ts';
import { synonymsFile, synonymsWanted, type Synonyms } from '../search/synonyms-file.ts';
import { languages } from './content-files.ts';

/** What a centre has that keeps no synonyms. */
export const NO_SYNONYMS: Synonyms = { zh: [], en: [] };

/** Reads `centre/synonyms.yaml`: lists of words that mean the same to a caller, for the search. */
export function readSynonyms(file: string, text: string): { synonyms: Synonyms; problems: Problem[] } {
  const { frontmatter, problems } = readFrontmatter(file, text, text, 1);
  if (problems.length > 0) return { synonyms: NO_SYNONYMS, problems };
  const checked = checkFrontmatter(frontmatter, synonymsFile, synonymsWanted);
  const synonyms = checked.value?.synonyms ?? NO_SYNONYMS;
  const unheard = languages.flatMap((language) => unsearchable(synonyms, language, frontmatter));
  return { synonyms, problems: [...checked.problems, ...unheard] };
}

/** Words of which the search keeps nothing, such as signs, so that they would be synonyms of nothing. */
function unsearchable(synonyms: Synonyms, language: Language, { placeOf }: Frontmatter): Problem[] {
  return synonyms[language].flatMap((list, row) =>
    list.flatMap((word, column): Problem[] => {
      if (synonymTerms([[word]], language).some((read) => read.length > 0)) return [];
      return [
        {
          place: placeOf(['synonyms', language, row, column]),
          rule: 'unsearchable-synonym',
          words: {
            zh: `搜索读不出“${word}”，请写至少两个汉字或字母的词，或删掉它。`,
            en: `The search finds no word in "${word}"; write one of two letters or more, or delete it.`,
          },
        },
      ];
    }),
  );
}
