import { passedSteps } from '../passed-steps.ts';
import type { Rule } from '../rule.ts';

/** A step that no path enters. Endings have a rule of their own. */
export const unreachableStep: Rule = ({ scenario, exploration }) => {
  const passed = passedSteps(exploration);
  const linked = new Set(exploration.way.targets.values());
  return scenario.steps.flatMap(({ name, place, ending }, index) => {
    if (passed.has(index) || ending) return [];
    const words = linked.has(index)
      ? {
          zh: `步骤“${name}”永远走不到：通向它的回答从来不会开放。请放宽那些回答的条件，或删掉这一步。`,
          en: `No path enters the step "${name}": the replies that lead to it are never open. Ease their conditions, or delete the step.`,
        }
      : {
          zh: `没有回答通向步骤“${name}”。请让某条回答链接到它，或删掉这一步。`,
          en: `No reply leads to the step "${name}". Link one to it, or delete the step.`,
        };
    return [{ place, rule: 'unreachable-step', words }];
  });
};
