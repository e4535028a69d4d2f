import { LONGEST } from '../reading-time.ts';
import type { Rule } from './rule.ts';

/** A notice is read standing up, before a shift: three minutes, question included, and not one more. */
export const tooLong: Rule = ({ seconds, place }) =>
  seconds <= LONGEST
    ? []
    : [
        {
          place,
          rule: 'too-long',
          words: {
            zh: `读完大约要 ${inMinutes(seconds)} 分钟，班前最多 3 分钟(约 900 字)。请只留变化本身，细节放进文章。`,
            en: `It takes some ${inMinutes(seconds)} minutes to read; before a shift there are 3 (some 500 words). Keep the change itself and leave the details to the article.`,
          },
        },
      ];

function inMinutes(seconds: number): string {
  return (Math.ceil(seconds / 6) / 10).toFixed(1);
}
