import { z } from 'zod';
import { checkFrontmatter, readFrontmatter, type Wanted } from '../markdown/frontmatter.ts';
import type { Problem } from '../markdown/problem.ts';

/** How quizzes are taken at a centre. */
export interface TakingRules {
  /** Certified papers of one quiz that one person may begin on one day. */
  papersADay: number;
  /** After so many failures of a quiz in a row a trainer must unlock it. */
  failuresBeforeTrainer: number;
  /** Whoever failed must first open the articles of the questions they missed. */
  readFirst: boolean;
  /** Whoever is not signed in may practise. */
  guests: boolean;
  /** By which days and weeks are counted, `Asia/Shanghai`. */
  timeZone: string;
}

/** How quizzes are taken at a centre that says nothing about it. */
export const USUAL_RULES: TakingRules = {
  papersADay: 2,
  failuresBeforeTrainer: 3,
  readFirst: true,
  guests: true,
  timeZone: 'Asia/Shanghai',
};

const MOST = 20;

const fileSchema = z.strictObject({
  'papers-a-day': z.int().min(1).max(MOST).default(USUAL_RULES.papersADay),
  'failures-before-trainer': z.int().min(1).max(MOST).default(USUAL_RULES.failuresBeforeTrainer),
  'read-first': z.boolean().default(USUAL_RULES.readFirst),
  guests: z.boolean().default(USUAL_RULES.guests),
  'time-zone': z.string().refine(isTimeZone).default(USUAL_RULES.timeZone),
});

const COUNT = {
  zh: `1 到 ${String(MOST)} 的整数`,
  en: `a whole number from 1 to ${String(MOST)}`,
};
const YES_OR_NO = { zh: 'true(是)或 false(否)', en: 'true or false' };
const WANTED: Wanted = {
  'papers-a-day': COUNT,
  'failures-before-trainer': COUNT,
  'read-first': YES_OR_NO,
  guests: YES_OR_NO,
  'time-zone': { zh: '时区的名字，例如 Asia/Shanghai', en: 'the name of a time zone, such as Asia/Shanghai' },
};

/** Reads `centre/quizzes.yaml`. Any mistake leaves the usual rules. */
export function readTakingRules(file: string, text: string): { rules: TakingRules; problems: Problem[] } {
  const { frontmatter, problems } = readFrontmatter(file, text, text, 1);
  if (problems.length > 0) return { rules: USUAL_RULES, problems };
  const { value, problems: wrong } = checkFrontmatter(frontmatter, fileSchema, WANTED);
  if (!value) return { rules: USUAL_RULES, problems: wrong };
  return {
    rules: {
      papersADay: value['papers-a-day'],
      failuresBeforeTrainer: value['failures-before-trainer'],
      readFirst: value['read-first'],
      guests: value.guests,
      timeZone: value['time-zone'],
    },
    problems: wrong,
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
