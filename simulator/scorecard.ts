import { z } from 'zod';
import { checkFrontmatter, readFrontmatter, type Frontmatter, type Wanted } from '../markdown/frontmatter.ts';
import { didYouMean, type Problem } from '../markdown/problem.ts';

const name = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const code = z.string().min(1);
const points = z.number().min(0).max(100);
const rate = z.union([z.literal(0), z.literal(0.5), z.literal(1)]);

/** How many must-dos one call can be judged by: each takes two bits of a whole number, and the ending two more. */
const MOST_MUST_DOS = 14;

const sections = z.array(z.strictObject({ code, name })).min(1);
const criteria = z
  .array(
    z.strictObject({
      code,
      name,
      max: z.number().positive().max(100),
      codes: z.array(code).default([]),
      record: z.enum(['facts', 'class']).optional(),
      endings: z.record(z.string(), rate).optional(),
      summary: z.boolean().default(false),
      compliance: z.boolean().default(false),
    }),
  )
  .min(1);

const schema = z.strictObject({
  pass: points,
  grades: z.array(z.strictObject({ grade: code, from: points })).min(1),
  below: code,
  sections,
  criteria,
  /** For calls that name one of them in their head: other sections and criteria. */
  forms: z.record(code, z.strictObject({ name, sections, criteria })).optional(),
  mustDos: z.array(z.strictObject({ code, name })).min(1).max(MOST_MUST_DOS),
  fails: z.array(z.strictObject({ code, name, incident: z.boolean().default(false) })),
  endings: z.array(z.strictObject({ code, name })).min(1),
});

/** How calls are scored: what is worth how much, what fails a call at once, what a score is called. */
export type Scorecard = z.infer<typeof schema>;

/** One line of the scorecard. */
export type Criterion = Scorecard['criteria'][number];

const named = { zh: '中英文名称：{ zh: …, en: … }', en: 'a name in both languages: { zh: …, en: … }' };
const wanted: Wanted = {
  pass: { zh: '0 到 100 的及格分', en: 'a pass mark from 0 to 100' },
  grades: {
    zh: '等级和起点分，例如 - { grade: A, from: 92 }',
    en: 'grades with the score they begin at, such as - { grade: A, from: 92 }',
  },
  below: { zh: '最低一级的名称', en: 'what a score below all grades is called' },
  sections: { zh: '各部分：{ code, name }', en: 'sections: { code, name }' },
  criteria: {
    zh: '评分项：{ code, name, max, codes }',
    en: 'criteria: { code, name, max, codes }',
  },
  'criteria.max': { zh: '大于 0 的满分', en: 'the most points it gives, above 0' },
  'criteria.record': { zh: 'facts 或 class', en: 'facts or class' },
  'criteria.endings': {
    zh: '结局与得分率（0、0.5、1），例如 { E1: 1 }',
    en: 'endings with 0, 0.5 or 1, such as { E1: 1 }',
  },
  'criteria.summary': { zh: 'true 或 false', en: 'true or false' },
  'criteria.compliance': { zh: 'true 或 false', en: 'true or false' },
  'criteria.name': named,
  forms: {
    zh: '另用的评分表：{ 编号: { name, sections, criteria } }',
    en: 'other forms: { id: { name, sections, criteria } }',
  },
  mustDos: {
    zh: `必做项：{ code, name }，最多 ${MOST_MUST_DOS} 个`,
    en: `must-dos: { code, name }, at most ${MOST_MUST_DOS}`,
  },
  fails: { zh: '一票否决：{ code, name }', en: 'auto-fails: { code, name }' },
  endings: { zh: '结局：{ code, name }', en: 'endings: { code, name }' },
};

