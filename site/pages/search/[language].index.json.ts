import type { APIRoute, GetStaticPaths } from 'astro';
import { buildIndex } from '../../../search/build.ts';
import { languages } from '../../content-files.ts';
import { published } from '../../published.ts';

export const getStaticPaths = (() =>
  languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** The search index of one language. */
export const GET: APIRoute = async ({ params }) => {
  const language = languages.find((known) => known === params['language']) ?? 'zh';
  const { articles } = await published();
  const mine = articles.filter((article) => article.language === language);
  return Response.json(buildIndex(mine, language));
};
