import { withoutBullet, type Rule } from './rule.ts';

/** Knows the document's own title standing again above, between and under its text. */
export const repeatedTitle: Rule = {
  name: 'repeated-title',
  words: { zh: '重复出现的文档标题', en: "the document's title, repeated" },
  finds: (lines, title) =>
    title === undefined ? [] : lines.flatMap((line, index) => (withoutBullet(line) === title ? [index] : [])),
};
