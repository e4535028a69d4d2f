import { atLeast, TOO_RARE } from './chance.ts';
import { chooseOnes } from './choose-one.ts';
import type { Rule } from './rule.ts';

/** Words that leave no way out; whoever reads quizzes often has learnt that such an option is wrong. */
const ABSOLUTE =
  /一定|绝对|从不|从来|永远|任何|所有|全部|百分之百|一律|必定|\b(?:always|never|absolutely|certainly|under no circumstances|every|all|none|any)\b/iu;

/** Options with absolute words are not wrong every time: a word like "always" must not be a sign. */
export const absoluteIsWrong: Rule = (quiz) => {
  const asked = chooseOnes(quiz).flatMap(({ id, place, options }) => {
    const absolute = options.filter(({ text }) => ABSOLUTE.test(text));
    if (absolute.length === 0 || absolute.length === options.length) return [];
    const isRight = absolute.some(({ right }) => right);
    return [{ id, place, isRight, chance: absolute.length / options.length }];
  });
  const wrong = asked.filter(({ isRight }) => !isRight);
  const [first] = wrong;
  const rarity = atLeast(
    wrong.length,
    asked.map(({ chance }) => 1 - chance),
  );
  if (!first || rarity >= TOO_RARE) return [];
  const [hits, all] = [String(wrong.length), String(asked.length)];
  const ids = wrong.map(({ id }) => id);
  return [
    {
      place: first.place,
      rule: 'absolute-is-wrong',
      words: {
        zh: `${all} 道题的选项里有“一定”“任何”“永远”这类话，${hits} 道都写在错的选项里，看到就能排除。请换个说法，或让对的选项也这样写。(${ids.join('、')})`,
        en: `In ${hits} of ${all} questions an option with "always", "never" or the like is wrong, so such a word gives it away. Say it otherwise, or write right options like that too. (${ids.join(', ')})`,
      },
    },
  ];
};
