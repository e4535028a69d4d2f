import { didYouMean, type Place, type Problem, type Words } from '../markdown/problem.ts';
import type { Article } from './article.ts';

/** What an article may refer to. */
export interface KnownToArticles {
  /** Ids of all articles of the same language. */
  articles: ReadonlySet<string>;
  categories: ReadonlySet<string>;
}

/** Fewer phrasings than this and callers' words do not find the article (see decisions/search). */
const FEWEST_PHRASINGS = 3;

/** Everything an author should mend in one article, all at once. */
export function checkArticle(article: Article, known: KnownToArticles): Problem[] {
  return [
    ...unknownCategory(article, known),
    ...deadLinks(article, known),
    ...datesOutOfOrder(article),
    ...tooFewPhrasings(article),
  ];
}

function problem(place: Place, rule: string, zh: string, en: string): Problem {
  return { place, rule, words: { zh, en } };
}

function unknownCategory({ category, place }: Article, known: KnownToArticles): Problem[] {
  if (known.categories.has(category)) return [];
  const hint = suggestion(category, known.categories);
  return [
    problem(
      place,
      'unknown-category',
      `没有“${category}”这个类别。${hint.zh}`,
      `There is no category "${category}".${hint.en}`,
    ),
  ];
}

function deadLinks(article: Article, known: KnownToArticles): Problem[] {
  const named = [
    ...article.related.map((id) => ({ id, place: article.place })),
    ...article.links.flatMap(({ article: id, place }) => (id === undefined ? [] : [{ id, place }])),
  ];
  return named
    .filter(({ id }) => !known.articles.has(id))
    .map(({ id, place }) => {
      const hint = suggestion(id, known.articles);
      return problem(
        place,
        'dead-link',
        `没有“${id}”这篇文章。${hint.zh}`,
        `There is no article "${id}".${hint.en}`,
      );
    });
}

function suggestion(word: string, known: ReadonlySet<string>): Words {
  const hint = didYouMean(word, [...known]);
  if (hint.zh !== '') return hint;
  const some = [...known].slice(0, 12).join(', ');
  return { zh: `可以写：${some}。`, en: ` You may write: ${some}.` };
}

function datesOutOfOrder({ effective, until, review, place }: Article): Problem[] {
  const wrong: Problem[] = [];
  if (until !== undefined && until < effective) {
    wrong.push(
      problem(
        place,
        'dates',
        `失效日 until(${until})早于生效日 effective(${effective})，请对调或改正。`,
        `The last day "until" (${until}) is before "effective" (${effective}); correct one of them.`,
      ),
    );
  }
  if (review < effective) {
    wrong.push(
      problem(
        place,
        'dates',
        `复核日 review(${review})早于生效日 effective(${effective})，请改成生效之后的日期。`,
        `The review day (${review}) is before "effective" (${effective}); choose a later one.`,
      ),
    );
  }
  return wrong;
}

function tooFewPhrasings({ asked, draft, place }: Article): Problem[] {
  if (draft || asked.length >= FEWEST_PHRASINGS) return [];
  const count = String(asked.length);
  return [
    problem(
      place,
      'phrasings',
      `asked 里只有 ${count} 种问法，至少写 ${String(FEWEST_PHRASINGS)} 种客户的原话，不然搜不到。`,
      `"asked" has ${count} phrasings; write at least ${String(FEWEST_PHRASINGS)} that callers really use, or nobody finds it.`,
    ),
  ];
}
