import type { APIRoute, GetStaticPaths } from 'astro';
import { cardOf } from '../../card.ts';
import { languages } from '../../content-files.ts';
import { published } from '../../published.ts';

export const getStaticPaths = (() =>
  languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** What search results show, fetched once beside the index. */
export const GET: APIRoute = async ({ params }) => {
  const { articles, shared } = await published();
  const mine = articles.filter(({ language }) => language === params['language']);
  return Response.json(mine.map((article) => cardOf(article, shared.categories)));
};
