import { expect, test } from 'vitest';
import { articlesIn, at, expectNone, files, library } from './own-content.ts';
import { plain } from './statements.ts';

const { scorecard } = library.shared;

/** The points that articles name: `2.3 占 6 分`, `criterion 1.3 is worth 3 points`. */
const WORTH = { zh: /(\d\.\d) 占 (\d+) 分/g, en: /(\d\.\d) is worth (\d+) points/g };

test.each(['zh', 'en'] as const)('what articles in %s say a criterion is worth, it is', (language) => {
  const worth = files
    .filter((file) => file.language === language)
    .flatMap(({ file, text }) =>
      plain(text)
        .split('\n')
        .flatMap((line, index) =>
          [...line.matchAll(WORTH[language])].map(([, code, points]) => ({
            place: at({ file, line: index + 1 }),
            code,
            points: Number(points),
          })),
        ),
    );
  expect(worth.length).toBeGreaterThanOrEqual(5);
  const wrong = worth.filter(
    ({ code, points }) => scorecard?.criteria.find((criterion) => criterion.code === code)?.max !== points,
  );
  expectNone(wrong.map(({ place, code }) => `${place} ${String(code)}`));
});

test.each(['zh', 'en'] as const)('the article on quality in %s shows the scorecard as it is', (language) => {
  const body = plain(articlesIn(language).find(({ id }) => id === 'QLT-01')?.body ?? '');
  const sections = scorecard?.sections.map(({ code, name }) => {
    const points = scorecard.criteria.filter((criterion) => criterion.code.startsWith(`${code}.`));
    return `${name[language]} ${String(points.reduce((sum, { max }) => sum + max, 0))}`;
  });
  expect(sections).toHaveLength(5);
  expectNone((sections ?? []).filter((section) => !body.replaceAll(/\s+/g, ' ').includes(section)));
  expectNone(
    (scorecard?.grades ?? [])
      .map(({ grade, from }) => ({ grade, from: String(from) }))
      .filter(({ grade, from }) => !new RegExp(`${grade} (?:≥ )?${from}`).test(body))
      .map(({ grade }) => grade),
  );
});
