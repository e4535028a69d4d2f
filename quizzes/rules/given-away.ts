import type { Problem, Words } from '../../markdown/problem.ts';
import type { Quiz } from '../quiz.ts';
import { atLeast, TOO_RARE } from './chance.ts';
import { chooseOnes, type ChooseOne } from './choose-one.ts';

/**
 * A Problem when, over all questions with one right option, this option has some outward feature so often that
 * somebody who knows nothing can go by it.
 * @param has whether the right option of a question, and no other, has the feature
 */
export function givenAway(
  quiz: Quiz,
  rule: string,
  has: (question: ChooseOne) => boolean,
  words: (hits: string, asked: string) => Words,
): Problem[] {
  const asked = chooseOnes(quiz);
  const hits = asked.filter(has);
  const [first] = hits;
  const rarity = atLeast(
    hits.length,
    asked.map(({ options }) => 1 / options.length),
  );
  if (!first || rarity >= TOO_RARE) return [];
  const { zh, en } = words(String(hits.length), String(asked.length));
  const ids = hits.map(({ id }) => id);
  return [
    {
      place: first.place,
      rule,
      words: { zh: `${zh}(${ids.join('、')})`, en: `${en} (${ids.join(', ')})` },
    },
  ];
}
