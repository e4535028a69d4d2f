import type { Element, ElementContent, Nodes as HastNodes, Root } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What a room may add while Markdown becomes HTML. */
export interface Rendering {
  /** Where a link written by an author leads on the site; undefined leaves the link's words without a link. */
  link?(url: string): string | undefined;
  /** Changes the finished, already sanitised tree: the room's own buttons and numbers. */
  finish?(tree: Root): void;
}

const schema: typeof defaultSchema = { ...defaultSchema, clobberPrefix: '' };
const toTree = unified().use(remarkRehype);
const clean = unified().use(rehypeSanitize, schema);
const writer = unified().use(rehypeStringify);

/**
 * Turns some Markdown nodes into HTML that is safe to put on a page: raw HTML is dropped, scripts, styles,
 * event attributes and `javascript:` links cannot pass.
 */
export function toHtml(nodes: readonly RootContent[], rendering: Rendering = {}): string {
  const tree = toTree.runSync({ type: 'root', children: [...nodes] });
  const safe = clean.runSync(tree);
  const link = rendering.link;
  if (link) relink(safe, link);
  rendering.finish?.(safe);
  return writer.stringify(safe);
}

function relink(tree: Root, link: (url: string) => string | undefined): void {
  visit(tree, 'element', (element: Element) => {
    const { href } = element.properties;
    if (element.tagName !== 'a') return;
    // An unsafe address is gone already; what is left of its link leads nowhere.
    const target = typeof href === 'string' ? link(href) : undefined;
    if (target === undefined) element.tagName = 'span';
    element.properties = target === undefined ? {} : { ...element.properties, href: target };
  });
}

/** An element for `finish`, such as a button. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/**
 * True when every word of a node, Markdown or HTML, is struck through: `~~so~~`. Punctuation and line breaks
 * beside the strokes are no words.
 */
export function isStruckThrough(node: Nodes | HastNodes): boolean {
  return hasStruck(node) && !hasSpoken(node);
}

/** True when some words of a node are struck through and some are not. */
export function isStruckInPart(node: Nodes): boolean {
  return hasStruck(node) && hasSpoken(node);
}

function isStroke(node: Nodes | HastNodes): boolean {
  return node.type === 'delete' || (node.type === 'element' && node.tagName === 'del');
}

function hasStruck(node: Nodes | HastNodes): boolean {
  return isStroke(node) || ('children' in node && node.children.some((child) => hasStruck(child)));
}

/** Whether a word stands outside all strokes. */
function hasSpoken(node: Nodes | HastNodes): boolean {
  if (isStroke(node)) return false;
  if ('children' in node) return node.children.some((child) => hasSpoken(child));
  return node.type !== 'html' && 'value' in node && /[\p{L}\p{N}]/u.test(node.value);
}
