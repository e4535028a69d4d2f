import { passedSteps } from '../passed-steps.ts';
import type { Rule } from '../rule.ts';

/** A reply of a step that is entered, but that is never open there: its condition can never hold, or another goes before it. */
export const neverOpen: Rule = ({ scenario, exploration }) => {
  const { way, out, reachedBy, stuck } = exploration;
  const passed = passedSteps(exploration);
  const used = new Set([...reachedBy, ...out.flat()].flatMap((edge) => edge.passed));
  for (const { reply } of stuck) if (reply) used.add(reply);
  return scenario.steps.flatMap(({ name, replies, ending }, index) => {
    if (!passed.has(index) || ending) return [];
    return replies
      .filter((reply) => way.targets.has(reply) && !used.has(reply))
      .filter(({ conditions }) => conditions.every((c) => c.kind === 'mood' || way.flags.includes(c.flag)))
      .map(({ conditions, place }) => {
        const [condition] = conditions;
        const words = condition
          ? {
              zh: `在步骤“${name}”，这个条件从来不成立，这条回答永远不会开放。请改条件，或删掉这一条。`,
              en: `At the step "${name}" this condition never holds, so the reply is never open. Change it, or delete the reply.`,
            }
          : {
              zh: `在步骤“${name}”，这一条永远轮不到：排在它前面的同类总是先发生。请调整顺序或给前面的加条件。`,
              en: `At the step "${name}" this never gets its turn: one of its kind before it always comes first. Reorder them, or give the first a condition.`,
            };
        return { place: condition?.place ?? place, rule: 'never-open', words };
      });
  });
};
