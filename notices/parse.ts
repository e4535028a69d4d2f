import type { Root } from 'hast';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { checkFrontmatter } from '../markdown/frontmatter.ts';
import { element, isStruckThrough, toHtml } from '../markdown/html.ts';
import { placeOf, plainText, type Outline } from '../markdown/outline.ts';
import type { Language, Place, Problem } from '../markdown/problem.ts';
import { noticeFrontmatter, wantedInNotice } from './frontmatter.ts';
import { addressOf, linksIn } from './links.ts';
import type { Notice } from './notice.ts';
import { readingTime } from './reading-time.ts';

/** The sign on a line that must not be said. */
const NEVER: Record<Language, string> = { zh: '不要说', en: 'Do not say' };

/**
 * Reads a notice from its outline: what stands before the first `##` heading. The question under the heading is the
 * quizzes' own language, read by whoever knows both. Mistakes in the head, or no words at all, leave no notice.
 */
export function parseNotice(
  outline: Outline,
  id: string,
  language: Language,
): { notice: Notice | undefined; problems: Problem[] } {
  const { file, frontmatter, opening, sections } = outline;
  const head = checkFrontmatter(frontmatter, noticeFrontmatter, wantedInNotice);
  const problems: Problem[] = [...head.problems];
  const place = { file, line: 1, column: 1 };
  if (plainText(opening) === '') problems.push(noText(sections[0]?.place ?? place));
  if (!head.value || problems.length > 0) return { notice: undefined, problems };

  const { effective, due, ...facts } = head.value;
  const all = [...opening, ...sections.flatMap(({ heading, content }) => [heading, ...content])];
  const { placeOf: factAt } = frontmatter;
  const notice: Notice = {
    id,
    language,
    ...facts,
    effective: effective ?? facts.from,
    due,
    html: htmlOf(opening, language),
    lines: placesOf(file, opening, 'blockquote').length,
    seconds: readingTime(plainText(all)),
    questions: sections.map(({ place: heading }) => heading),
    links: linksIn(file, opening, language),
    pictures: ['image', 'imageReference'].flatMap((kind) => placesOf(file, all, kind)),
    place,
    places: {
      owner: factAt(['owner']),
      from: factAt(['from']),
      effective: factAt(['effective']),
      due: factAt(['due']),
      until: factAt(['until']),
      audience: facts.audience.map((_, index) => factAt(['audience', index])),
      articles: facts.articles.map((_, index) => factAt(['articles', index])),
    },
  };
  return { notice, problems };
}

function noText(place: Place): Problem {
  return {
    place,
    rule: 'no-text',
    words: {
      zh: '没有写变了什么。请在资料后面写几句：原来怎样、现在怎样、从哪天起。',
      en: 'Nothing says what has changed. Write below the head what was, what is, and from when.',
    },
  };
}

function placesOf(file: string, content: readonly RootContent[], kind: string): Place[] {
  const places: Place[] = [];
  visit({ type: 'root' as const, children: [...content] }, kind, (node) => {
    places.push(placeOf(file, node));
  });
  return places;
}

function htmlOf(content: readonly RootContent[], language: Language): string {
  return toHtml(content, {
    link: (url) => addressOf(url, language),
    finish: (tree) => {
      signLines(tree, language);
    },
  });
}

/** A quotation is a line to say; one that must not be said gets a sign that needs no colour. */
function signLines(tree: Root, language: Language): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'blockquote') return;
    const never = isStruckThrough(node);
    node.properties = { className: [never ? 'never' : 'say'] };
    if (!never) return;
    const sign = element('span', { className: ['sign'] }, [{ type: 'text', value: NEVER[language] }]);
    node.children.unshift(sign);
  });
}
