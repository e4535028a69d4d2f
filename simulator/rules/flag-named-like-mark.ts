import type { Rule } from '../rule.ts';

/** Words that have a meaning of their own in marks and emphasised replies. */
const WORDS = [
  'mood',
  'set',
  'if',
  'not',
  'after',
  'at',
  'most',
  'silence',
  'otherwise',
  'then',
  '沉默',
  '抢话',
  '随即',
];
const CODE = /^[mfe]\d+$/i;

/**
 * A flag whose name is a mark's, or a word that the record must name: the author most likely meant the mark, or takes
 * the flag for the record's. One report a flag, where it is first set.
 */
export const flagNamedLikeMark: Rule = ({ scenario, exploration }) => {
  const mentions = new Set(scenario.ticket?.mentions.flat().map((word) => word.toLowerCase()));
  const sets = scenario.steps.flatMap(({ replies }) => replies.flatMap((reply) => reply.sets));
  return exploration.way.flags.flatMap((flag) => {
    const first = sets.find(({ text }) => text === flag);
    const isMark = CODE.test(flag) || WORDS.includes(flag.toLowerCase());
    if (!first || (!isMark && !mentions.has(flag.toLowerCase()))) return [];
    const words = isMark
      ? {
          zh: `标志不能叫“${flag}”，它另有意思。要的是标记就直接写 \`${flag}\`，要的是标志请换个名字。`,
          en: `A flag cannot be called "${flag}", which has a meaning of its own. Write \`${flag}\` if you mean the mark; give a flag another name.`,
        }
      : {
          zh: `“${flag}”是记录里必须写到的词，设置同名的标志并不算写到。请给标志换个名字。`,
          en: `"${flag}" is what the record must name, and setting a flag does not name it. Give the flag another name.`,
        };
    return [{ place: first.place, rule: 'flag-named-like-mark', words }];
  });
};
