import { z } from 'zod';
import { checkFrontmatter, readFrontmatter, type Wanted } from '../markdown/frontmatter.ts';
import type { Problem } from '../markdown/problem.ts';

const wordsSchema = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });

/** Something that people at the centre can be good at. */
const competencySchema = z.strictObject({
  /** Capital letters and a number, such as `C4`: what questions are marked with. */
  id: z.string().regex(/^[A-Z]+\d+$/),
  name: wordsSchema,
  /** What somebody who has it does. */
  means: wordsSchema,
});

export type Competency = z.infer<typeof competencySchema>;

const fileSchema = z.strictObject({ competencies: z.array(competencySchema).min(1) });

const BOTH = { zh: '中文(zh)和英文(en)各一句', en: 'it in Chinese (zh) and in English (en)' };
const WANTED: Wanted = {
  competencies: {
    zh: '能力列表，每项有 id、name 和 means',
    en: 'a list of competencies, each with id, name and means',
  },
  'competencies.id': { zh: '大写字母加数字，例如 C4', en: 'capital letters and a number, such as C4' },
  'competencies.name': BOTH,
  'competencies.name.zh': { zh: '中文名称', en: 'the Chinese name' },
  'competencies.name.en': { zh: '英文名称', en: 'the English name' },
  'competencies.means': BOTH,
  'competencies.means.zh': { zh: '中文解释', en: 'what it means, in Chinese' },
  'competencies.means.en': { zh: '英文解释', en: 'what it means, in English' },
};

/** Reads `centre/competencies.yaml`. Any mistake leaves an empty list. */
export function readCompetencies(
  file: string,
  text: string,
): { competencies: Competency[]; problems: Problem[] } {
  const { frontmatter, problems } = readFrontmatter(file, text, text, 1);
  if (problems.length > 0) return { competencies: [], problems };
  const { value, problems: wrong } = checkFrontmatter(frontmatter, fileSchema, WANTED);
  if (!value) return { competencies: [], problems: wrong };
  const { competencies } = value;
  const twice = competencies.flatMap(({ id }, index) => {
    if (competencies.findIndex((other) => other.id === id) === index) return [];
    return [
      {
        place: frontmatter.placeOf(['competencies', index, 'id']),
        rule: 'duplicate-ids',
        words: {
          zh: `能力“${id}”写了两次。请删去一个，或换一个编号。`,
          en: `The competency "${id}" stands here twice. Delete one or give it another id.`,
        },
      },
    ];
  });
  return { competencies: twice.length > 0 ? [] : competencies, problems: twice };
}
