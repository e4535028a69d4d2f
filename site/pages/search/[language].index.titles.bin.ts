import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../content-files.ts';
import { searchIndex } from '../../search-index.ts';

export const getStaticPaths = (() =>
  languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** Titles and phrasings of a language: the part of its search index that answers nearly every question. */
export const GET: APIRoute = async ({ params }) => {
  const { titles } = await searchIndex(params['language']);
  return new Response(titles, { headers: { 'content-type': 'application/octet-stream' } });
};
