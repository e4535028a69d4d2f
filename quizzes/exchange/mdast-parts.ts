import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent, Text } from 'mdast';

/** Small pieces of Markdown's tree, put together so that they can be written down again. */
export function words(value: string): Text {
  return { type: 'text', value };
}

/** A paragraph of some words, without space at its ends; nothing when there are none. */
export function paragraph(line: readonly PhrasingContent[]): RootContent[] {
  const children = trimmed(joined(line));
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

/** A text as paragraphs, divided at empty lines; its line ends stay. */
export function plainBlocks(text: string): RootContent[] {
  return text.split(/\n[ \t]*\n/).flatMap((part) => {
    const lines = part.split('\n').map((line) => line.trim());
    return paragraph(
      lines.flatMap((line, index) => [...(index > 0 ? [{ type: 'break' as const }] : []), words(line)]),
    );
  });
}

export function listItem(children: readonly RootContent[]): ListItem {
  return { type: 'listItem', spread: false, children: phrasing.blocks(children) };
}

/**
 * Nodes of any tree as blocks: those that are blocks stand alone, and the others between them become paragraphs.
 * @param block what a node is as blocks, or nothing when it belongs to a line
 */
export function blocksFrom<T>(
  nodes: readonly T[],
  block: (node: T) => RootContent[] | undefined,
  inline: (node: T) => PhrasingContent[],
): RootContent[] {
  const made: RootContent[] = [];
  let line: PhrasingContent[] = [];
  for (const node of nodes) {
    const own = block(node);
    if (!own) {
      line.push(...inline(node));
      continue;
    }
    made.push(...paragraph(line), ...own);
    line = [];
  }
  return [...made, ...paragraph(line)];
}

export const phrasing = {
  /** Emphasis and its like; nothing around nothing. */
  marked(type: 'strong' | 'emphasis' | 'delete', children: PhrasingContent[]): PhrasingContent[] {
    const first = children[0];
    const blank = children.every((child) => child.type === 'text' && child.value.trim() === '');
    if (!first || blank) return children;
    return [{ type, children }];
  },
  /** Blocks that may stand in a quotation or a list. */
  blocks(nodes: readonly RootContent[]): (BlockContent | DefinitionContent)[] {
    return nodes.flatMap((node) => (isBlock(node) ? [node] : []));
  },
  /** All words of some blocks in one line. */
  line(nodes: readonly RootContent[]): PhrasingContent[] {
    const lines = nodes.map(lineOf).filter((line) => line.length > 0);
    const all = lines.flatMap((line, index) => (index > 0 ? [words(' '), ...line] : line));
    return trimmed(joined(all.map((node) => (node.type === 'break' ? words(' ') : node))));
  },
};

function lineOf(node: RootContent): PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') return node.children;
  if (node.type === 'code') return [words(node.value.replace(/\s+/g, ' '))];
  if (!('children' in node)) return [];
  if (node.type === 'table') {
    return phrasing.line(
      node.children.flatMap((row) => row.children.flatMap((cell) => paragraph(cell.children))),
    );
  }
  if (node.type === 'list') return phrasing.line(node.children.flatMap((item) => item.children));
  return node.type === 'blockquote' ? phrasing.line(node.children) : [];
}

function isBlock(node: RootContent): node is BlockContent | DefinitionContent {
  return ['paragraph', 'list', 'blockquote', 'code', 'table', 'heading', 'thematicBreak'].includes(node.type);
}

/** Neighbouring words as one, since Markdown would read them so. */
function joined(line: readonly PhrasingContent[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (const node of line) {
    const last = made.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      made.splice(-1, 1, words((last.value + node.value).replace(/ {2,}/g, ' ')));
    else made.push(node);
  }
  return made;
}

function trimmed(line: readonly PhrasingContent[]): PhrasingContent[] {
  const blank = (node: PhrasingContent) =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = line.findIndex((node) => !blank(node));
  if (first < 0) return [];
  const kept = line.slice(first, line.findLastIndex((node) => !blank(node)) + 1);
  return kept.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return words(index === kept.length - 1 ? start.trimEnd() : start);
  });
}
