import type { Rule } from './rule.ts';

/** The file's name begins with a day: a folder of notices reads as a diary, and a name is never used again. */
export const datedName: Rule = ({ id, from, place }) =>
  /^\d{4}-\d{2}-\d{2}-./.test(id)
    ? []
    : [
        {
          place,
          rule: 'dated-name',
          words: {
            zh: `文件名“${id}”要以日期开头，例如 ${from}-${id}.md，这样不会和以后的通知重名。`,
            en: `The file name "${id}" must begin with a day, such as ${from}-${id}.md, so that no later notice takes it.`,
          },
        },
      ];
