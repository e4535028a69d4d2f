import { z } from 'zod';
import { checkFrontmatter, readFrontmatter, type Wanted } from '../markdown/frontmatter.ts';
import type { Problem } from '../markdown/problem.ts';

const inBoth = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const phrases = z.array(z.string().min(1)).min(1);

const forbiddenPhrasesFile = z.strictObject({
  phrases: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z-]*$/),
      group: inBoth,
      'say-not': z.strictObject({ zh: phrases, en: phrases }),
      'say-instead': inBoth,
    }),
  ),
});

/** What nobody says to a customer, in several wordings, and what to say instead. */
export type ForbiddenPhrase = z.infer<typeof forbiddenPhrasesFile>['phrases'][number];

const wanted: Wanted = {
  phrases: {
    zh: '禁语列表，每项有 id、group、say-not(zh 和 en 各一列)和 say-instead(zh 和 en)',
    en: 'a list of forbidden phrases, each with id, group, say-not (a list in zh and in en) and say-instead (zh and en)',
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
  return { forbiddenPhrases: checked.value?.phrases ?? [], problems: checked.problems };
}
