import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../content-files.ts';
import { searchIndex } from '../../search-index.ts';

export const getStaticPaths = (() =>
  languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** The titles alone, with which a first search begins. */
export const GET: APIRoute = async ({ params }) => {
  const { first } = await searchIndex(params['language']);
  return new Response(first, { headers: { 'content-type': 'application/octet-stream' } });
};
