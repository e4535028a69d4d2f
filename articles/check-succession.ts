import type { Problem } from '../markdown/problem.ts';
import type { Article } from './article.ts';

const A_DAY = 86_400_000;

/**
 * What an author should mend where articles replace each other: on every day exactly one of them must hold.
 * A draft is not held against the days of what it replaces: it may never come into force.
 *
 * @param articles all articles of one language; what does not exist is told by `checkArticle`
 */
export function checkSuccession(articles: readonly Article[]): Problem[] {
  const known = new Map(articles.map((article) => [article.id, article]));
  return articles.flatMap((article) => {
    const old = article.replaces === undefined ? undefined : known.get(article.replaces);
    if (!old) return [];
    if (old === article) return [replacesItself(article)];
    const round = circle(article, known);
    if (round) return [inCircle(article, round)];
    if (article.draft) return [];
    const rival = articles.find(({ replaces, draft }) => replaces === old.id && !draft);
    if (rival && rival !== article) return [replacedTwice(article, old, rival)];
    return gapOrOverlap(old, article);
  });
}

function replacesItself({ id, places }: Article): Problem {
  return {
    place: places.replaces,
    rule: 'succession',
    words: {
      zh: `replaces 写的是这篇文章自己(${id})。请写被它取代的那一篇的编号，没有就删掉这一行。`,
      en: `"replaces" names this very article (${id}). Write the id of the one that it replaces, or delete the line.`,
    },
  };
}

/** The ids from an article back to itself, or nothing when the way ends elsewhere. */
function circle(article: Article, known: ReadonlyMap<string, Article>): string[] | undefined {
  const way = [article.id];
  for (let at = article.replaces; at !== undefined; at = known.get(at)?.replaces) {
    if (at === article.id) return [...way, at];
    // It leads into a circle further back, which is told of the articles that form it.
    if (way.includes(at)) return undefined;
    way.push(at);
  }
  return undefined;
}

function inCircle({ places }: Article, round: readonly string[]): Problem {
  return {
    place: places.replaces,
    rule: 'succession',
    words: {
      zh: `replaces 绕成了一圈：${round.join(' → ')}。新的取代旧的，请在最旧的那一篇里删掉 replaces。`,
      en: `"replaces" goes round in a circle: ${round.join(' → ')}. The newer replaces the older: delete "replaces" in the oldest.`,
    },
  };
}

function replacedTwice({ places }: Article, old: Article, rival: Article): Problem {
  return {
    place: places.replaces,
    rule: 'succession',
    words: {
      zh: `“${old.id}”已经被 ${rival.place.file} 取代。请改成 replaces: ${rival.id}，或删掉其中一个。`,
      en: `"${old.id}" is already replaced by ${rival.place.file}. Write replaces: ${rival.id}, or delete one of the two.`,
    },
  };
}

function gapOrOverlap(old: Article, article: Article): Problem[] {
  const last = dayBefore(article.effective);
  if (old.until === last) return [];
  const by = article.place.file;
  const from = article.effective;
  if (old.until === undefined) {
    return [
      atTheEnd(old, {
        zh: `从 ${from} 起由 ${by} 取代，这里却没有失效日，到时候两篇会同时有效。请加上 until: ${last}。`,
        en: `${by} replaces it from ${from}, yet it has no last day, and both would hold. Add until: ${last}.`,
      }),
    ];
  }
  const mend = {
    zh: `请把这里改成 until: ${last}，或把那边的 effective 改成 ${dayAfter(old.until)}。`,
    en: `Write until: ${last} here, or effective: ${dayAfter(old.until)} there.`,
  };
  if (old.until < last) {
    return [
      atTheEnd(old, {
        zh: `${dayAfter(old.until)} 到 ${last} 没有一篇有效：这里 ${old.until} 就失效，${by} 到 ${from} 才生效。${mend.zh}`,
        en: `No article holds from ${dayAfter(old.until)} to ${last}: this one ends on ${old.until}, and ${by} begins on ${from}. ${mend.en}`,
      }),
    ];
  }
  return [
    atTheEnd(old, {
      zh: `${from} 到 ${old.until} 两篇同时有效：${by} 从 ${from} 起取代这一篇。${mend.zh}`,
      en: `Two articles hold from ${from} to ${old.until}: ${by} replaces this one from ${from}. ${mend.en}`,
    }),
  ];
}

function atTheEnd({ places }: Article, words: Problem['words']): Problem {
  return { place: places.until, rule: 'succession', words };
}

function dayBefore(day: string): string {
  return shifted(day, -A_DAY);
}

function dayAfter(day: string): string {
  return shifted(day, A_DAY);
}

function shifted(day: string, milliseconds: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + milliseconds).toISOString().slice(0, 10);
}
