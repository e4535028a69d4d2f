import type { Rule } from './rule.ts';

/** Beside a pattern stands a wording: it is what a trainee is shown as the right answer. */
export const patternAlone: Rule = ({ questions }) =>
  questions.flatMap((question) => {
    if (question.type !== 'words' || question.wordings.length > 0) return [];
    return (question.patterns ?? []).slice(0, 1).map(({ text, place }) => ({
      place,
      rule: 'pattern-alone',
      words: {
        zh: `只有模式“/${text}/”，交卷后没有可以看的正确答案。请加一个普通的说法，例如“/${text}/ | QH1234-5678”。`,
        en: `"/${text}/" stands alone, so nobody is shown a right answer. Add a wording in plain words, such as "/${text}/ | QH1234-5678".`,
      },
    }));
  });
