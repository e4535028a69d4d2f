import { pathWords } from '../path-words.ts';
import type { Rule } from '../rule.ts';
import { stepAt, waysOn } from '../walk.ts';

/** A moment at which nothing can happen any more although the call has not ended: one report a step. */
export const deadEnd: Rule = ({ exploration }) => {
  const { way, nodes } = exploration;
  const reported = new Set<number>();
  return nodes.flatMap((spot, node) => {
    const step = stepAt(way, spot);
    if (!step || step.ending || reported.has(spot.step) || waysOn(way, spot).length > 0) return [];
    reported.add(spot.step);
    const path = pathWords(exploration, node);
    const words =
      step.replies.length === 0
        ? {
            zh: `步骤“${step.name}”没有回答，也不是结局。请写上回答，或在标题下写结局（如 \`E1\`）。路径：${path}`,
            en: `The step "${step.name}" has no replies and is no ending. Add replies, or an ending (\`E1\`) below the heading. Path: ${path}`,
          }
        : {
            zh: `在步骤“${step.name}”，所有回答可能同时关闭。请留一条没有条件的回答。路径：${path}`,
            en: `At the step "${step.name}" all replies can be closed at once. Leave one without a condition. Path: ${path}`,
          };
    return [{ place: step.place, rule: 'dead-end', words }];
  });
};
