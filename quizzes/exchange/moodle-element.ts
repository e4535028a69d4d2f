import type { RootContent } from 'mdast';
import { readTree } from '../../markdown/markdown-tree.ts';
import { withoutTokens } from './exchanged.ts';
import { htmlToLine } from './html-to-nodes.ts';
import type { LossBook } from './loss.ts';
import { nodesFromHtml } from './lost-html-words.ts';
import { plainBlocks } from './mdast-parts.ts';
import { textIn, type XmlNode } from './xml-tree.ts';

/** The first child of a name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The words of a child such as `<single>true</single>`; empty when there is none. */
export function valueOf(node: XmlNode | undefined, name: string): string {
  return textIn(childOf(node, name)?.children ?? []).trim();
}

/** What stands in an element's `<text>`, as it is: HTML where the element says so. */
export function sourceOf(node: XmlNode | undefined): string {
  return textIn(childOf(node, 'text')?.children ?? []);
}

/** The words of an element with a `<text>` as one plain line. */
export function lineOf(node: XmlNode | undefined): string {
  const source = sourceOf(node);
  return isPlain(node, source) ? source.replace(/\s+/g, ' ').trim() : htmlToLine(source);
}

/** The words of an element with a `<text>` as Markdown's nodes. */
export function nodesOf(node: XmlNode | undefined, book: LossBook): RootContent[] {
  const source = withoutTokens(sourceOf(node));
  if (source.trim() === '') return [];
  if (node?.attributes['format'] === 'markdown')
    return readTree('', source).root?.children ?? plainBlocks(source);
  return isPlain(node, source) ? plainBlocks(source) : nodesFromHtml(source, book);
}

function isPlain(node: XmlNode | undefined, source: string): boolean {
  const format = node?.attributes['format'];
  if (format === 'plain_text') return true;
  return format !== 'html' && !/<\/?[a-z][^<>]*>|&(?:[a-z]{2,8}|#\d+);/i.test(source);
}
