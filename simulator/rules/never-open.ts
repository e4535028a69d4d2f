import type { Words } from '../../markdown/problem.ts';
import { pathTo } from '../explore.ts';
import { passedSteps } from '../passed-steps.ts';
import { movesInWords } from '../path-words.ts';
import type { Rule } from '../rule.ts';
import type { Condition } from '../scenario.ts';
import { spotsByStep } from '../spots-by-step.ts';
import { holds } from '../walk.ts';

/**
 * A reply of a step that is entered, but that is never open there: its condition can never hold, its conditions never
 * hold together, or another goes before it.
 */
export const neverOpen: Rule = ({ scenario, exploration }) => {
  const { way, out, reachedBy, stuck } = exploration;
  const passed = passedSteps(exploration);
  const used = new Set([...reachedBy, ...out.flat()].flatMap((edge) => edge.passed));
  for (const { reply } of stuck) if (reply) used.add(reply);
  const idle = scenario.steps.flatMap(({ name, replies, ending }, index) =>
    !passed.has(index) || ending
      ? []
      : replies
          .filter((reply) => way.targets.has(reply) && !used.has(reply))
          .filter(({ conditions }) =>
            conditions.every((c) => c.kind === 'mood' || way.flags.includes(c.flag)),
          )
          .map((reply) => ({ name, index, reply })),
  );
  if (idle.length === 0) return [];
  const entered = spotsByStep(exploration);
  return idle.map(({ name, index, reply: { conditions, place } }) => {
    const spots = entered[index] ?? [];
    const closed = conditions.find((condition) => !spots.some(({ spot }) => holds(way, spot, condition)));
    const by = spots[0]?.by;
    const path = movesInWords(exploration, by ? [...pathTo(exploration, by.from), by] : [], index);
    return {
      place: (closed ?? conditions[0])?.place ?? place,
      rule: 'never-open',
      words: wordsFor(name, closed, conditions, { zh: `路径：${path}`, en: ` Path: ${path}` }),
    };
  });
};

function wordsFor(
  name: string,
  closed: Condition | undefined,
  conditions: readonly Condition[],
  path: Words,
): Words {
  if (closed) {
    return {
      zh: `在步骤“${name}”，这个条件从来不成立，这条回答永远不会开放。请改条件，或删掉这一条。${path.zh}`,
      en: `At the step "${name}" this condition never holds, so the reply is never open. Change it, or delete the reply.${path.en}`,
    };
  }
  if (conditions.length > 1) {
    return {
      zh: `在步骤“${name}”，这几个条件从来不会同时成立，这条回答永远不会开放。请改其中一个，或删掉这一条。${path.zh}`,
      en: `At the step "${name}" these conditions never hold together, so the reply is never open. Change one, or delete the reply.${path.en}`,
    };
  }
  return {
    zh: `在步骤“${name}”，这一条永远轮不到：排在它前面的同类总是先发生。请调整顺序或给前面的加条件。${path.zh}`,
    en: `At the step "${name}" this never gets its turn: one of its kind before it always comes first. Reorder them, or give the first a condition.${path.en}`,
  };
}
