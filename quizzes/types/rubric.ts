import type { List } from 'mdast';
import { placeOf, plainText } from '../../markdown/outline.ts';
import { LONGEST_TEXT } from '../longest-text.ts';
import type { RubricLine } from '../quiz.ts';
import { note, type Reading } from '../reading.ts';
import type { QuestionKind } from './question-kind.ts';

const LINE = /^(\d+(?:\.\d+)?)\s*[:\uff1a]\s*(\S.*)$/su;

/**
 * A text to write, marked by a person: each line of the rubric says what earns how many points. Until somebody has
 * given them it earns nothing and waits; then it earns the points given, as a share of all there are.
 */
export const rubric: QuestionKind<'rubric'> = {
  written: {
    zh: '“评分要点：”加上“- 2: 先说出客户的损失”的列表(由人评分)',
    en: '"Rubric:" and a list like "- 2: names the loss first" (marked by a person)',
  },
  read(form, reading) {
    if (form.form !== 'rubric') return undefined;
    return {
      type: 'rubric',
      lines: form.list ? readLines(form.list, reading) : [],
      answerPlace: form.place,
    };
  },
  show: ({ lines }) => ({ type: 'rubric', longest: LONGEST_TEXT, points: pointsOf(lines) }),
  mark(_question, _draw, answer) {
    if (typeof answer !== 'string') return undefined;
    const given = answer.trim();
    return given === '' ? undefined : { fraction: 0, given, whys: [], waiting: true };
  },
  debrief: ({ lines }) => ({
    kind: 'rubric',
    lines: lines.map(({ points, text }) => ({ points, text })),
  }),
  right: ({ lines }) => lines.map(({ points, text }) => `${text} (${String(points)})`).join(' · '),
  key: ({ lines }) => lines.map(({ points }) => points),
};

/** All the points that the lines of a rubric can earn together. */
export function pointsOf(lines: readonly Pick<RubricLine, 'points'>[]): number {
  return lines.reduce((sum, { points }) => sum + points, 0);
}

function readLines(list: List, reading: Reading): RubricLine[] {
  return list.children.flatMap((item) => {
    const text = plainText([item]);
    const [, points, words] = LINE.exec(text) ?? [];
    if (points !== undefined && words !== undefined) {
      return [{ points: Number(points), text: words, place: placeOf(reading.file, item) }];
    }
    const quoted = text.length > 20 ? `${text.slice(0, 20)}…` : text;
    note(reading, item, 'rubric-line', {
      zh: `评分要点“${quoted}”没有写分值。请写成“- 2: 先说出客户的损失”：先写分值，再写怎样得分。`,
      en: `The rubric line "${quoted}" has no points. Write it like "- 2: names the loss first": the points, then what earns them.`,
    });
    return [];
  });
}
