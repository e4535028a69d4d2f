import { z } from 'zod';
import { checkFrontmatter, type Wanted } from '../markdown/frontmatter.ts';
import type { Outline } from '../markdown/outline.ts';
import type { Language, Problem } from '../markdown/problem.ts';
import { noteLost } from './lost-on-the-page.ts';
import { drawable } from './paper.ts';
import { parseQuestion } from './parse-question.ts';
import { prose } from './prose.ts';
import type { Quiz } from './quiz.ts';
import type { FromCentre, Reading } from './reading.ts';

const headSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  pass: z.number(),
  minutes: z.number(),
  draw: z.int().optional(),
  median: z.number().optional(),
  pulse: z.strictObject({ changed: z.int(), missed: z.int() }).optional(),
});

const WANTED: Wanted = {
  title: { zh: '测验的名称', en: 'the name of the quiz' },
  pass: { zh: '及格线的百分数，例如 85', en: 'the percent from which it is passed, such as 85' },
  minutes: { zh: '答题时间，单位分钟，例如 20', en: 'the time allowed in minutes, such as 20' },
  draw: { zh: '每份试卷抽几道题，例如 20', en: 'how many questions one paper has, such as 20' },
  median: {
    zh: '查到文章所用秒数的中位数最多几秒，例如 15',
    en: 'the most seconds that the median of finding an article may be, such as 15',
  },
  pulse: {
    zh: '从改动过的文章和本人的错题里各抽几道，例如 { changed: 3, missed: 2 }',
    en: 'how many questions come from changed articles and from own misses, such as { changed: 3, missed: 2 }',
  },
  'pulse.changed': { zh: '改动过的文章抽几道题，例如 3', en: 'how many from changed articles, such as 3' },
  'pulse.missed': { zh: '本人的错题抽几道，例如 2', en: 'how many from own misses, such as 2' },
};

const NOTHING: FromCentre = { ticketClasses: [] };

/**
 * Reads a quiz from its outline. All mistakes are returned; a question that cannot be read is left out of the
 * quiz, and a head that cannot be read leaves none.
 */
export function parseQuiz(
  outline: Outline,
  id: string,
  language: Language,
  centre: FromCentre = NOTHING,
): { quiz: Quiz | undefined; problems: Problem[] } {
  const { file, source, frontmatter } = outline;
  const head = checkFrontmatter(frontmatter, headSchema, WANTED);
  const reading: Reading = { ...centre, file, source, language, problems: [...head.problems] };
  noteLost(outline.opening, reading);
  const questions = outline.sections.flatMap((section) => parseQuestion(section, reading) ?? []);
  if (!head.value) return { quiz: undefined, problems: reading.problems };
  const { pulse, draw, median, ...facts } = head.value;
  const quiz: Quiz = {
    id,
    language,
    ...facts,
    ...(draw === undefined && !pulse && { asksAll: true as const }),
    draw: draw ?? (pulse ? pulse.changed + pulse.missed : drawable({ questions }).length),
    ...(pulse && { pulse }),
    ...(median !== undefined && { median }),
    intro: prose(outline.opening, language),
    questions,
    places: {
      title: frontmatter.placeOf(['title']),
      pass: frontmatter.placeOf(['pass']),
      minutes: frontmatter.placeOf(['minutes']),
      draw: frontmatter.placeOf(['draw']),
      pulse: frontmatter.placeOf(['pulse']),
      median: frontmatter.placeOf(['median']),
    },
  };
  return { quiz, problems: reading.problems };
}
