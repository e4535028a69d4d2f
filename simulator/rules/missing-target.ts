import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from '../rule.ts';

/** A reply that leads to a step that is not there. */
export const missingTarget: Rule = ({ scenario, exploration }) => {
  const slugs = scenario.steps.map(({ slug }) => slug);
  return scenario.steps
    .flatMap(({ replies }) => replies)
    .filter((reply) => reply.target.text !== '' && !exploration.way.targets.has(reply))
    .map(({ target: { text, place } }) => {
      const hint = didYouMean(text, slugs);
      return {
        place,
        rule: 'missing-target',
        words: {
          zh: `没有叫“${text}”的步骤。${hint.zh || `现有：${slugs.join('、')}。`}`,
          en: `There is no step "${text}".${hint.en || ` There are: ${slugs.join(', ')}.`}`,
        },
      };
    });
};
