import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Blockquote, Link, RootContent } from 'mdast';
import { checkFrontmatter } from '../markdown/frontmatter.ts';
import { element, isStruckThrough, toHtml } from '../markdown/html.ts';
import { placeOf, plainText, type Outline } from '../markdown/outline.ts';
import type { Language, Problem } from '../markdown/problem.ts';
import type { Article, ArticleLink, Line } from './article.ts';
import { articleFrontmatter, wantedInArticle } from './frontmatter.ts';

/** The words on the buttons that a line to say carries. */
const COPY: Record<Language, string> = { zh: '复制', en: 'Copy' };
const NEVER: Record<Language, string> = { zh: '不要说', en: 'Do not say' };

/** Reads an article from its outline. Mistakes in the head, or a missing answer, are returned and leave no article. */
export function parseArticle(
  outline: Outline,
  id: string,
  language: Language,
): { article: Article | undefined; problems: Problem[] } {
  const { file } = outline;
  const place = { file, line: 1, column: 1 };
  const head = checkFrontmatter(outline.frontmatter, articleFrontmatter, wantedInArticle);
  const [first, ...rest] = outline.opening;
  const problems: Problem[] = [...head.problems];
  if (first?.type !== 'paragraph') {
    problems.push({
      place: first ? placeOf(file, first) : (outline.sections[0]?.place ?? place),
      rule: 'answer-first',
      words: {
        zh: '第一段要直接写答案（一两句普通文字），标题、列表和引用放在后面。',
        en: 'The first paragraph must be the answer itself in plain words; headings, lists and quotations come after it.',
      },
    });
  }
  if (!head.value || first?.type !== 'paragraph') return { article: undefined, problems };

  const content = [...rest, ...outline.sections.flatMap(({ heading, content }) => [heading, ...content])];
  const { until, ...facts } = head.value;
  const article: Article = {
    id,
    language,
    ...facts,
    until,
    answer: plainText([first]),
    lines: linesIn(file, content),
    html: htmlOf(content, language),
    headings: outline.sections.map(({ slug, title }) => ({ slug, title })),
    body: plainText(content),
    links: linksIn(file, [first, ...content]),
    place,
  };
  return { article, problems };
}

function quotationsIn(content: readonly RootContent[]): Blockquote[] {
  const found: Blockquote[] = [];
  visit({ type: 'root' as const, children: [...content] }, 'blockquote', (quote: Blockquote) => {
    found.push(quote);
  });
  return found;
}

function linesIn(file: string, content: readonly RootContent[]): Line[] {
  return quotationsIn(content).map((quote) => ({
    text: plainText([quote]),
    forbidden: isStruckThrough(quote),
    place: placeOf(file, quote),
  }));
}

/** The article that a link leads to: `BIL-02.md`, `../articles/BIL-02.md#steps`. */
export function articleInLink(url: string): string | undefined {
  const match = /^(?:\.\/|(?:\.\.\/)*articles\/)?([^/#?:]+)\.md(?:#.*)?$/.exec(decode(url));
  return match?.[1];
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function linksIn(file: string, content: readonly RootContent[]): ArticleLink[] {
  const links: ArticleLink[] = [];
  visit({ type: 'root' as const, children: [...content] }, 'link', (link: Link) => {
    links.push({ url: link.url, article: articleInLink(link.url), place: placeOf(file, link) });
  });
  return links;
}

function htmlOf(content: readonly RootContent[], language: Language): string {
  return toHtml(content, {
    link: (url) => {
      const article = articleInLink(url);
      if (article !== undefined) return `/${language}/articles/${article}/`;
      return /^(https?:|tel:|#)/.test(url) ? url : undefined;
    },
    finish: (tree) => {
      nameHeadings(tree);
      numberLines(tree, language);
    },
  });
}

/** Gives every heading an anchor, so that a page can jump to it. */
function nameHeadings(tree: Root): void {
  let heading = 0;
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'h2') return;
    heading += 1;
    node.properties = { id: `part-${String(heading)}` };
  });
}

/** Lines to say get the key that copies them; lines not to say get a sign that needs no colour. */
function numberLines(tree: Root, language: Language): void {
  let line = 0;
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'blockquote') return;
    const never = JSON.stringify(node.children).includes('"tagName":"del"');
    if (never) {
      node.properties = { className: ['never'] };
      node.children.unshift(
        element('span', { className: ['sign'] }, [{ type: 'text', value: NEVER[language] }]),
      );
      return;
    }
    line += 1;
    const key = String(line);
    node.properties = { className: ['say'], dataLine: key };
    const label = [
      ...(line <= 9 ? [element('kbd', {}, [{ type: 'text', value: key }])] : []),
      { type: 'text' as const, value: ` ${COPY[language]}` },
    ];
    node.children.push(element('button', { type: 'button', className: ['copy'] }, label));
  });
}
