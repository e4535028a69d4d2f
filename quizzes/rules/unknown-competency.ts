import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from './rule.ts';

/** A question shows a competency that the centre has. */
export const unknownCompetency: Rule = ({ questions }, { competencies }) => {
  // The file of competencies could not be read, and says so itself.
  if (competencies.size === 0) return [];
  return questions
    .filter(({ competency }) => !competencies.has(competency))
    .map(({ competency, place }) => {
      const known = [...competencies];
      const hint = didYouMean(competency, known);
      return {
        place,
        rule: 'unknown-competency',
        words: {
          zh: `没有“${competency}”这项能力。${hint.zh || `可以写：${known.join('、')}。`}`,
          en: `There is no competency "${competency}".${hint.en || ` You may write: ${known.join(', ')}.`}`,
        },
      };
    });
};
