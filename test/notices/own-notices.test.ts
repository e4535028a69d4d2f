import { describe, expect, test } from 'vitest';
import { contradictions, figuresIn } from '../content/contradictions.ts';
import { inChinese } from '../content/figures-in-chinese.ts';
import { inEnglish } from '../content/figures-in-english.ts';
import { at, expectNone, facts, files, library } from '../content/own-content.ts';
import { plain } from '../content/statements.ts';

describe.each([
  ['zh', inChinese],
  ['en', inEnglish],
] as const)('the project’s own notices in %s', (language, said) => {
  const own = library.notices.filter((notice) => notice.language === language);

  test('are there, must-reads among them', () => {
    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(own.filter(({ check }) => check !== undefined).length).toBeGreaterThanOrEqual(2);
  });

  test('agree with the centre’s figures', () => {
    const wrong = new Set(
      own.flatMap(({ check }) =>
        (check?.questions ?? []).flatMap((question) =>
          'options' in question ? question.options.filter(({ right }) => !right).map(({ text }) => text) : [],
        ),
      ),
    );
    const spoken = files
      .filter((file) => file.kind === 'notices' && file.language === language)
      .flatMap(({ file, text }) =>
        text
          .split('\n')
          .filter((line) => ![...wrong].some((option) => line.endsWith(option)))
          .map((line, index) => ({ language, place: at({ file, line: index + 1 }), text: plain(line) })),
      );
    const figures = figuresIn(spoken, facts, said);
    expect(figures.length).toBeGreaterThan(0);
    expectNone(contradictions(figures).map(({ fact, place, words }) => `${place} “${words}” of ${fact}`));
  });

  test('take effect with their articles, and are answered for by whoever keeps the first of them', () => {
    const wrong = own.filter(({ articles: [first], effective, owner }) => {
      const article = library.articles.find((one) => one.language === language && one.id === first);
      return article?.effective !== effective || article.owner !== owner;
    });
    expectNone(wrong.map(({ place }) => at(place)));
  });
});
