import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Blockquote, RootContent } from 'mdast';
import { checkFrontmatter } from '../markdown/frontmatter.ts';
import { element, isStruckInPart, isStruckThrough, toHtml } from '../markdown/html.ts';
import { placeOf, plainText, type Outline } from '../markdown/outline.ts';
import type { Language, Problem } from '../markdown/problem.ts';
import type { Article, Line } from './article.ts';
import { articleFrontmatter, wantedInArticle } from './frontmatter.ts';
import { addressOf, anchorOf, linksIn } from './link.ts';
import { sameHeadings } from './same-headings.ts';

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
  const hasAnswer = first?.type === 'paragraph' && plainText([first]) !== '';
  if (!hasAnswer) {
    problems.push({
      place: first ? placeOf(file, first) : (outline.sections[0]?.place ?? place),
      rule: 'answer-first',
      words: {
        zh: '第一段要直接写答案（一两句普通文字），标题、列表和引用放在后面。',
        en: 'The first paragraph must be the answer itself in plain words; headings, lists and quotations come after it.',
      },
    });
  }
  problems.push(
    ...picturesIn(file, [...outline.opening, ...outline.sections.flatMap(({ content }) => content)]),
  );
  problems.push(...sameHeadings(outline));
  if (!head.value || !first || !hasAnswer) return { article: undefined, problems };

  const content = [...rest, ...outline.sections.flatMap(({ heading, content }) => [heading, ...content])];
  const { until, replaces, ...facts } = head.value;
  const slugs = outline.sections.map(({ slug }) => slug);
  const { placeOf: factAt } = outline.frontmatter;
  const article: Article = {
    id,
    language,
    ...facts,
    until,
    replaces,
    answer: plainText([first]),
    lines: linesIn(file, content),
    html: htmlOf(content, language, slugs),
    headings: outline.sections.map(({ slug, title }) => ({ slug, title })),
    body: plainText(content),
    links: linksIn(file, [first, ...content], { language, slugs }),
    place,
    places: {
      category: factAt(['category']),
      owner: factAt(['owner']),
      effective: factAt(['effective']),
      until: factAt(['until']),
      replaces: factAt(['replaces']),
      review: factAt(['review']),
      audience: factAt(['audience']),
      asked: factAt(['asked']),
      draft: factAt(['draft']),
      related: facts.related.map((_, index) => factAt(['related', index])),
    },
  };
  return { article, problems };
}

/** Pictures have no place in the content folder yet, and none may come from elsewhere. */
function picturesIn(file: string, content: readonly RootContent[]): Problem[] {
  const problems: Problem[] = [];
  visit({ type: 'root' as const, children: [...content] }, ['image', 'imageReference'], (picture) => {
    problems.push({
      place: placeOf(file, picture),
      rule: 'picture',
      words: {
        zh: '网站还不能显示图片，请用文字或表格写出图里的内容。',
        en: 'The site cannot show pictures yet; write what it shows in words or in a table.',
      },
    });
  });
  return problems;
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
    half: isStruckInPart(quote),
    place: placeOf(file, quote),
  }));
}

function htmlOf(content: readonly RootContent[], language: Language, slugs: readonly string[]): string {
  return toHtml(content, {
    link: (url) => (url.startsWith(FOOTNOTE) ? url : addressOf(url, { language, slugs })),
    finish: (tree) => {
      nameHeadings(tree, slugs);
      numberLines(tree, language);
    },
  });
}

/** How the renderer itself links footnotes and their places. */
const FOOTNOTE = '#user-content-fn';

/** Gives every heading of the article its anchor, so that a page can jump to it. */
function nameHeadings(tree: Root, slugs: readonly string[]): void {
  const headings = tree.children.filter(
    (node): node is Element => node.type === 'element' && /^h[12]$/.test(node.tagName),
  );
  headings.forEach((heading, index) => {
    heading.properties = { id: anchorOf(slugs[index] ?? '') };
  });
}

/** Lines to say get the key that copies them; lines not to say get a sign that needs no colour. */
function numberLines(tree: Root, language: Language): void {
  let line = 0;
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'blockquote') return;
    if (isStruckThrough(node)) {
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
