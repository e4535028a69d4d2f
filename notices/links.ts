import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeOf } from '../markdown/outline.ts';
import type { Language } from '../markdown/problem.ts';
import type { NoticeLink } from './notice.ts';

const ARTICLE_FILE = /(?:^|\/)articles\/([^/#?]+)\.md(?:#.*)?$/;
const OUTSIDE = /^(?:https?:\/\/|tel:)/i;

/** Where a link leads on the site; undefined when it leads nowhere, or anywhere unsafe. */
export function addressOf(url: string, language: Language): string | undefined {
  const article = ARTICLE_FILE.exec(url)?.[1];
  if (article !== undefined) return `/${language}/articles/${article}/`;
  return OUTSIDE.test(url) ? url : undefined;
}

/** All links in some nodes, also those that name their target further down: `[a][b]`, `[b]: ../articles/BIL-02.md`. */
export function linksIn(file: string, content: readonly RootContent[], language: Language): NoticeLink[] {
  const links: NoticeLink[] = [];
  visit({ type: 'root' as const, children: [...content] }, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const { url } = node;
    const article = ARTICLE_FILE.exec(url)?.[1];
    links.push({ url, article, address: addressOf(url, language), place: placeOf(file, node) });
  });
  return links;
}
