import type { Rule } from './rule.ts';

/** In a call to be scored, both sides are heard. */
export const oneVoice: Rule = ({ questions }) =>
  questions.flatMap((question) => {
    if (question.type !== 'score-the-call') return [];
    const { title, turns, place } = question;
    const voices = new Set(turns.map(({ by }) => by));
    if (voices.size === 2) return [];
    const silent = voices.has('customer')
      ? { zh: '客服', en: 'agent', mend: '1. 您好，青禾移动。', mendEn: '1. Hello, Qinghe Mobile.' }
      : { zh: '客户', en: 'customer', mend: '1. > 我要退费。', mendEn: '1. > I want a refund.' };
    return [
      {
        place,
        rule: 'one-voice',
        words: {
          zh: `“${title}”里${silent.zh}一句话都没有，没法打分。请写成“${silent.mend}”。`,
          en: `In "${title}" the ${silent.en} says nothing, so it cannot be scored. Write "${silent.mendEn}".`,
        },
      },
    ];
  });
