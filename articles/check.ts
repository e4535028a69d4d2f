import type { FindForbidden } from '../markdown/forbidden-phrase.ts';
import { didYouMean, type Place, type Problem, type Words } from '../markdown/problem.ts';
import type { Article } from './article.ts';
import { deadAnchors } from './dead-anchors.ts';
import { forbiddenToSay } from './forbidden-to-say.ts';

/** What an article may refer to. */
export interface KnownToArticles {
  /** Ids of all articles of the same language. */
  articles: ReadonlySet<string>;
  categories: ReadonlySet<string>;
  /** For each of them that can be read, the slugs of its headings; without them, anchors are not looked at. */
  headings?: ReadonlyMap<string, readonly string[]>;
  /** Looks for forbidden phrases in the article's file; without it, none is looked for. */
  findForbidden?: FindForbidden;
}

/** Fewer phrasings than this and callers' words do not find the article (see decisions/search). */
const FEWEST_PHRASINGS = 3;

/** Everything an author should mend in one article, all at once. */
export function checkArticle(article: Article, known: KnownToArticles): Problem[] {
  return [
    ...unknownCategory(article, known),
    ...deadLinks(article, known),
    ...linksToNowhere(article),
    ...(known.headings ? deadAnchors(article, known.headings) : []),
    ...unclearLines(article),
    ...datesOutOfOrder(article),
    ...tooFewPhrasings(article),
    ...(known.findForbidden ? forbiddenToSay(article, known.findForbidden) : []),
  ];
}

function problem(place: Place, rule: string, zh: string, en: string): Problem {
  return { place, rule, words: { zh, en } };
}

function unknownCategory({ category, places }: Article, known: KnownToArticles): Problem[] {
  if (known.categories.has(category)) return [];
  const hint = suggestion(category, known.categories);
  return [
    problem(
      places.category,
      'unknown-category',
      `没有“${category}”这个类别。${hint.zh}`,
      `There is no category "${category}".${hint.en}`,
    ),
  ];
}

function deadLinks(article: Article, known: KnownToArticles): Problem[] {
  const named = [
    ...(article.replaces === undefined ? [] : [{ id: article.replaces, place: article.places.replaces }]),
    ...article.related.map((id, index) => ({ id, place: article.places.related[index] ?? article.place })),
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

function linksToNowhere({ links }: Article): Problem[] {
  return links
    .filter(({ address }) => address === undefined)
    .map(({ url, place }) =>
      problem(
        place,
        'dead-link',
        `链接“${url}”打不开。请链接到文章(如 BIL-02.md)、本文的小标题(如 #怎么说)或网址(https://…)。`,
        `The link "${url}" leads nowhere. Link to an article (BIL-02.md), a heading of this one (#what-to-say) or a web address (https://…).`,
      ),
    );
}

function unclearLines({ lines }: Article): Problem[] {
  return lines.flatMap(({ text, half, place }) => {
    if (text === '') {
      return [
        problem(
          place,
          'empty-line',
          '“>”后面是空的。引用就是要说的话，请写上，或删掉这一行。',
          'There is nothing after the ">". A quotation is a line to say: write it, or delete the sign.',
        ),
      ];
    }
    if (!half) return [];
    return [
      problem(
        place,
        'half-struck',
        `“${text}”只划掉了一部分，看不出该不该说。请把整句划掉，另起一行写能说的。`,
        `"${text}" is struck through in part, so nobody knows whether to say it. Strike the whole line, and write what to say in another.`,
      ),
    ];
  });
}

function suggestion(word: string, known: ReadonlySet<string>): Words {
  const hint = didYouMean(word, [...known]);
  if (hint.zh !== '') return hint;
  const some = [...known].slice(0, 12).join(', ');
  return { zh: `可以写：${some}。`, en: ` You may write: ${some}.` };
}

function datesOutOfOrder({ effective, until, review, places }: Article): Problem[] {
  const wrong: Problem[] = [];
  if (until !== undefined && until < effective) {
    wrong.push(
      problem(
        places.until,
        'dates',
        `失效日 until(${until})早于生效日 effective(${effective})，请对调或改正。`,
        `The last day "until" (${until}) is before "effective" (${effective}); correct one of them.`,
      ),
    );
  }
  if (review < effective) {
    wrong.push(
      problem(
        places.review,
        'dates',
        `复核日 review(${review})早于生效日 effective(${effective})，请改成生效之后的日期。`,
        `The review day (${review}) is before "effective" (${effective}); choose a later one.`,
      ),
    );
  }
  return wrong;
}

function tooFewPhrasings({ asked, draft, places }: Article): Problem[] {
  if (draft || asked.length >= FEWEST_PHRASINGS) return [];
  const count = String(asked.length);
  return [
    problem(
      places.asked,
      'phrasings',
      `asked 里只有 ${count} 种问法，至少写 ${String(FEWEST_PHRASINGS)} 种客户的原话，不然搜不到。`,
      `"asked" has ${count} phrasings; write at least ${String(FEWEST_PHRASINGS)} that callers really use, or nobody finds it.`,
    ),
  ];
}