/** Reads `scorecard.yaml`: the scorecard, missing when it has mistakes, and the mistakes. */
export function readScorecard(
  file: string,
  text: string,
): { scorecard: Scorecard | undefined; problems: Problem[] } {
  const read = readFrontmatter(file, text, text, 1);
  if (read.problems.length > 0) return { scorecard: undefined, problems: read.problems };
  const { value, problems } = checkFrontmatter(read.frontmatter, schema, wanted);
  if (!value) return { scorecard: undefined, problems };
  const found = [
    ...unknownCodes(value, read.frontmatter),
    ...sameCodes(value, read.frontmatter),
    ...fallingGrades(value, read.frontmatter),
  ];
  return found.length > 0 ? { scorecard: undefined, problems: found } : { scorecard: value, problems: [] };
}

function unknownCodes(scorecard: Scorecard, frontmatter: Frontmatter): Problem[] {
  const known = scorecard.mustDos.map((mustDo) => mustDo.code);
  const knownEndings = scorecard.endings.map((ending) => ending.code);
  const isNew = (used: string, among: string[], path: PropertyKey[]) =>
    among.includes(used) ? [] : [unknownCode(used, among, frontmatter, path)];
  return cardsOf(scorecard).flatMap(({ card, path }) =>
    card.criteria.flatMap(({ codes, endings = {} }, index) => [
      ...codes.flatMap((used, place) => isNew(used, known, [...path, 'criteria', index, 'codes', place])),
      ...Object.keys(endings).flatMap((used) =>
        isNew(used, knownEndings, [...path, 'criteria', index, 'endings', used]),
      ),
    ]),
  );
}

/** The common sections and criteria, and those of every form, each with its place in the file. */
function cardsOf(scorecard: Scorecard): { card: Pick<Scorecard, 'sections' | 'criteria'>; path: string[] }[] {
  const forms = Object.entries(scorecard.forms ?? {});
  return [{ card: scorecard, path: [] }, ...forms.map(([id, card]) => ({ card, path: ['forms', id] }))];
}

function unknownCode(used: string, known: string[], frontmatter: Frontmatter, path: PropertyKey[]): Problem {
  const hint = didYouMean(used, known);
  return {
    place: frontmatter.placeOf(path),
    rule: 'unknown-code',
    words: {
      zh: `评分表里没有“${used}”。${hint.zh || `可以写：${known.join('、')}。`}`,
      en: `The scorecard has no "${used}".${hint.en || ` You may write: ${known.join(', ')}.`}`,
    },
  };
}

function sameCodes(scorecard: Scorecard, frontmatter: Frontmatter): Problem[] {
  const { mustDos, fails, endings } = scorecard;
  const lists: { list: readonly { code: string }[]; path: PropertyKey[] }[] = [
    ...cardsOf(scorecard).flatMap(({ card, path }) => [
      { list: card.sections, path: [...path, 'sections'] },
      { list: card.criteria, path: [...path, 'criteria'] },
    ]),
    ...Object.entries({ mustDos, fails, endings }).map(([name, list]) => ({ list, path: [name] })),
  ];
  return lists.flatMap(({ list, path }) => {
    const codes = list.map((entry) => entry.code);
    return codes.flatMap((used, index) =>
      codes.indexOf(used) === index
        ? []
        : [
            {
              place: frontmatter.placeOf([...path, index, 'code']),
              rule: 'same-code-twice',
              words: {
                zh: `编号“${used}”用了两次，请给其中一个换编号。`,
                en: `The code "${used}" is used twice; give one of them another.`,
              },
            },
          ],
    );
  });
}

function fallingGrades({ grades }: Scorecard, frontmatter: Frontmatter): Problem[] {
  return grades.flatMap(({ grade, from }, index) => {
    const above = grades[index - 1];
    if (!above || above.from > from) return [];
    return [
      {
        place: frontmatter.placeOf(['grades', index, 'from']),
        rule: 'grades-out-of-order',
        words: {
          zh: `等级要从高到低写：“${grade}”的起点分 ${from} 应低于“${above.grade}”的 ${above.from}。`,
          en: `Write grades from high to low: "${grade}" begins at ${from}, which is not below ${above.from} of "${above.grade}".`,
        },
      },
    ];
  });
}
