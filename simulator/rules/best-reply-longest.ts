import { bestReplies } from '../best-replies.ts';
import type { Rule } from '../rule.ts';

/** With fewer choices than this, that the best one is always longest says nothing. */
const FEWEST_CHOICES = 3;

/** The best reply is the longest at every step, so that its length gives it away. */
export const bestReplyLongest: Rule = ({ scenario }) => {
  const choices = bestReplies(scenario);
  const isLongest = choices.every(({ best, spoken }) =>
    spoken.every((reply) => reply === best || reply.text.length < best.text.length),
  );
  if (choices.length < FEWEST_CHOICES || !isLongest) return [];
  return choices.slice(0, 1).map(({ best: { place } }) => ({
    place,
    rule: 'best-reply-longest',
    words: {
      zh: '每一步的最佳回答都是最长的一条，学员看长短就能猜中。请缩短它，或把别的回答写得一样长。',
      en: 'The best reply is the longest at every step, so it can be guessed. Shorten it, or make others as long.',
    },
  }));
};
