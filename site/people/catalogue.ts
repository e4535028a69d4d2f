import type { Language } from '../../markdown/problem.ts';
import type { Published } from '../../records/gate.ts';
import { aloneIn } from '../calls/alone.ts';
import type { Library } from '../library.ts';

/** Something that can be opened, in the language in which it is there. */
export interface Entry {
  title: string;
  address: string;
  /** It is not there in the language asked for. */
  otherLanguage: boolean;
}

/** What the centre has published, by id, for a reader of one language. */
export interface Catalogue {
  quizzes: ReadonlyMap<string, Entry & { pass: number }>;
  calls: ReadonlyMap<string, Entry>;
  articles: ReadonlyMap<string, Entry>;
  /** The names of auto-fails by code. */
  fails: ReadonlyMap<string, string>;
}

/** The catalogue of a library; what is missing in the reader's language is named and linked in the other. */
export function catalogueOf(
  { quizzes, scenarios, rounds, articles, shared }: Library,
  language: Language,
): Catalogue {
  const entry = (room: string, item: { id: string; title: string; language: Language }): Entry => ({
    title: item.title,
    address: `/${item.language}/${room}/${item.id}/`,
    otherLanguage: item.language !== language,
  });
  // The reader's own language last, so that it wins.
  const ordered = <T extends { language: Language }>(items: readonly T[]) => [
    ...items.filter((item) => item.language !== language),
    ...items.filter((item) => item.language === language),
  ];
  return {
    quizzes: new Map(
      ordered(quizzes).map((quiz) => [quiz.id, { ...entry('quizzes', quiz), pass: quiz.pass }]),
    ),
    calls: new Map(
      ordered([...aloneIn(scenarios), ...rounds]).map((call) => [call.id, entry('calls', call)]),
    ),
    articles: new Map(ordered(articles).map((article) => [article.id, entry('articles', article)])),
    fails: new Map(shared.scorecard?.fails.map(({ code, name }) => [code, name[language]])),
  };
}

/** What people can take now, in whichever language. */
export function publishedIn({ quizzes, scenarios, rounds, shared }: Library): Published {
  return {
    quizzes: new Set(quizzes.map(({ id }) => id)),
    scenarios: new Set([...aloneIn(scenarios), ...rounds].map(({ id }) => id)),
    zone: shared.takingRules.timeZone,
  };
}
