import { features } from './features.ts';

/** The features of some sentences, numbered, with what each weighs. */
export interface Vocabulary {
  numbers: ReadonlyMap<string, number>;
  weights: readonly number[];
  /** What a feature weighs that none of the sentences has. */
  unknown: number;
}

/** A sentence as the features that it shares with a vocabulary, in ascending order, and how much each counts in it. */
export interface Vector {
  features: readonly number[];
  weights: readonly number[];
}

/**
 * The vocabulary of some sentences. A feature weighs the fourth root of how rare it is among them, ((n + 1) ÷ (m + 1))^¼
 * for m of n sentences: as good as the usual logarithm, and roots, unlike logarithms, are the same to the bit in every
 * browser and on the server, so that both understand the same.
 */
export function vocabulary(sentences: readonly string[]): Vocabulary {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const sentence of sentences) {
    for (const feature of new Set(features(sentence))) {
      const number = numbers.get(feature) ?? numbers.size;
      numbers.set(feature, number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  const rarity = (count: number) => Math.sqrt(Math.sqrt((sentences.length + 1) / (count + 1)));
  return { numbers, weights: counts.map(rarity), unknown: rarity(0) };
}

/**
 * A sentence in a vocabulary. Its length is 1 when all of its features are known, and less the more of it is not: a
 * sentence of which half is about something else is at most half like any other.
 */
export function vectorOf({ numbers, weights, unknown }: Vocabulary, sentence: string): Vector {
  const counts = new Map<string, number>();
  for (const feature of features(sentence)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known: { number: number; weight: number }[] = [];
  let square = 0;
  for (const [feature, count] of counts) {
    const number = numbers.get(feature);
    const weight = Math.sqrt(count) * (number === undefined ? unknown : (weights[number] ?? unknown));
    square += weight * weight;
    if (number !== undefined) known.push({ number, weight });
  }
  known.sort((a, b) => a.number - b.number);
  const length = Math.sqrt(square);
  return {
    features: known.map(({ number }) => number),
    weights: known.map(({ weight }) => weight / length),
  };
}
