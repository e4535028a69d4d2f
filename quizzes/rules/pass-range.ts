import type { Rule } from './rule.ts';

/** The pass mark is a percent that somebody can reach and somebody can miss. */
export const passRange: Rule = ({ pass, places }) =>
  pass >= 1 && pass <= 100
    ? []
    : [
        {
          place: places.pass,
          rule: 'pass-range',
          words: {
            zh: `及格线“pass: ${String(pass)}”不在 1 到 100 之间。请写百分数，例如 85。`,
            en: `"pass: ${String(pass)}" is not between 1 and 100. Write a percent, such as 85.`,
          },
        },
      ];
