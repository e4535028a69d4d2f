import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from '../rule.ts';

/** A flag that is set and that no condition asks for: one report a flag, where it is first set. */
export const unusedFlag: Rule = ({ scenario, exploration }) => {
  const replies = scenario.steps.flatMap((step) => step.replies);
  const asked = [
    ...new Set(
      replies.flatMap(({ conditions }) => conditions.flatMap((c) => (c.kind === 'flag' ? [c.flag] : []))),
    ),
  ];
  return exploration.way.flags
    .filter((flag) => !asked.includes(flag))
    .flatMap((flag) => {
      const first = replies.flatMap(({ sets }) => sets).find(({ text }) => text === flag);
      const hint = didYouMean(flag, asked);
      return first === undefined
        ? []
        : [
            {
              place: first.place,
              rule: 'unused-flag',
              words: {
                zh: `标志“${flag}”设置了，但没有条件用到它。${hint.zh || `请删掉它，或在某条回答后面写 \`if ${flag}\`。`}`,
                en: `The flag "${flag}" is set, but no condition asks for it.${hint.en || ` Delete it, or put \`if ${flag}\` behind a reply.`}`,
              },
            },
          ];
    });
};
