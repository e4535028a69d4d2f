import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../content-files.ts';
import { searchShelves } from '../../search-shelves.ts';

export const getStaticPaths = (() =>
  languages.map((language) => ({ params: { language }, props: { language } }))) satisfies GetStaticPaths;

/** The categories and roles that a search may be narrowed to, fetched when somebody wants to. */
export const GET: APIRoute<{ language: (typeof languages)[number] }> = async ({ props }) =>
  Response.json(await searchShelves(props.language));
