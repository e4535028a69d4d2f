import type { Language } from '../markdown/problem.ts';
import { cardsOf, type Card } from './card.ts';
import { partOf } from './client/card-parts.ts';
import { languages } from './content-files.ts';
import { published } from './published.ts';

/**
 * The cards of a language, in the order of its search index: there a card has the number of its document.
 *
 * @param wanted `zh` or `en`, as it stands in the address of a page
 */
export async function searchCards(wanted: string | undefined): Promise<Card[]> {
  const { articles, shared } = await published();
  const mine = articles.filter(({ language }) => language === wanted);
  return mine.map(cardsOf(mine, shared.categories));
}

/** The same cards in the small parts in which a first search fetches them, with the parameters of their pages. */
export async function cardParts(): Promise<
  { params: { language: Language; part: string }; cards: Card[] }[]
> {
  const all = await Promise.all(
    languages.map(async (language) => {
      const cards = await searchCards(language);
      const parts = Map.groupBy(cards.keys(), partOf);
      return [...parts].map(([part, documents]) => ({
        params: { language, part: String(part) },
        cards: documents.flatMap((document) => cards[document] ?? []),
      }));
    }),
  );
  return all.flat();
}
