/**
 * Makes up articles for the benchmarks of search, the same in every run: a title, five phrasings, an answer and a body,
 * with a body of 400 Chinese or 750 English characters.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Entry } from '../../search/build.ts';
import type { Language } from '../../search/tokens.ts';

/**
 * How words follow each other: as they do in the articles of `content`, with names and figures put in so that
 * an article has its own subject and no two say the same; or at random, which no language does and no index
 * likes.
 */
export type Wording = 'worded' | 'random';

const PHRASINGS = 5;
const PAGE = { zh: 400, en: 750 };
const BETWEEN = { zh: '', en: ' ' };

/** So many made-up names there are in all, and in one article. */
const NAMES = 8_000;
const SUBJECTS = 6;

/** One word in so many is a name, as products, places and people stand in articles. */
const NAME_EVERY = 9;

/** Draws the next words of a text. */
type Draw = () => string;

/** So many articles; the first ones are the same whatever the count. */
export function makeEntries(count: number, language: Language, wording: Wording): Entry[] {
  const chance = makeChance();
  const names = Array.from({ length: NAMES }, () => makeName(language, chance));
  const follow = wording === 'worded' ? follower(language, chance) : undefined;
  return Array.from({ length: count }, (_, number) => {
    const subjects = Array.from({ length: SUBJECTS }, () => names[chance.common(NAMES)] ?? '');
    const any: Draw = () => names[chance.common(NAMES)] ?? '';
    const draw = follow ? withSubjects(follow(), subjects, chance) : any;
    const text = (length: number): string => write(draw, length, BETWEEN[language]);
    return {
      id: `ART-${String(number)}`,
      title: text(PAGE[language] / 40),
      asked: Array.from({ length: PHRASINGS }, () => text(PAGE[language] / 30)),
      answer: text(PAGE[language] / 10),
      body: text(PAGE[language]),
      category: `category-${String(number % 12)}`,
      audience: number % 5 === 0 ? ['leader'] : ['agent', 'trainee'],
      effective: day(number % 700),
      review: day((number % 700) + 180),
    };
  });
}

interface Chance {
  below(limit: number): number;
  /** Small numbers far more often than large ones, as words are in a language (Zipf). */
  common(limit: number): number;
}

function makeChance(): Chance {
  const random = xoroshiro128plus(20_261_101);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  return { below, common: (limit) => Math.floor(limit ** (below(1_000_000) / 1_000_000)) - 1 };
}

/** Two Chinese characters of the 2,500 that a text is mostly made of, or three to nine letters. */
function makeName(language: Language, { below, common }: Chance): string {
  if (language === 'zh')
    return Array.from({ length: 2 }, () => String.fromCodePoint(0x4e00 + common(2500) * 8)).join('');
  return Array.from({ length: 3 + below(7) }, () => 'etaoinshrdlucmfwygpbvk'.charAt(common(22))).join('');
}

function write(draw: Draw, length: number, between: string): string {
  const words: string[] = [];
  for (let written = 0; written < length; written += (words.at(-1)?.length ?? 0) + between.length)
    words.push(draw());
  return words.join(between);
}

/** Puts an article's own names and figures of its own into a text. */
function withSubjects(follow: Draw, subjects: readonly string[], { below }: Chance): Draw {
  return () => {
    if (below(NAME_EVERY) === 0) return subjects[below(subjects.length)] ?? '';
    return follow().replace(/\d+/, (figure) => String(below(10 ** Math.min(4, figure.length))));
  };
}

/**
 * Gives words as they follow each other in the articles of `content`: the last two characters decide the next
 * in Chinese, the last word in English.
 */
function follower(language: Language, { below }: Chance): () => Draw {
  const sentences = sentencesOf(language);
  const known = language === 'zh' ? 2 : 1;
  const after = new Map<string, string[]>();
  for (const words of sentences) {
    for (let at = 0; at + known < words.length; at++) {
      const before = words.slice(at, at + known).join(' ');
      const next = after.get(before) ?? [];
      next.push(words[at + known] ?? '');
      after.set(before, next);
    }
  }
  return () => {
    let waiting: string[] = [];
    let before: string[] = [];
    return () => {
      const choices = after.get(before.join(' '));
      if (waiting.length === 0 && !choices)
        waiting = (sentences[below(sentences.length)] ?? []).slice(0, known);
      const next = waiting.shift() ?? choices?.[below(choices.length)] ?? '';
      before = [...before, next].slice(-known);
      return next;
    };
  };
}

/** The sentences of the articles, each as its characters (with figures whole) or its words. */
function sentencesOf(language: Language): string[][] {
  const folder = path.resolve(import.meta.dirname, '../../content', language, 'articles');
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return files
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replace(/^---\n.*?\n---\n/s, ''))
    .flatMap((text) => text.replace(/\]\([^)]*\)/g, '').split(/\n|[。！？]|[.!?] /))
    .map(
      (sentence): string[] =>
        sentence.match(language === 'zh' ? /\p{Script=Han}|\d+|[，；：]/gu : /[\w'’]+/g) ?? [],
    )
    .filter((words) => words.length > 3);
}

function day(number: number): string {
  return new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
}
