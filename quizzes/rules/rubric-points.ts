import type { Place, Words } from '../../markdown/problem.ts';
import { pointsOf } from '../types/rubric.ts';
import type { Question } from '../quiz.ts';
import type { Rule } from './rule.ts';

/** More points than a marker can tell apart are no measure. */
const MOST = 20;

/** A rubric has lines, each of them earns something, and all together no more than a person can tell apart. */
export const rubricPoints: Rule = ({ questions }) =>
  questions
    .flatMap((question) => (question.type === 'rubric' ? faults(question) : []))
    .map(({ place, words }) => ({ place, rule: 'rubric-points', words }));

function faults({ title, lines, answerPlace }: Question<'rubric'>): { place: Place; words: Words }[] {
  if (lines.length === 0) return [{ place: answerPlace, words: noLines(title) }];
  const worthless = lines.filter(({ points }) => !(points > 0));
  const all = pointsOf(lines);
  return [
    ...worthless.map(({ place, text }) => ({ place, words: earnsNothing(text) })),
    ...(all > MOST ? [{ place: answerPlace, words: tooMany(title, all) }] : []),
  ];
}

function noLines(title: string): Words {
  return {
    zh: `“${title}”的评分要点是空的。请在“评分要点：”下面写列表，例如“- 2: 先说出客户的损失”。`,
    en: `The rubric of "${title}" is empty. Write a list under "Rubric:", such as "- 2: names the loss first".`,
  };
}

function earnsNothing(text: string): Words {
  return {
    zh: `评分要点“${text}”是 0 分。请写大于 0 的分值，或者删去这一条。`,
    en: `The rubric line "${text}" earns 0 points. Give it more than 0, or delete the line.`,
  };
}

function tooMany(title: string, all: number): Words {
  return {
    zh: `“${title}”的评分要点一共 ${String(all)} 分，太细了，评分人分不清。请合起来不超过 ${String(MOST)} 分。`,
    en: `The rubric of "${title}" has ${String(all)} points, finer than a marker can tell apart. Keep it to ${String(MOST)} together.`,
  };
}
