import type { Rule } from './rule.ts';

/** What must be read by a day is asked about: that somebody opened a page proves nothing. */
export const dueWithoutQuestion: Rule = ({ due, questions, places }) =>
  due === undefined || questions.length > 0
    ? []
    : [
        {
          place: places.due,
          rule: 'no-question',
          words: {
            zh: `写了 due(${due})，却没有检查题，看不出谁读懂了。请在最后加一道“## 题目 \`C4\` \`编号\`”和选项，或删掉 due。`,
            en: `There is a day "due" (${due}) and no question, so nobody knows who understood it. Add one at the end ("## question \`C4\` \`id\`" with options), or delete "due".`,
          },
        },
      ];
