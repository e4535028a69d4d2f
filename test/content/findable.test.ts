import { describe, expect, test } from 'vitest';
import type { Place } from '../../markdown/problem.ts';
import type { Question, Quiz } from '../../quizzes/quiz.ts';
import { buildIndex } from '../../search/build.ts';
import { loadIndex, search, type SearchIndex } from '../../search/query.ts';
import { articlesIn, at, expectNone, library } from './own-content.ts';

/** So many results the desk shows, without leafing on. */
const SHOWN = 6;

/** The words that an explanation advises to search for: 搜“卡过期”或“充值卡”, Search “card expired” or “top-up”. */
const ADVISED = {
  zh: /搜((?:(?:“[^”]+”|[或、，])\s*)+)/g,
  en: /\bsearch(?:ing)?(?: for)? ((?:(?:[“"][^”"]+[”"]|or|,)\s*)+)/gi,
};
const QUOTED = /[“"]([^”"]+)[”"]/g;

function advisedIn({ explanation }: Question, language: Quiz['language']): string[] {
  return [...(explanation?.text ?? '').matchAll(ADVISED[language])].flatMap(([, phrases = '']) =>
    [...phrases.matchAll(QUOTED)].map(([, phrase = '']) => phrase),
  );
}

/** What an article to find must be found by; any other question advises to look into the articles it links to. */
function wanted(question: Question): string[] {
  return (question.type === 'find' ? question.listed : question.articles).map(({ id }) => id);
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const index: SearchIndex = loadIndex(
    buildIndex(articlesIn(language), language, library.shared.synonyms[language]),
  );
  const quizzes = library.quizzes.filter((quiz) => quiz.language === language);
  const asked = quizzes.flatMap(({ questions }) => questions);
  const finds = (words: string, ids: readonly string[]) =>
    search(index, words, SHOWN, { today: '2026-12-01' }).some(({ id }) => ids.includes(id));

  test('what an explanation says to search for finds the article, within the results that are shown', () => {
    const advised = asked.flatMap((question) =>
      advisedIn(question, language).map((words) => ({ words, question })),
    );
    expect(advised.length).toBeGreaterThan(5);
    expectNone(
      advised
        .filter(({ words, question }) => !finds(words, wanted(question)))
        .map(
          ({ words, question }) =>
            `${at(question.place)}: “${words}” does not find ${wanted(question).join(', ')}`,
        ),
    );
  });

  test('every article to find is found by words that its explanation names', () => {
    const silent = asked.filter(
      (question) => question.type === 'find' && advisedIn(question, language).length === 0,
    );
    expectNone(
      silent.map(
        ({ id, place }: { id: string; place: Place }) => `${at(place)}: ${id} names no words to search for`,
      ),
    );
  });
});
