import type { Problem, Words } from '../../markdown/problem.ts';
import type { Question, Quiz } from '../quiz.ts';

/** A pattern is told when chance alone would make one as strong in fewer than one quiz of a hundred. */
const TOO_RARE = 0.01;

type Single = Question<'single'>;

/**
 * A Problem when, over all single-choice questions, the right option has some outward feature so often that
 * somebody who knows nothing can go by it.
 * @param has whether the right option of a question, and no other, has the feature
 */
export function givenAway(
  quiz: Quiz,
  rule: string,
  has: (question: Single) => boolean,
  words: (hits: string, asked: string) => Words,
): Problem[] {
  const asked = quiz.questions.filter(
    (question) => question.type === 'single' && question.options.filter(({ right }) => right).length === 1,
  );
  const singles = asked.filter((question) => question.type === 'single');
  const hits = singles.filter(has);
  const [first] = hits;
  const rarity = atLeast(
    hits.length,
    singles.map(({ options }) => 1 / options.length),
  );
  if (!first || rarity >= TOO_RARE) return [];
  const { zh, en } = words(String(hits.length), String(singles.length));
  const ids = hits.map(({ id }) => id);
  return [
    {
      place: first.place,
      rule,
      words: { zh: `${zh}(${ids.join('、')})`, en: `${en} (${ids.join(', ')})` },
    },
  ];
}

/** The probability that at least `hits` of some independent events happen (Poisson binomial, by recurrence). */
function atLeast(hits: number, probabilities: readonly number[]): number {
  let exactly = [1];
  for (const p of probabilities) {
    exactly = [...exactly, 0].map(
      (here, count) => here * (1 - p) + (count > 0 ? (exactly[count - 1] ?? 0) * p : 0),
    );
  }
  return exactly.slice(hits).reduce((sum, p) => sum + p, 0);
}
