import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import { blocksFrom, listItem, paragraph, phrasing, words } from './mdast-parts.ts';
import { xmlTree, textIn, type XmlNode } from './xml-tree.ts';

/** What HTML held that Markdown of a quiz has no place for. */
export interface LostHtml {
  kind: 'picture' | 'media' | 'attached-file' | 'script' | 'dead-link' | 'raised' | 'unreadable';
  /** What it was: a file's name, a link's address. */
  what: string;
}

const MEDIA = new Set(['audio', 'video', 'object', 'embed', 'iframe', 'svg', 'math', 'canvas', 'picture']);
const HIDDEN = ['script', 'style', 'template', 'noscript'] as const;
const BLOCKS = new Set(['p', 'div', 'section', 'article', 'center', 'dl', 'dt', 'dd', 'address', 'figure']);
const ARTICLE_PAGE = /^\/(?:zh|en)\/articles\/([^/#?]+)\/?(?:#.*)?$/;
const LINKABLE = /^(?:https?:\/\/|tel:|\.\.\/articles\/)/i;

/**
 * HTML as Markdown's nodes. Only what has a place there passes, so that nothing that could run or load is left.
 * Links to this site's article pages become links to their files again.
 */
export function htmlToNodes(html: string): { nodes: RootContent[]; lost: LostHtml[] } {
  const lost: LostHtml[] = [];
  const cleaned = HIDDEN.reduce((text, tag) => without(text, tag, lost), withoutComments(html));
  const tree = xmlTree(`<div>${cleaned.replace(/<(?![a-zA-Z/])/g, '&lt;')}</div>`);
  if (!tree) {
    lost.push({ kind: 'unreadable', what: '' });
    return { nodes: paragraph([words(html.replace(/<[^<>]*>/g, ' '))]), lost };
  }
  return { nodes: blocks(tree, lost), lost };
}

/** HTML as one plain line. */
export function htmlToLine(html: string): string {
  const tree = xmlTree(`<div>${withoutComments(html).replace(/<(?![a-zA-Z/])/g, '&lt;')}</div>`);
  return textIn(tree ?? [])
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutComments(html: string): string {
  return cut(html, '<!--', '-->').text;
}

function without(html: string, tag: string, lost: LostHtml[]): string {
  const { text, found } = cut(html, `<${tag}`, `</${tag}>`);
  if (found) lost.push({ kind: 'script', what: tag });
  return text;
}

/** A text without what stands between two signs; looked for with `indexOf`, so that its time is the text's length. */
function cut(text: string, from: string, to: string): { text: string; found: boolean } {
  const small = text.toLowerCase();
  const kept: string[] = [];
  let read = 0;
  for (let start = small.indexOf(from); start >= 0; start = small.indexOf(from, read)) {
    kept.push(text.slice(read, start));
    const end = small.indexOf(to, start);
    read = end < 0 ? text.length : end + to.length;
  }
  return { text: [...kept, text.slice(read)].join(''), found: read > 0 };
}

function blocks(nodes: readonly XmlNode[], lost: LostHtml[]): RootContent[] {
  return blocksFrom(
    nodes,
    (node) => blockOf(node, lost),
    (node) => inlineOf(node, lost),
  );
}

/** What a node is among blocks; nothing when it belongs to a line of words. */
function blockOf(node: XmlNode, lost: LostHtml[]): RootContent[] | undefined {
  const { name, children } = node;
  if (BLOCKS.has(name)) return blocks(children, lost);
  if (/^h[1-6]$/.test(name)) return paragraph([{ type: 'strong', children: line(children, lost) }]);
  if (name === 'hr') return [];
  if (name === 'pre') return [{ type: 'code', value: textIn(children).replace(/\n$/, '') }];
  if (name === 'blockquote')
    return [{ type: 'blockquote', children: phrasing.blocks(blocks(children, lost)) }];
  if (name === 'ul' || name === 'ol') {
    const items = children.filter((child) => child.name === 'li');
    const list = items.map((item) => listItem(blocks(item.children, lost)));
    return list.length > 0 ? [{ type: 'list', ordered: name === 'ol', spread: false, children: list }] : [];
  }
  if (name === 'table') return tableOf(node, lost);
  return undefined;
}

function tableOf(table: XmlNode, lost: LostHtml[]): RootContent[] {
  const rows = rowsIn(table).map((row): TableRow => {
    const cells = row.children.filter(({ name }) => name === 'td' || name === 'th');
    return {
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: line(cell.children, lost) })),
    };
  });
  return rows.length > 0 ? [{ type: 'table', children: rows }] : [];
}

function rowsIn(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.name) ? rowsIn(child) : [];
  });
}

function line(nodes: readonly XmlNode[], lost: LostHtml[]): PhrasingContent[] {
  return phrasing.line(blocks(nodes, lost));
}

function inlineOf(node: XmlNode, lost: LostHtml[]): PhrasingContent[] {
  const { name, children, attributes } = node;
  const inside = () => children.flatMap((child) => inlineOf(child, lost));
  if (name === '') return [words(node.text.replace(/\s+/g, ' '))];
  if (name === 'br') return [{ type: 'break' }];
  if (name === 'strong' || name === 'b') return phrasing.marked('strong', inside());
  if (name === 'em' || name === 'i') return phrasing.marked('emphasis', inside());
  if (name === 'del' || name === 's' || name === 'strike') return phrasing.marked('delete', inside());
  if (['code', 'tt', 'kbd', 'samp'].includes(name)) return [{ type: 'inlineCode', value: textIn(children) }];
  if (name === 'a') return linkOf(attributes['href'], inside(), lost);
  if (name === 'img') lost.push({ kind: 'picture', what: attributes['alt'] ?? attributes['src'] ?? '' });
  else if (MEDIA.has(name)) lost.push({ kind: 'media', what: name });
  else {
    if ((name === 'sup' || name === 'sub') && children.length > 0)
      lost.push({ kind: 'raised', what: textIn(children) });
    return inside();
  }
  return [];
}

function linkOf(href: string | undefined, inside: PhrasingContent[], lost: LostHtml[]): PhrasingContent[] {
  if (href === undefined) return inside;
  const article = ARTICLE_PAGE.exec(href)?.[1];
  if (article !== undefined) return [{ type: 'link', url: `../articles/${article}.md`, children: inside }];
  if (LINKABLE.test(href)) return [{ type: 'link', url: href, children: inside }];
  lost.push({ kind: href.includes('@@PLUGINFILE@@') ? 'attached-file' : 'dead-link', what: href });
  return inside;
}
