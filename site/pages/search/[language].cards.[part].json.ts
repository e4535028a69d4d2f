import type { APIRoute, GetStaticPaths } from 'astro';
import type { Card } from '../../card.ts';
import { cardParts } from '../../search-cards.ts';

export const getStaticPaths = (async () =>
  (await cardParts()).map(({ params, cards }) => ({ params, props: { cards } }))) satisfies GetStaticPaths;

/** The cards of a few articles, for the first results of somebody who has nothing of the site yet. */
export const GET: APIRoute<{ cards: Card[] }> = ({ props }) => Response.json(props.cards);
