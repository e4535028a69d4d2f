import { z } from 'zod';
import { checkFrontmatter, readFrontmatter, type Wanted } from '../markdown/frontmatter.ts';
import { sameIds } from '../markdown/same-ids.ts';
import type { Problem } from '../markdown/problem.ts';

const inBoth = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const factsFile = z.strictObject({
  facts: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/),
      value: z.union([z.number(), z.string().min(1)]),
      unit: z.string().min(1),
      name: inBoth,
    }),
  ),
});

/** A figure that articles, calls and quizzes must agree with: a number in its unit, or words such as a time of day. */
export type Fact = z.infer<typeof factsFile>['facts'][number];

const wanted: Wanted = {
  facts: {
    zh: '数字列表，每项有 id、value(数字或文字)、unit(单位)和 name(zh 和 en)',
    en: 'a list of figures, each with id, value (a number or words), unit and name (zh and en)',
  },
};

/** Reads `centre/facts.yaml`. */
export function readFacts(file: string, text: string): { facts: Fact[]; problems: Problem[] } {
  const { frontmatter, problems } = readFrontmatter(file, text, text, 1);
  if (problems.length > 0) return { facts: [], problems };
  const checked = checkFrontmatter(frontmatter, factsFile, wanted);
  const facts = checked.value?.facts ?? [];
  return { facts, problems: [...checked.problems, ...sameIds(frontmatter, 'facts', facts)] };
}
