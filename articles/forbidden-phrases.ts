import { z } from 'zod';
import { checkFrontmatter, readFrontmatter, type Frontmatter, type Wanted } from '../markdown/frontmatter.ts';
import { sameIds } from '../markdown/same-ids.ts';
import type { Language, Place, Problem } from '../markdown/problem.ts';

const inBoth = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const phrases = z.array(z.string().min(1)).min(1);

const forbiddenPhrasesFile = z.strictObject({
  phrases: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z-]*$/),
      group: inBoth,
      topics: z.array(z.string()).default([]),
      'say-not': z.strictObject({ zh: phrases, en: phrases }),
      'say-instead': inBoth,
    }),
  ),
});

type Written = z.infer<typeof forbiddenPhrasesFile>['phrases'][number];

/**
 * What nobody says to a customer, in several wordings, and what to say instead. Its topics are the categories whose
 * articles show it, all of them when there are none; it is forbidden everywhere.
 */
export interface ForbiddenPhrase extends Written {
  /** Where it stands in the file. */
  places: {
    topics: Place[];
    'say-not': Record<Language, Place[]>;
    'say-instead': Record<Language, Place>;
  };
}

const wanted: Wanted = {
  phrases: {
    zh: '禁语列表，每项有 id、group、say-not(zh 和 en 各一列)和 say-instead(zh 和 en)，还可以有 topics',
    en: 'a list of forbidden phrases, each with id, group, say-not (a list in zh and in en), say-instead (zh and en) and, if you like, topics',
  },
  'phrases.topics': {
    zh: '类别编号列表，例如 [billing]；不写就是所有类别',
    en: 'a list of categories such as [billing]; leave it out for all of them',
  },
};

/** Reads `centre/forbidden-phrases.yaml`. */
export function readForbiddenPhrases(
  file: string,
  text: string,
): { forbiddenPhrases: ForbiddenPhrase[]; problems: Problem[] } {
  const { frontmatter, problems } = readFrontmatter(file, text, text, 1);
  if (problems.length > 0) return { forbiddenPhrases: [], problems };
  const checked = checkFrontmatter(frontmatter, forbiddenPhrasesFile, wanted);
  const written = checked.value?.phrases ?? [];
  return {
    forbiddenPhrases: written.map((phrase, index) => ({
      ...phrase,
      places: places(frontmatter, phrase, index),
    })),
    problems: [...checked.problems, ...sameIds(frontmatter, 'phrases', written)],
  };
}

function places({ placeOf }: Frontmatter, phrase: Written, index: number): ForbiddenPhrase['places'] {
  const at = (...path: PropertyKey[]) => placeOf(['phrases', index, ...path]);
  const each = (list: readonly string[], ...path: PropertyKey[]) => list.map((_, item) => at(...path, item));
  const sayNot = phrase['say-not'];
  return {
    topics: each(phrase.topics, 'topics'),
    'say-not': { zh: each(sayNot.zh, 'say-not', 'zh'), en: each(sayNot.en, 'say-not', 'en') },
    'say-instead': { zh: at('say-instead', 'zh'), en: at('say-instead', 'en') },
  };
}
