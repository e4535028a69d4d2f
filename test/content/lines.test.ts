import { describe, expect, test } from 'vitest';
import { articlesIn, at, bare, expectNone, forbiddenPhrases } from './own-content.ts';

/** What an agent fills in before saying a line; each stands for the other in its twin. */
const PLACEHOLDERS = [
  { zh: '工号', en: 'agent number' },
  { zh: '单号', en: 'ticket' },
  { zh: '时间', en: 'time' },
  { zh: '金额', en: 'amount' },
  { zh: '姓名', en: 'name' },
];

describe.each(['zh', 'en'] as const)('what is said in %s', (language) => {
  test('a line leaves open only what every agent knows how to fill in', () => {
    const known = new Set(PLACEHOLDERS.map((each) => each[language]));
    const wrong = articlesIn(language)
      .flatMap(({ lines }) => lines)
      .flatMap(({ text, place }) =>
        openIn(text)
          .filter((name) => !known.has(name))
          .map((name) => `${at(place)} ${name}`),
      );
    expectNone(wrong);
  });

  test('placeholders stand in braces of full width, so that no viewer takes them for code', () => {
    const wrong = articlesIn(language)
      .flatMap(({ lines }) => lines)
      .filter(({ text }) => /[{}]/.test(text));
    expectNone(wrong.map(({ place }) => at(place)));
  });

  test('the article on forbidden phrases lists those that the checks look for', () => {
    const article = articlesIn(language).find(({ id }) => id === 'SRV-04');
    const listed = bare(article?.body ?? '');
    const wrong = forbiddenPhrases.flatMap((phrase) => {
      const [first = ''] = phrase['say-not'][language];
      return [first, phrase['say-instead'][language]].filter((words) => !listed.includes(bare(words)));
    });
    expectNone(wrong);
    expect(article?.answer).toContain(String(forbiddenPhrases.length));
  });
});

test('twin lines leave the same things open', () => {
  const english = new Map(PLACEHOLDERS.map(({ zh, en }) => [zh, en]));
  const wrong = articlesIn('zh').flatMap(({ id, lines }) => {
    const twin = articlesIn('en').find((article) => article.id === id);
    return lines.flatMap(({ text, place }, index) => {
      const here = openIn(text).map((name) => english.get(name) ?? name);
      const there = openIn(twin?.lines[index]?.text ?? '');
      return here.toSorted().join() === there.toSorted().join()
        ? []
        : [`${at(place)} ${here.join(', ')} / ${there.join(', ')}`];
    });
  });
  expectNone(wrong);
});

/** The names of what a line leaves open. */
function openIn(text: string): string[] {
  return [...text.matchAll(/｛([^｝]*)｝/g)].map(([, name = '']) => name);
}
