import type { Rule } from '../rule.ts';

/** *Then*s that follow each other for ever, reported at the reply that begins it. */
export const endlessThen: Rule = ({ exploration: { way, stuck } }) => {
  const { steps, place: top } = way.scenario;
  const replies = steps.flatMap((step) => step.replies);
  // A step that is missing also gets a call stuck, and has a rule of its own.
  if (replies.length === 0 || replies.some((reply) => !way.targets.has(reply))) return [];
  const places = new Set(stuck.map(({ reply }) => reply?.place ?? top));
  return [...places].map((place) => ({
    place,
    rule: 'endless-then',
    words: {
      zh: '从这里开始，几条 *随即* 会互相跳转，停不下来。请给其中一条加上终会不成立的条件，或改它的去向。',
      en: 'From here *then*s follow each other for ever. Give one a condition that stops holding, or another step.',
    },
  }));
};
