import type { Rule } from '../rule.ts';

/** Flags are kept as the bits of one whole number. */
const MOST_FLAGS = 30;

/** A call with more flags, or more paths, than can be proved. */
export const tooLarge: Rule = ({ scenario: { place }, exploration }) => {
  const flags = exploration.way.flags.length;
  if (flags > MOST_FLAGS) {
    return [
      {
        place,
        rule: 'too-large',
        words: {
          zh: `这通电话设置了 ${flags} 个不同的标志，上限是 ${MOST_FLAGS} 个。请合并一些，或拆成两通。`,
          en: `This call sets ${flags} different flags; the limit is ${MOST_FLAGS}. Merge some, or make two calls of it.`,
        },
      },
    ];
  }
  if (!exploration.bounded) return [];
  return [
    {
      place,
      rule: 'too-large',
      words: {
        zh: `这通电话的走法太多（超过 ${exploration.nodes.length} 种状态），无法逐一验证。请减少标志，或给循环加上 \`at most\`。`,
        en: `This call has too many paths to prove (above ${exploration.nodes.length} states). Use fewer flags, or bound its loops with \`at most\`.`,
      },
    },
  ];
};
