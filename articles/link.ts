import type { Definition, Link, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeOf } from '../markdown/outline.ts';
import type { Language } from '../markdown/problem.ts';
import type { ArticleLink } from './article.ts';

/** What comes before the anchors of headings, so that none is mistaken for a part of the page around the article. */
const PART = 'part-';

/** Where a link may lead: the language of the article, and the slugs of its own headings. */
interface LinkedFrom {
  language: Language;
  slugs: readonly string[];
}

/** The article that a link leads to: `BIL-02.md`, `../articles/BIL-02.md#steps`; articles may stand in subfolders. */
function articleInLink(url: string): string | undefined {
  const match = /^([^:#?]*\/)?([^/:#?]+)\.md(?:#.*)?$/.exec(decoded(url));
  const folders = (match?.[1] ?? '').split('/');
  if (folders.some((folder) => ['scenarios', 'quizzes', 'zh', 'en'].includes(folder))) return undefined;
  return url.startsWith('/') ? undefined : match?.[2];
}

/** Where a link leads on the site; undefined when it leads nowhere, or anywhere unsafe. */
export function addressOf(url: string, { language, slugs }: LinkedFrom): string | undefined {
  const article = articleInLink(url);
  const anchor = anchorIn(url);
  if (article !== undefined) {
    return `/${language}/articles/${article}/${anchor === undefined ? '' : `#${anchorOf(anchor)}`}`;
  }
  if (url.startsWith('#'))
    return anchor !== undefined && slugs.includes(anchor) ? `#${anchorOf(anchor)}` : undefined;
  return /^(https?:\/\/|tel:)/i.test(url) ? url : undefined;
}

/** The slug of the heading that a link names after `#`. */
export function anchorIn(url: string): string | undefined {
  return /#(.+)$/.exec(decoded(url))?.[1];
}

/** The anchor of a heading on the page. */
export function anchorOf(slug: string): string {
  return `${PART}${slug}`;
}

/** All links in some nodes, also those that name their target further down: `[a][b]`, `[b]: BIL-02.md`. */
export function linksIn(file: string, content: readonly RootContent[], from: LinkedFrom): ArticleLink[] {
  const links: ArticleLink[] = [];
  visit({ type: 'root' as const, children: [...content] }, ['link', 'definition'], (node) => {
    if (!isLink(node)) return;
    const { url } = node;
    links.push({
      url,
      article: articleInLink(url),
      address: addressOf(url, from),
      place: placeOf(file, node),
    });
  });
  return links;
}

function isLink(node: { type: string }): node is Link | Definition {
  return node.type === 'link' || node.type === 'definition';
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
