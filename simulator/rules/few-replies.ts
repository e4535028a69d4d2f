import type { Rule } from '../rule.ts';

const FEWEST_REPLIES = 3;

/** A step where the agent is to speak, with fewer than three things to say: too few to be a choice. */
export const fewReplies: Rule = ({ scenario }) =>
  scenario.steps.flatMap(({ name, place, replies }) => {
    const spoken = replies.filter(({ kind }) => kind === 'say').length;
    if (spoken === 0 || spoken >= FEWEST_REPLIES) return [];
    return [
      {
        place,
        rule: 'few-replies',
        words: {
          zh: `步骤“${name}”只有 ${spoken} 句可说，算不上选择。请写到三到五句，都要像真的会有人说。`,
          en: `The step "${name}" offers ${spoken} thing(s) to say, which is hardly a choice. Write three to five, all plausible.`,
        },
      },
    ];
  });
