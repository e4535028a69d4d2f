import type { Language } from '../markdown/problem.ts';
import { published } from './published.ts';
import { peopleWords } from './words/people.ts';

/** What a search can be narrowed to, by id and name, in the order in which it is offered. */
export interface SearchShelves {
  categories: { id: string; name: string }[];
  roles: { id: string; name: string }[];
}

/** In the order of a career. */
const ROLES = ['trainee', 'agent', 'leader', 'trainer'] as const;

/** The categories and roles of which there are articles in a language. */
export async function searchShelves(language: Language): Promise<SearchShelves> {
  const { articles, shared } = await published();
  const mine = articles.filter((article) => article.language === language);
  const names = peopleWords[language].roles;
  return {
    categories: shared.categories
      .filter(({ id }) => mine.some(({ category }) => category === id))
      .map(({ id, name }) => ({ id, name: name[language] })),
    roles: ROLES.filter((role) => mine.some(({ audience }) => audience.includes(role))).map((id) => ({
      id,
      name: names[id],
    })),
  };
}
