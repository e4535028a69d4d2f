import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../content-files.ts';
import { searchIndex } from '../../search-index.ts';

export const getStaticPaths = (() =>
  languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** The second part of a language's search index, fetched when the first already answers. */
export const GET: APIRoute = async ({ params }) => {
  const { bodies } = await searchIndex(params['language']);
  return new Response(bodies, { headers: { 'content-type': 'application/octet-stream' } });
};
