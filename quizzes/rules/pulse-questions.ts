import type { Rule } from './rule.ts';

/** A pulse asks what other quizzes ask: a question of its own would never be drawn. */
export const pulseQuestions: Rule = ({ pulse, questions }) => {
  const [first] = questions;
  if (!pulse || !first) return [];
  return [
    {
      place: first.place,
      rule: 'pulse-questions',
      words: {
        zh: `写了“pulse”的测验从别的题库里抽题，自己的题目永远抽不到，比如“${first.id}”。请把题目移到别的测验里，或删去“pulse”。`,
        en: `A quiz with "pulse" draws from the other banks; a question of its own, such as "${first.id}", would never be drawn. Move the questions to another quiz, or delete "pulse".`,
      },
    },
  ];
};
