import { describe, expect, test } from 'vitest';
import type { Article } from '../../articles/article.ts';
import { articlesIn, at, bare, expectNone, files, library } from './own-content.ts';

/** The articles without which no new agent can begin. */
const LAUNCH = `
  ORG-01 ORG-02 ORG-03
  SRV-01 SRV-02 SRV-03 SRV-04 SRV-05 SRV-06 SRV-07
  COM-01 COM-02 COM-03 COM-05 COM-06 COM-07
  BIL-01 BIL-02 BIL-03 BIL-04 BIL-05 BIL-06 BIL-07 BIL-08 BIL-09 BIL-10
  NET-01 NET-02
  IDV-01 IDV-02 IDV-03 IDV-04 IDV-05 IDV-06
  CMP-01 CMP-02 CMP-03 CMP-04 CMP-05 CMP-06 CMP-07
  REC-01 REC-02 REC-03 REC-04
  OUT-01 OUT-03 OUT-04
  EMO-01 EMO-02 EMO-03
  TEA-01 TEA-02
  QLT-01 QLT-02
  HRD-02 HRD-04
  MGT-03
  CON-01 CON-03`
  .trim()
  .split(/\s+/);

/** The longest answer that a search card shows whole. */
const LONGEST_ANSWER = { zh: 120, en: 280 };

/** Less than this and an agent is left with half an answer: Chinese characters, or English words. */
const THIN = { zh: 300, en: 150 };

const ASKED = { fewest: 5, most: 10 };

/** Longer than this since it began to hold, and nobody can vouch for it. */
const LONGEST_UNREVIEWED_DAYS = 366;

test('the project’s own content has no mistakes', () => {
  expectNone(library.problems.map(({ place, words }) => `${at(place)} ${words.en}`));
});

describe.each(['zh', 'en'] as const)('the articles in %s', (language) => {
  const articles = articlesIn(language);

  test('hold the whole launch set', () => {
    expect(articles.map(({ id }) => id)).toEqual(expect.arrayContaining(LAUNCH));
  });

  test('have an owner and dates, and are reviewed within a year', () => {
    const wrong = articles.filter(({ owner, effective, review, draft }) => {
      const days = (Date.parse(review) - Date.parse(effective)) / 86_400_000;
      return draft || !/^\d{4}$/.test(owner) || days <= 0 || days > LONGEST_UNREVIEWED_DAYS;
    });
    expectNone(wrong.map(({ place }) => at(place)));
  });

  test(`are found by ${String(ASKED.fewest)} to ${String(ASKED.most)} phrasings each`, () => {
    const wrong = articles.filter(({ asked }) => asked.length < ASKED.fewest || asked.length > ASKED.most);
    expectNone(wrong.map(({ place, asked }) => `${at(place)} ${String(asked.length)} phrasings`));
  });

  test('share no phrasing, so that a search by it has one answer', () => {
    const first = new Map<string, string>();
    const wrong = articles.flatMap(({ id, place, asked }) =>
      asked.flatMap((phrasing) => {
        const other = first.get(bare(phrasing));
        first.set(bare(phrasing), id);
        return other === undefined ? [] : [`${at(place)} “${phrasing}” is asked of ${other} too`];
      }),
    );
    expectNone(wrong);
  });

  test('answer in a few words', () => {
    const wrong = articles.filter(({ answer }) => [...answer].length > LONGEST_ANSWER[language]);
    expectNone(wrong.map(({ place, answer }) => `${at(place)} ${String([...answer].length)} characters`));
  });

  test('are not thin', () => {
    const size = (body: string) =>
      language === 'zh' ? (body.match(/\p{Script=Han}/gu) ?? []).length : body.split(/\s+/).length;
    const wrong = articles.filter(({ body }) => size(body) < THIN[language]);
    expectNone(wrong.map(({ place, body }) => `${at(place)} ${String(size(body))}`));
  });

  test('say what to say, and what not to', () => {
    const wrong = articles.filter(
      ({ lines }) => !lines.some(({ forbidden }) => forbidden) || lines.every(({ forbidden }) => forbidden),
    );
    expectNone(wrong.map(({ place }) => at(place)));
  });

  test('lead on to at least two others, and never to themselves', () => {
    const wrong = articles.filter(
      ({ id, related, links }) =>
        new Set(related).size !== related.length ||
        related.length < 2 ||
        related.includes(id) ||
        links.some(({ article }) => article === id),
    );
    expectNone(wrong.map(({ place }) => at(place)));
  });

  test('are all led to by another one', () => {
    const led = new Set(
      articles.flatMap(({ related, links }) => [...related, ...links.map(({ article }) => article)]),
    );
    expectNone(articles.filter(({ id }) => !led.has(id)).map(({ place }) => at(place)));
  });
});

test('both languages have the same articles, calls and quizzes', () => {
  const ids = (language: string) =>
    files.filter((file) => file.language === language).map(({ kind, id }) => `${kind}/${id}`);
  expect(ids('en').toSorted()).toEqual(ids('zh').toSorted());
});

test('twins lead to the same articles', () => {
  const ledTo = ({ links }: Article) =>
    [...new Set(links.flatMap(({ article }) => article ?? []))].toSorted().join(', ');
  const wrong = articlesIn('en').flatMap((english) => {
    const chinese = articlesIn('zh').find(({ id }) => id === english.id);
    return chinese === undefined || ledTo(chinese) === ledTo(english)
      ? []
      : [`${at(english.place)} ${ledTo(english)}; in Chinese ${ledTo(chinese)}`];
  });
  expectNone(wrong);
});

test('every code in an article is a ticket class, or a text to send', () => {
  const classes = new Set(library.shared.ticketClasses.map(({ id }) => id));
  const wrong = files
    .filter(({ kind }) => kind === 'articles')
    .flatMap(({ file, text }) =>
      text.split('\n').flatMap((line, index) =>
        [...line.matchAll(/`([^`]+)`/g)]
          .map(([, code = '']) => code)
          .filter((code) => !classes.has(code) && !/^[A-Z]{4}#/.test(code))
          .map((code) => `${at({ file, line: index + 1 })} ${code}`),
      ),
    );
  expectNone(wrong);
});

test('twins name the same codes', () => {
  const codesOf = (text: string) => [...new Set(text.match(/`[^`]+`/g))].toSorted().join(' ');
  const articles = files.filter(({ kind }) => kind === 'articles');
  const wrong = articles.flatMap(({ id, file, text, language }) =>
    articles
      .filter((twin) => language === 'en' && twin.language === 'zh' && twin.id === id)
      .filter((twin) => codesOf(twin.text) !== codesOf(text))
      .map((twin) => `${at({ file, line: 1 })} ${codesOf(text)}; in Chinese ${codesOf(twin.text)}`),
  );
  expectNone(wrong);
});

test('every ticket class is used by an article', () => {
  const articles = files.filter(({ kind }) => kind === 'articles').map(({ text }) => text);
  const unused = library.shared.ticketClasses.filter(
    ({ id }) => !articles.some((text) => text.includes(`\`${id}\``)),
  );
  expectNone(unused.map(({ id }) => id));
});
