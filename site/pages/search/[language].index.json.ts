import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../content-files.ts';
import { searchIndex } from '../../search-index.ts';

export const getStaticPaths = (() =>
  languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** The search index of one language. */
export const GET: APIRoute = async ({ params }) => {
  const language = languages.find((known) => known === params['language']) ?? 'zh';
  return Response.json(await searchIndex(language));
};
