import { agrees } from '../types/true-or-false.ts';
import { atLeast, TOO_RARE } from './chance.ts';
import type { Rule } from './rule.ts';

/** Statements to judge are not nearly all true, nor nearly all false. */
export const truthOneSided: Rule = ({ questions }) => {
  const judged = questions.flatMap((question) => {
    const right = question.type === 'true-or-false' && question.options.find((option) => option.right);
    return right ? [{ place: question.place, isTrue: agrees(right.text) }] : [];
  });
  const trues = judged.filter(({ isTrue }) => isTrue);
  const areTrue = trues.length * 2 > judged.length;
  const most = areTrue ? trues : judged.filter(({ isTrue }) => !isTrue);
  const [first] = most;
  // A bank can lean to either side.
  const rarity =
    2 *
    atLeast(
      most.length,
      judged.map(() => 1 / 2),
    );
  if (!first || rarity >= TOO_RARE) return [];
  const [count, all] = [String(most.length), String(judged.length)];
  return [
    {
      place: first.place,
      rule: 'truth-one-sided',
      words: {
        zh: `${all} 道判断题里有 ${count} 道都是“${areTrue ? '对' : '错'}”，一律这么选就行。请把几道改写成相反的说法。`,
        en: `${count} of ${all} statements are ${areTrue ? 'true' : 'false'}, so always saying so pays. Turn some of them round.`,
      },
    },
  ];
};
