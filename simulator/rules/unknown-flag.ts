import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from '../rule.ts';

/** A condition on a flag that no reply sets. */
export const unknownFlag: Rule = ({ scenario, exploration }) => {
  const { flags } = exploration.way;
  return scenario.steps
    .flatMap(({ replies }) => replies.flatMap(({ conditions }) => conditions))
    .flatMap((condition) => {
      if (condition.kind === 'mood' || flags.includes(condition.flag)) return [];
      const hint = didYouMean(condition.flag, flags);
      return [
        {
          place: condition.place,
          rule: 'unknown-flag',
          words: {
            zh: `没有哪条回答设置过“${condition.flag}”。${hint.zh || `请在某条回答后面写 \`set ${condition.flag}\`。`}`,
            en: `No reply sets "${condition.flag}".${hint.en || ` Put \`set ${condition.flag}\` behind one.`}`,
          },
        },
      ];
    });
};
