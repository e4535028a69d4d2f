import type { Rule } from '../rule.ts';
import { spotsByStep } from '../spots-by-step.ts';
import { holds } from '../walk.ts';

/** A condition that is met however the step is entered, so that it decides nothing. */
export const alwaysHolds: Rule = ({ scenario, exploration }) => {
  const { way } = exploration;
  const entered = spotsByStep(exploration);
  return scenario.steps.flatMap(({ name, replies, ending }, index) => {
    const spots = entered[index] ?? [];
    if (ending || spots.length === 0) return [];
    return replies
      .flatMap(({ conditions }) => conditions)
      .filter((condition) => spots.every(({ spot }) => holds(way, spot, condition)))
      .map(({ place }) => ({
        place,
        rule: 'always-holds',
        words: {
          zh: `不管怎么走到步骤“${name}”，这个条件都成立，等于没写。请删掉它，或改成会分出两种情况的条件。`,
          en: `However the step "${name}" is entered, this condition holds, so that it decides nothing. Delete it, or write one that tells two cases apart.`,
        },
      }));
  });
};
