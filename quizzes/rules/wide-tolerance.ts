import { readNumber } from '../read-number.ts';
import type { Prose, Question } from '../quiz.ts';
import type { Rule } from './rule.ts';

const NUMBER = /(?<![\d.])\d[\d,]*(?:\.\d+)?/g;

/** A tolerance takes in what people mistype, and no number that the question or its explanation calls another. */
export const wideTolerance: Rule = ({ questions }) =>
  questions.flatMap((question) => {
    if (question.type !== 'number' || question.tolerance <= 0) return [];
    const { answer, tolerance, answerPlace } = question;
    const swallowed = [...(answer === 0 ? [] : [0]), ...numbersIn(question)].find(
      (number) => number !== answer && Math.abs(number - answer) <= tolerance,
    );
    if (swallowed === undefined) return [];
    const [spread, other] = [String(tolerance), String(swallowed)];
    return [
      {
        place: answerPlace,
        rule: 'wide-tolerance',
        words: {
          zh: `误差“± ${spread}”太宽，答 ${other} 也算对。请写小一些。`,
          en: `The tolerance "± ${spread}" is so wide that ${other} is right too. Make it smaller.`,
        },
      },
    ];
  });

function numbersIn({ prompt, explanation }: Question): number[] {
  const text = [prompt, explanation].flatMap((prose: Prose | undefined) => prose?.text ?? []).join('\n');
  return [...text.matchAll(NUMBER)].flatMap(([number]) => readNumber(number) ?? []);
}
