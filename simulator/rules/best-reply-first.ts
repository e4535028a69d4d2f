import { bestReplies } from '../best-replies.ts';
import type { Rule } from '../rule.ts';

/** With fewer choices than this, that the best one is always first says nothing. */
const FEWEST_CHOICES = 3;

/** The best reply stands first at every step, so that its place gives it away. */
export const bestReplyFirst: Rule = ({ scenario }) => {
  const choices = bestReplies(scenario);
  if (choices.length < FEWEST_CHOICES || choices.some(({ best, spoken }) => spoken[0] !== best)) return [];
  return choices.slice(0, 1).map(({ best: { place } }) => ({
    place,
    rule: 'best-reply-first',
    words: {
      zh: '每一步的最佳回答都排在第一条，学员不听也能猜中。请把其中几步的顺序换一换。',
      en: 'The best reply stands first at every step, so it can be guessed. Change the order at some of them.',
    },
  }));
};
