import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../content-files.ts';
import { searchCards } from '../../search-cards.ts';

export const getStaticPaths = (() =>
  languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** What search results show, all of it: fetched after the first results, and kept for the time without a network. */
export const GET: APIRoute = async ({ params }) => Response.json(await searchCards(params['language']));
