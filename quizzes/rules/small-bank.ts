import { drawable } from '../paper.ts';
import type { Rule } from './rule.ts';

/** So many questions must the bank have for each that is drawn. */
const TIMES = 1.5;

/** Who takes a quiz again gets other questions. A quiz without `draw` always asks all it has, and is meant to. */
export const smallBank: Rule = (quiz) => {
  const bank = drawable(quiz).length;
  if (quiz.asksAll || quiz.pulse || quiz.draw > bank || quiz.draw < 1 || bank >= quiz.draw * TIMES) return [];
  const [held, draw, wanted] = [String(bank), String(quiz.draw), String(Math.ceil(quiz.draw * TIMES))];
  const most = String(Math.max(1, Math.floor(bank / TIMES)));
  return [
    {
      place: quiz.places.draw,
      rule: 'small-bank',
      words: {
        zh: `“draw: ${draw}”的题库只有 ${held} 道题，重考会碰到一样的题。请写到至少 ${wanted} 道，或把 draw 改成 ${most}。`,
        en: `"draw: ${draw}" from a bank of ${held} gives the same questions to whoever takes it again. Write at least ${wanted}, or draw ${most}.`,
      },
    },
  ];
};
