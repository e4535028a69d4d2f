import type { Rule } from './rule.ts';

/** Longer than a working day is a slip of the finger. */
const LONGEST = 480;

/** The time allowed is a time that people have. */
export const minutesRange: Rule = ({ minutes, places }) =>
  minutes > 0 && minutes <= LONGEST
    ? []
    : [
        {
          place: places.minutes,
          rule: 'minutes-range',
          words: {
            zh: `答题时间“minutes: ${String(minutes)}”要大于 0,不超过 ${String(LONGEST)} 分钟。`,
            en: `"minutes: ${String(minutes)}" must be more than 0 and at most ${String(LONGEST)}.`,
          },
        },
      ];
