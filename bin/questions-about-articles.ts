import { z } from 'zod';
import { didYouMean, inReadingOrder, printProblem, type Problem, type Words } from '../markdown/problem.ts';
import { calledWrongly, type Outcome, type Terminal } from './command.ts';
import { readJsonLines, type Line } from './json-lines.ts';

const ARTICLE = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  asked: z.array(z.string()).default([]),
  answer: z.string().default(''),
  body: z.string().default(''),
});

type Article = z.infer<typeof ARTICLE>;

/** A question and the articles that answer it. */
interface Question {
  q: string;
  relevant: string[];
}

const TEXT = { zh: '不为空的字符串', en: 'a string that is not empty' };

/** For each property of a line, what may be written there. */
const WANTED: Readonly<Record<string, Words>> = {
  id: TEXT,
  title: TEXT,
  asked: { zh: '字符串的列表', en: 'a list of strings' },
  answer: { zh: '字符串', en: 'a string' },
  body: { zh: '字符串', en: 'a string' },
  q: TEXT,
};

/**
 * Reads a file of articles and a file of questions about them, one JSON object a line, to measure something with.
 *
 * @param question the shape of a question, and `relevant` what may be written as its articles
 * @returns the articles and questions; or, when something is wrong with them, how the command ends
 */
export async function readQuestions(
  files: { articles: string; questions: string },
  question: z.ZodType<Question>,
  relevant: Words,
  terminal: Terminal,
): Promise<
  | { entries: Article[]; asked: Question[]; outcome?: never }
  | { entries?: never; asked?: never; outcome: Outcome }
> {
  const wanted = { ...WANTED, relevant };
  const articles = await readJsonLines(files.articles, ARTICLE, wanted);
  if (articles.wrong) return { outcome: calledWrongly(articles.wrong, terminal) };
  const questions = await readJsonLines(files.questions, question, wanted);
  if (questions.wrong) return { outcome: calledWrongly(questions.wrong, terminal) };
  const problems = [
    ...articles.problems,
    ...questions.problems,
    ...repeatedIds(articles.lines),
    ...(articles.problems.length === 0 ? unknownIds(questions.lines, articles.lines) : []),
  ];
  if (problems.length > 0) return { outcome: refuse(problems, terminal) };
  return {
    entries: articles.lines.map(({ value }) => value),
    asked: questions.lines.map(({ value }) => value),
  };
}

function repeatedIds(articles: readonly Line<Article>[]): Problem[] {
  const first = new Map<string, number>();
  return articles.flatMap(({ place, value: { id } }) => {
    const line = first.get(id);
    if (line === undefined) {
      first.set(id, place.line);
      return [];
    }
    const words = {
      zh: `id“${id}”在第 ${String(line)} 行已经用过。请改成不同的 id。`,
      en: `The id "${id}" is that of line ${String(line)} already. Give each article its own.`,
    };
    return [{ place, rule: 'repeated-id', words }];
  });
}

function unknownIds(questions: readonly Line<Question>[], articles: readonly Line<Article>[]): Problem[] {
  const ids = new Set(articles.map(({ value }) => value.id));
  return questions.flatMap(({ place, value }) =>
    value.relevant
      .filter((id) => !ids.has(id))
      .map((id) => {
        const mend = didYouMean(id, [...ids]);
        const words = {
          zh: `没有 id 是“${id}”的文章。${mend.zh}`,
          en: `No article has the id "${id}".${mend.en}`,
        };
        return { place, rule: 'unknown-id', words };
      }),
  );
}

function refuse(problems: readonly Problem[], { language }: Terminal): Outcome {
  const ordered = inReadingOrder(problems);
  return {
    exit: 1,
    text: ordered.map((problem) => printProblem(problem, language)).join('\n'),
    json: {
      problems: ordered.map(({ place, rule, words }) => ({ ...place, rule, message: words[language] })),
    },
  };
}
