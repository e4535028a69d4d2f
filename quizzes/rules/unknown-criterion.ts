import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from './rule.ts';

/** A call is scored by what stands on the scorecard. */
export const unknownCriterion: Rule = ({ questions }, { scoreForm }) => {
  // The scorecard could not be read, and says so itself.
  if (!scoreForm) return [];
  const codes = scoreForm.criteria.map(({ code }) => code);
  return questions
    .flatMap((question) => (question.type === 'score-the-call' ? question.scores : []))
    .filter(({ code }) => !codes.includes(code))
    .map(({ code, place }) => {
      const hint = didYouMean(code, codes);
      return {
        place,
        rule: 'unknown-criterion',
        words: {
          zh: `评分表里没有“${code}”这一项。${hint.zh || `可以写：${codes.join('、')}。`}`,
          en: `The scorecard has no criterion "${code}".${hint.en || ` You may write: ${codes.join(', ')}.`}`,
        },
      };
    });
};
