import { findPhrase, heard } from '../markdown/phrase.ts';
import { didYouMean, type Language, type Place, type Problem, type Words } from '../markdown/problem.ts';
import type { ForbiddenPhrase } from './forbidden-phrases.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** A wording shorter than this is heard in too many harmless sentences. */
const FEWEST_LETTERS = 3;

/** What cannot be right in the list of forbidden phrases. */
export function checkForbiddenPhrases(
  phrases: readonly ForbiddenPhrase[],
  categories: ReadonlySet<string>,
): Problem[] {
  return [
    ...phrases.flatMap((phrase) => unknownTopics(phrase, categories)),
    ...LANGUAGES.flatMap((language) => [
      ...wordingsTwiceOrTooShort(phrases, language),
      ...forbiddenAdvice(phrases, language),
    ]),
  ];
}

function problem(place: Place, rule: string, words: Words): Problem {
  return { place, rule, words };
}

function unknownTopics({ topics, places }: ForbiddenPhrase, categories: ReadonlySet<string>): Problem[] {
  return topics.flatMap((topic, index) => {
    if (categories.has(topic)) return [];
    const hint = didYouMean(topic, [...categories]);
    const all = [...categories];
    return [
      problem(places.topics[index] ?? places['say-instead'].zh, 'unknown-topic', {
        zh: `没有“${topic}”这个类别。${hint.zh || `可以写：${all.join('、')}。`}`,
        en: `There is no category "${topic}".${hint.en || ` You may write: ${all.join(', ')}.`}`,
      }),
    ];
  });
}

function wordingsTwiceOrTooShort(phrases: readonly ForbiddenPhrase[], language: Language): Problem[] {
  const seen = new Set<string>();
  return phrases.flatMap(({ places, 'say-not': sayNot }) =>
    sayNot[language].flatMap((wording, index) => {
      const { text } = heard(wording);
      const isTwice = seen.has(text);
      seen.add(text);
      const place = places['say-not'][language][index] ?? places['say-instead'][language];
      if (text.length < FEWEST_LETTERS) return [problem(place, 'short-phrase', tooShort(wording))];
      return isTwice ? [problem(place, 'same-phrase', twice(wording))] : [];
    }),
  );
}

/** What to say instead must not be forbidden itself. */
function forbiddenAdvice(phrases: readonly ForbiddenPhrase[], language: Language): Problem[] {
  const wordings = phrases.flatMap((phrase) => phrase['say-not'][language]);
  return phrases.flatMap(({ places, 'say-instead': sayInstead }) => {
    const advice = heard(sayInstead[language]);
    return wordings
      .filter((wording) => findPhrase(advice, heard(wording)).length > 0)
      .map((wording) => problem(places['say-instead'][language], 'forbidden-advice', forbidden(wording)));
  });
}

function tooShort(wording: string): Words {
  return {
    zh: `“${wording}”太短，很多正常的话里都有。请写长一些，至少 ${String(FEWEST_LETTERS)} 个字。`,
    en: `"${wording}" is too short and would be found in harmless sentences. Write at least ${String(FEWEST_LETTERS)} letters.`,
  };
}

function twice(wording: string): Words {
  return {
    zh: `“${wording}”上面已经有了(不计标点和大小写)，请删掉一处。`,
    en: `"${wording}" is listed already (punctuation and capitals do not count); delete one of the two.`,
  };
}

function forbidden(wording: string): Words {
  return {
    zh: `这句替换说法里有禁语“${wording}”，请换一种说法。`,
    en: `What to say instead holds the forbidden phrase "${wording}"; put it in other words.`,
  };
}
