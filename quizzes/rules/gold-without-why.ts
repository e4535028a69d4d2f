import type { Rule } from './rule.ts';

/** Whoever scored a call otherwise is told why points were lost in it, and why it failed. */
export const goldWithoutWhy: Rule = ({ questions }) =>
  questions
    .flatMap((question) => {
      if (question.type !== 'score-the-call') return [];
      const { scores, fails } = question;
      const lost = scores.filter(({ gold, why }) => (gold === '½' || gold === '0') && !why);
      return [...lost, ...(fails.gold.length > 0 && !fails.why ? [{ ...fails, code: 'F' }] : [])];
    })
    .map(({ code, place }) => ({
      place,
      rule: 'gold-without-why',
      words: {
        zh: `“${code}”扣了分，却没写为什么。请在第三列写出哪一句、差在哪里。`,
        en: `"${code}" loses points and does not say why. Write in the third column which words, and what they lack.`,
      },
    }));
