import { bestReplies } from '../best-replies.ts';
import type { Rule } from '../rule.ts';

/** A reply so many times as long as the next longest can be picked without reading. */
const TOO_LONG = 1.75;

/** The best reply of a step is so much longer than all others that its length gives it away. */
export const bestReplyStandsOut: Rule = ({ scenario }) =>
  bestReplies(scenario).flatMap(({ best, spoken }) => {
    const others = Math.max(...spoken.filter((reply) => reply !== best).map(({ text }) => text.length));
    if (spoken.length < 3 || best.text.length < others * TOO_LONG) return [];
    return [
      {
        place: best.place,
        rule: 'best-reply-stands-out',
        words: {
          zh: `这一步的最佳回答有 ${best.text.length} 个字，别的最多 ${others} 个，看长短就能选中。请缩短它，或把别的写长些。`,
          en: `The best reply here has ${best.text.length} characters, the others ${others} at most, so its length gives it away. Shorten it, or make others longer.`,
        },
      },
    ];
  });
