import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from './rule.ts';

/** A call is failed by what stands on the scorecard. */
export const unknownFail: Rule = ({ questions }, { scoreForm }) => {
  if (!scoreForm) return [];
  const codes = scoreForm.fails.map(({ code }) => code);
  return questions.flatMap((question) => {
    if (question.type !== 'score-the-call') return [];
    const { gold, place } = question.fails;
    return gold
      .filter((code) => !codes.includes(code))
      .map((code) => {
        const hint = didYouMean(code, codes);
        return {
          place,
          rule: 'unknown-fail',
          words: {
            zh: `没有“${code}”这项一票否决。${hint.zh || `可以写：${codes.join('、')}，没有就写“–”。`}`,
            en: `There is no auto-fail "${code}".${hint.en || ` You may write: ${codes.join(', ')}, or "–" for none.`}`,
          },
        };
      });
  });
};
