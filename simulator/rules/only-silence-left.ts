import { pathWords } from '../path-words.ts';
import type { Rule } from '../rule.ts';
import { isChoice, stepAt, waysOn } from '../walk.ts';

/** A moment at which everything that can be said or done is closed, so that the agent can only wait: one report a step. */
export const onlySilenceLeft: Rule = ({ exploration }) => {
  const { way, nodes } = exploration;
  const reported = new Set<number>();
  return nodes.flatMap((spot, node) => {
    const step = stepAt(way, spot);
    if (!step || step.ending || reported.has(spot.step) || !step.replies.some(isChoice)) return [];
    const open = waysOn(way, spot);
    // Where nothing at all is left, the dead end has a rule of its own.
    if (open.length === 0 || open.some(isChoice)) return [];
    reported.add(spot.step);
    const path = pathWords(exploration, node);
    return [
      {
        place: step.place,
        rule: 'only-silence-left',
        words: {
          zh: `在步骤“${step.name}”，能说能做的可能全部关闭，学员只能干等。请留一条没有条件的回答。路径：${path}`,
          en: `At the step "${step.name}" all that can be said or done can be closed at once, and the trainee can only wait. Leave a reply without a condition. Path: ${path}`,
        },
      },
    ];
  });
};
