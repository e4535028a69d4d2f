import type { Rule } from '../rule.ts';

/** Replies under an ending: the call is over there, nobody can use them. */
export const endingGoesOn: Rule = ({ scenario }) =>
  scenario.steps.flatMap(({ ending, replies: [first] }) =>
    !ending || !first
      ? []
      : [
          {
            place: first.place,
            rule: 'ending-goes-on',
            words: {
              zh: `通话在结局 ${ending.text} 已经结束，下面的回答用不上。请删掉它们，或把结局移到另一步。`,
              en: `The call is over at the ending ${ending.text}; replies below it are never used. Delete them, or move the ending.`,
            },
          },
        ],
  );
