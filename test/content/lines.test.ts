import { describe, expect, test } from 'vitest';
import type { Language } from '../../markdown/problem.ts';
import type { Reply } from '../../simulator/scenario.ts';
import { articlesIn, at, bare, expectNone, forbiddenPhrases, library } from './own-content.ts';

/** What an agent fills in before saying a line; each stands for the other in its twin. */
const PLACEHOLDERS = [
  { zh: '工号', en: 'agent number' },
  { zh: '单号', en: 'ticket' },
  { zh: '时间', en: 'time' },
  { zh: '金额', en: 'amount' },
  { zh: '姓名', en: 'name' },
];

/** Letters and digits in small letters; English keeps its words apart, Chinese has none to keep apart. */
function spoken(text: string, language: Language): string {
  if (language === 'zh') return bare(text);
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}

/** The forbidden phrases in what somebody says, with their place. */
function forbiddenIn(text: string, language: Language): string[] {
  const said = spoken(text, language);
  return forbiddenPhrases
    .flatMap((phrase) => phrase['say-not'][language])
    .filter((phrase) => said.includes(spoken(phrase, language)));
}

/** A reply that a call holds up as an example: it earns something and costs no goodwill. */
function isExample({ criteria, fails, mood }: Reply): boolean {
  return fails.length === 0 && mood >= 0 && criteria.length > 0;
}

test('forbidden phrases are found, whatever the capitals and punctuation', () => {
  expect(forbiddenIn('对不起，这是 规定！', 'zh')).toEqual(['这是规定']);
  expect(forbiddenIn('I have NO idea.', 'en')).toEqual(['I have no idea', 'no idea']);
  expect(forbiddenIn('A casino ideally', 'en')).toEqual([]);
});

describe.each(['zh', 'en'] as const)('what is said in %s', (language) => {
  const toSay = articlesIn(language).flatMap(({ lines }) => lines.filter(({ forbidden }) => !forbidden));

  test('no line to say holds a forbidden phrase', () => {
    const wrong = toSay.flatMap(({ text, place }) =>
      forbiddenIn(text, language).map((phrase) => `${at(place)} “${phrase}”`),
    );
    expectNone(wrong);
  });

  test('no example reply of a call holds a forbidden phrase, in any of its wordings', () => {
    const replies = library.scenarios
      .filter((scenario) => scenario.language === language)
      .flatMap(({ steps }) => steps.flatMap(({ replies }) => replies.filter(isExample)));
    expect(replies.length).toBeGreaterThan(20);
    const wrong = replies.flatMap(({ text, wordings, place }) =>
      [text, ...wordings]
        .flatMap((wording) => forbiddenIn(wording, language))
        .map((phrase) => `${at(place)} “${phrase}”`),
    );
    expectNone(wrong);
  });

  test('no right answer to a question is a forbidden phrase, unless the question asks for one', () => {
    const options = library.quizzes
      .filter((quiz) => quiz.language === language)
      .flatMap(({ questions }) => questions)
      .flatMap((question) => (question.type === 'single' ? question.options : []))
      .filter(({ right }) => right);
    expect(options.length).toBeGreaterThan(10);
    expectNone(
      options.flatMap(({ text, place }) =>
        forbiddenIn(text, language).map((phrase) => `${at(place)} “${phrase}”`),
      ),
    );
  });

  test('what to say instead holds no forbidden phrase itself', () => {
    const wrong = forbiddenPhrases.flatMap((phrase) =>
      forbiddenIn(phrase['say-instead'][language], language).map((found) => `${phrase.id}: “${found}”`),
    );
    expectNone(wrong);
  });

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
