import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../content-files.ts';
import { searchIndex } from '../../search-index.ts';

export const getStaticPaths = (() =>
  languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** The first part of a language's search index: titles and phrasings. */
export const GET: APIRoute = async ({ params }) => {
  const { titles } = await searchIndex(params['language']);
  return new Response(titles, { headers: { 'content-type': 'application/octet-stream' } });
};
