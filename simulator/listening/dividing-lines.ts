import type { Vector } from './vocabulary.ts';

/** For each class a line in the space of features, on whose positive side its own sentences lie. */
export interface DividingLines {
  classes: number;
  /** Feature by feature, the weight that it has for each class. */
  weights: Float64Array;
  /** What each class has without any feature. */
  offsets: Float64Array;
}

/** How much a sentence on the wrong side costs against a simple line; found by cross-validation, see decisions/replies.md. */
const COST = 1;

/** How often every sentence is looked at; more moved no figure. */
const ROUNDS = 10;

/**
 * Draws the lines between classes of sentences: linear support vector machines, one class against all others, with
 * squared hinge loss, by dual coordinate descent (Hsieh, Chang, Lin, Keerthi, Sundararajan, "A dual coordinate descent
 * method for large-scale linear SVM", ICML 2008, algorithm 1). Only + − × ÷ in a fixed order: the same input always
 * gives the same lines.
 *
 * @param classOf for each sentence the number of its class, 0 … classes − 1; another number belongs to none of them
 * @param features how many features the vectors may have
 */
export function dividingLines(
  sentences: readonly Vector[],
  classOf: readonly number[],
  classes: number,
  features: number,
): DividingLines {
  const weights = new Float64Array(features * classes);
  const offsets = new Float64Array(classes);
  const lines = { classes, weights, offsets };
  const pulls = new Float64Array(sentences.length * classes);
  const slack = 0.5 / COST;
  const lengths = sentences.map((sentence) => sentence.weights.reduce((sum, w) => sum + w * w, 1 + slack));
  const steps = new Float64Array(classes);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of mixed(sentences.length, round)) {
      const sentence = sentences[index];
      if (!sentence) continue;
      const sides = sidesOf(lines, sentence);
      let moved = false;
      for (let each = 0; each < classes; each += 1) {
        const wanted = classOf[index] === each ? 1 : -1;
        const pull = pulls[index * classes + each] ?? 0;
        const slope = wanted * (sides[each] ?? 0) - 1 + slack * pull;
        const next = Math.max(0, pull - slope / (lengths[index] ?? 1));
        steps[each] = (next - pull) * wanted;
        pulls[index * classes + each] = next;
        moved ||= next !== pull;
      }
      if (moved) move(lines, sentence, steps);
    }
  }
  return lines;
}

/** On which side of each line a sentence lies, and how far: about 1 for a sentence of the class, −1 for another. */
export function sidesOf({ classes, weights, offsets }: DividingLines, sentence: Vector): Float64Array {
  const sides = Float64Array.from(offsets);
  for (let place = 0; place < sentence.features.length; place += 1) {
    const from = (sentence.features[place] ?? 0) * classes;
    const weight = sentence.weights[place] ?? 0;
    for (let each = 0; each < classes; each += 1) {
      sides[each] = (sides[each] ?? 0) + weight * (weights[from + each] ?? 0);
    }
  }
  return sides;
}

function move({ classes, weights, offsets }: DividingLines, sentence: Vector, steps: Float64Array): void {
  for (let each = 0; each < classes; each += 1) offsets[each] = (offsets[each] ?? 0) + (steps[each] ?? 0);
  for (let place = 0; place < sentence.features.length; place += 1) {
    const from = (sentence.features[place] ?? 0) * classes;
    const weight = sentence.weights[place] ?? 0;
    for (let each = 0; each < classes; each += 1) {
      weights[from + each] = (weights[from + each] ?? 0) + weight * (steps[each] ?? 0);
    }
  }
}

/** The numbers 0 … count − 1 in another order each round, always the same one: neighbours teach the lines the same. */
function mixed(count: number, round: number): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  let state = round + 1;
  for (let last = count - 1; last > 0; last -= 1) {
    // A linear congruence (Numerical Recipes), of whose 32 bits the upper ones are mixed best.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 4294967296) * (last + 1));
    const kept = numbers[last] ?? 0;
    numbers[last] = numbers[other] ?? 0;
    numbers[other] = kept;
  }
  return numbers;
}
