import { slug } from 'github-slugger';
import type { Heading, InlineCode, Node, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { readFrontmatter, type Frontmatter } from './frontmatter.ts';
import { readTree } from './markdown-tree.ts';
import type { Place, Problem } from './problem.ts';

/** A mark: the inline code that a machine reads, such as `M1` or `mood +10`. */
export interface Mark {
  text: string;
  place: Place;
}

/** What stands under one `##` heading. */
export interface Section {
  /** The heading's words without its marks. */
  title: string;
  /** What a link to the heading says after `#`, as every Markdown viewer makes it. */
  slug: string;
  /** The marks on the heading itself. */
  marks: Mark[];
  place: Place;
  heading: Heading;
  content: RootContent[];
}

/** An author's file as headed sections, every node with its place. */
export interface Outline {
  file: string;
  /** The whole file as it was written: what Markdown takes for its own signs is found only here. */
  source: string;
  frontmatter: Frontmatter;
  /** What stands before the first `##` heading. */
  opening: RootContent[];
  sections: Section[];
}

/**
 * Reads Markdown into an Outline. The frontmatter can be wrong, or the nesting too deep; any other text is some
 * Markdown.
 */
export function outline(file: string, text: string): { outline: Outline; problems: Problem[] } {
  const { root, problem } = readTree(file, text);
  if (problem) {
    const frontmatter = { data: {}, placeOf: () => problem.place };
    return { outline: { file, source: text, frontmatter, opening: [], sections: [] }, problems: [problem] };
  }
  const [first, ...others] = root.children;
  const yaml = first?.type === 'yaml' ? first : undefined;
  const { frontmatter, problems } = readFrontmatter(
    file,
    text,
    yaml?.value,
    (yaml?.position?.start.line ?? 0) + 1,
  );
  const content = yaml ? others : root.children;

  const opening: RootContent[] = [];
  const sections: Section[] = [];
  for (const node of content) {
    if (node.type === 'heading' && node.depth <= 2) sections.push(section(file, node));
    else (sections.at(-1)?.content ?? opening).push(node);
  }
  return { outline: { file, source: text, frontmatter, opening, sections }, problems };
}

function section(file: string, heading: Heading): Section {
  const words = heading.children.filter((child) => child.type !== 'inlineCode');
  const title = words
    .map((child) => toString(child))
    .join('')
    .trim();
  return {
    title,
    slug: slug(title),
    marks: marksIn(file, [heading]),
    place: placeOf(file, heading),
    heading,
    content: [],
  };
}

/** Where a node begins. */
export function placeOf(file: string, node: Node): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** All marks in some nodes, in order; those in nested lists and quotations are left to their own items. */
export function marksIn(file: string, nodes: readonly Nodes[]): Mark[] {
  const marks: Mark[] = [];
  for (const node of nodes) {
    if (node.type === 'list' || node.type === 'blockquote') continue;
    visit(node, 'inlineCode', (code: InlineCode) => {
      marks.push({ text: code.value.trim(), place: placeOf(file, code) });
    });
  }
  return marks;
}

/** The words of some nodes as one plain line; what stands in blocks or cells of their own stays apart. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => wordsOf(node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return toString(node, { includeHtml: false });
  return node.children.map((child) => wordsOf(child)).join(HOLDS_BLOCKS.has(node.type) ? ' ' : '');
}

const HOLDS_BLOCKS = new Set(['blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition']);
