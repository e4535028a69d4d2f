import { z } from 'zod';
import { checkFrontmatter, readFrontmatter, type Wanted } from '../markdown/frontmatter.ts';
import { sameIds } from '../markdown/same-ids.ts';
import type { Problem } from '../markdown/problem.ts';

const inBoth = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const categoriesFile = z.strictObject({
  categories: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z-]*$/),
      name: inBoth,
      prefix: z.array(z.string()).default([]),
    }),
  ),
});

/** A shelf of the knowledge base, in the order in which the site shows them. */
export type Category = z.infer<typeof categoriesFile>['categories'][number];

const wanted: Wanted = {
  categories: {
    zh: '类别列表，每项有 id、name(zh 和 en)、prefix',
    en: 'a list of categories, each with id, name (zh and en) and prefix',
  },
};

/** Reads `centre/categories.yaml`. */
export function readCategories(file: string, text: string): { categories: Category[]; problems: Problem[] } {
  const { frontmatter, problems } = readFrontmatter(file, text, text, 1);
  if (problems.length > 0) return { categories: [], problems };
  const checked = checkFrontmatter(frontmatter, categoriesFile, wanted);
  const categories = checked.value?.categories ?? [];
  return { categories, problems: [...checked.problems, ...sameIds(frontmatter, 'categories', categories)] };
}
