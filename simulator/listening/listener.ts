import { contradicts } from './contradiction.ts';
import { dividingLines, sidesOf, type DividingLines } from './dividing-lines.ts';
import { figuresOf, namesOtherFigures } from './other-figures.ts';
import { plainWords } from './plain-words.ts';
import { vectorOf, vocabulary, type Vector, type Vocabulary } from './vocabulary.ts';

/** Something that may be meant, with every way of saying it that is known. */
export interface Meaning {
  id: string;
  wordings: readonly string[];
}

/** How near a sentence comes to a meaning. */
export interface Heard {
  id: string;
  /** The wording that is most like it. */
  wording: string;
  /** How surely this is meant: see `hear`. */
  sureness: number;
  /** How like that wording it is: their cosine, 0 to 1. */
  likeness: number;
  /** Whether the sentence says the opposite of that wording, or names another figure. */
  contradicted: boolean;
}

/** One way of saying a meaning; its letters are what is the same however it is pointed and spaced. */
interface Wording {
  meaning: number;
  text: string;
  letters: string;
}

/** Knows some meanings, ready to be spoken to. */
export interface Listener {
  ids: readonly string[];
  words: Vocabulary;
  wordings: readonly Wording[];
  /** For each meaning the numbers of its wordings, and the figures that they name. */
  wordingsOf: readonly (readonly number[])[];
  figuresOf: readonly ReadonlySet<string>[];
  /** For each feature the wordings that have it, with its weight there. */
  found: readonly (readonly { wording: number; weight: number }[])[];
  lines: DividingLines;
}

/** So many of a meaning's wordings are compared: one may be like by accident. */
const NEAREST = 3;

/** The sureness of the very words: more than lines and likeness ever come to. */
export const VERY_WORDS = 4;

/** What is taken off for a wording that says the opposite, and for how many of the surest this is looked at. */
const CONTRADICTION = 0.2;
const WEIGHED = 5;

/**
 * Makes ready to tell meanings apart.
 *
 * @param meanings at least one wording in all; an id only once
 * @param words decides which features are rare; of the meanings' own wordings, unless more of their kind are known
 */
export function listener(meanings: readonly Meaning[], words?: Vocabulary): Listener {
  const wordings = meanings.flatMap((meaning, index) =>
    meaning.wordings.map((text) => ({ meaning: index, text, letters: lettersOf(text) })),
  );
  const known = words ?? vocabulary(wordings.map(({ text }) => text));
  const vectors = wordings.map(({ text }) => vectorOf(known, text));
  return {
    ids: meanings.map(({ id }) => id),
    words: known,
    wordings,
    wordingsOf: meanings.map((_, index) =>
      wordings.flatMap(({ meaning }, number) => (meaning === index ? [number] : [])),
    ),
    figuresOf: meanings.map((meaning) => figuresOf(meaning.wordings)),
    found: foundIn(vectors, known.weights.length),
    lines: dividingLines(
      vectors,
      wordings.map(({ meaning }) => meaning),
      meanings.length,
      known.weights.length,
    ),
  };
}

/**
 * How near a sentence comes to each meaning, the surest first. Sureness adds two judgements: on which side of the
 * meaning's dividing line the sentence lies (about 1 to −1), and how like it is to the nearest wording and to the
 * nearest three (cosines, 0 to 1 each). The lines tell like meanings apart; the likeness tells what means none of
 * them. A sentence that is word for word a wording has the sureness 4.
 */
export function hear(to: Listener, sentence: string): Heard[] {
  const vector = vectorOf(to.words, sentence);
  const sides = sidesOf(to.lines, vector);
  const letters = lettersOf(sentence);
  const likes = likenessOf(to, vector);
  const heard = to.wordingsOf.flatMap((wordings, meaning) => {
    const likest = likestOf(wordings, likes);
    const [first] = likest;
    if (first === undefined) return [];
    const likeness = likes[first] ?? 0;
    const mean = likest.reduce((sum, wording) => sum + (likes[wording] ?? 0), 0) / NEAREST;
    const same = wordings.find((wording) => to.wordings[wording]?.letters === letters);
    const wording = to.wordings[same ?? first];
    const sureness = same === undefined ? (sides[meaning] ?? 0) + likeness + mean : VERY_WORDS;
    return wording ? [{ meaning, wording, sureness, likeness }] : [];
  });
  heard.sort((a, b) => b.sureness - a.sureness);
  const weighed = heard.map(({ meaning, wording, sureness, likeness }, place): Heard => {
    const contradicted = place < WEIGHED && sureness < VERY_WORDS && saysOtherwise(to, sentence, wording);
    const id = to.ids[meaning] ?? '';
    return {
      id,
      wording: wording.text,
      sureness: sureness - (contradicted ? CONTRADICTION : 0),
      likeness,
      contradicted,
    };
  });
  return weighed.sort((a, b) => b.sureness - a.sureness);
}

/** A sentence without spaces: between Chinese and digits they are a matter of taste. */
function lettersOf(sentence: string): string {
  return plainWords(sentence).replaceAll(' ', '');
}

function saysOtherwise(to: Listener, sentence: string, { meaning, text }: Wording): boolean {
  const figures = to.figuresOf[meaning] ?? new Set();
  return contradicts(sentence, text) || namesOtherFigures(sentence, figures);
}

/** The few wordings most like a sentence, the likest first. */
function likestOf(wordings: readonly number[], likes: Float64Array): number[] {
  const likest: number[] = [];
  for (const wording of wordings) {
    const like = likes[wording] ?? 0;
    if (likest.length === NEAREST && like <= (likes[likest.at(-1) ?? 0] ?? 0)) continue;
    const place = likest.findIndex((other) => like > (likes[other] ?? 0));
    likest.splice(place < 0 ? likest.length : place, 0, wording);
    if (likest.length > NEAREST) likest.pop();
  }
  return likest;
}

function foundIn(vectors: readonly Vector[], features: number): Listener['found'] {
  const found: { wording: number; weight: number }[][] = Array.from({ length: features }, () => []);
  vectors.forEach((vector, wording) => {
    vector.features.forEach((feature, place) => {
      found[feature]?.push({ wording, weight: vector.weights[place] ?? 0 });
    });
  });
  return found;
}

/** The cosine of a sentence with each wording, 0 to 1. */
function likenessOf({ found, wordings }: Listener, sentence: Vector): Float64Array {
  const like = new Float64Array(wordings.length);
  sentence.features.forEach((feature, place) => {
    const weight = sentence.weights[place] ?? 0;
    for (const each of found[feature] ?? []) {
      like[each.wording] = (like[each.wording] ?? 0) + weight * each.weight;
    }
  });
  return like;
}
