import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { toHtml } from '../markdown/html.ts';
import { placeOf, plainText } from '../markdown/outline.ts';
import type { Language, Place } from '../markdown/problem.ts';
import type { Prose } from './quiz.ts';

const ARTICLE_FILE = /(?:^|\/)articles\/([^/#?]+)\.md(?:#.*)?$/;
const OUTSIDE = /^(?:https?:|tel:)/;

/** Blocks of Markdown as Prose; a link to an article's file becomes a link to the article's page. */
export function prose(nodes: readonly RootContent[], language: Language): Prose {
  return { html: toHtml(nodes, { link: (url) => addressOf(url, language) }), text: plainText(nodes) };
}

/** Where a link of a quiz leads on the site; undefined when nowhere. */
export function addressOf(url: string, language: Language): string | undefined {
  const article = ARTICLE_FILE.exec(url)?.[1];
  if (article !== undefined) return `/${language}/articles/${article}/`;
  return OUTSIDE.test(url) ? url : undefined;
}

/** Words within one line as Prose, without a paragraph around them. */
export function inlineProse(nodes: readonly PhrasingContent[], language: Language): Prose {
  const { html } = prose([{ type: 'paragraph', children: [...nodes] }], language);
  return { html: html.replace(/^<p>|<\/p>$/g, ''), text: nodes.map((node) => toString(node)).join('') };
}

/** The articles that some nodes link to, with the place of each link. */
export function articleLinks(file: string, nodes: readonly RootContent[]): { id: string; place: Place }[] {
  const links: { id: string; place: Place }[] = [];
  visit({ type: 'root' as const, children: [...nodes] }, 'link', (link) => {
    const id = ARTICLE_FILE.exec(link.url)?.[1];
    if (id !== undefined) links.push({ id, place: placeOf(file, link) });
  });
  return links;
}
