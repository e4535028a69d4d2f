import type { Nodes, RootContent } from 'mdast';
import { isStruckThrough } from '../markdown/html.ts';
import { outline, plainText } from '../markdown/outline.ts';
import { linksIn } from './link.ts';

/** What a paragraph is to its reader. */
export type LineKind = 'paragraph' | 'heading' | 'item' | 'row' | 'say' | 'never';

/** A paragraph, a heading, an item of a list, a row of a table, or a line to say or never to say. */
export interface TextLine {
  kind: LineKind;
  text: string;
}

/** A version of an article as a person reads it, without any Markdown. */
export interface VersionText {
  /** What its head says, in the author's order: the field's name and its values; most have one. */
  facts: { name: string; values: string[] }[];
  lines: TextLine[];
}

/** The name under which the targets of links stand among the facts: a link may change and its words stay. */
const LINKS = 'links';

/**
 * Reads any version of an article, also one that would no longer pass: what its head says is taken as it stands.
 * A text that cannot be read at all gives a version without words.
 */
export function versionText(file: string, text: string): VersionText {
  const { outline: read } = outline(file, text);
  const content = [
    ...read.opening,
    ...read.sections.flatMap(({ heading, content }) => [heading, ...content]),
  ];
  const links = linksIn(file, content, { language: 'zh', slugs: [] }).map(({ url }) => url);
  return {
    facts: [...factsOf(read.frontmatter.data), { name: LINKS, values: links }].filter(
      ({ values }) => values.length > 0,
    ),
    lines: linesOf(content).filter(({ text }) => text !== ''),
  };
}

function factsOf(data: unknown): VersionText['facts'] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.entries(data).map(([name, value]: [string, unknown]) => ({
    name,
    values: (Array.isArray(value) ? value : [value]).map((one: unknown) =>
      typeof one === 'string' ? one : JSON.stringify(one),
    ),
  }));
}

function linesOf(content: readonly RootContent[]): TextLine[] {
  return content.flatMap((node): TextLine[] => {
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', text: plainText([node]) }];
      case 'blockquote':
        return [{ kind: isStruckThrough(node) ? 'never' : 'say', text: plainText([node]) }];
      case 'list':
        return node.children.flatMap(({ children }) => asItem(linesOf(children)));
      case 'table':
        return node.children.map((row) => ({
          kind: 'row',
          text: row.children.map((cell) => plainText([cell])).join(' | '),
        }));
      case 'footnoteDefinition':
        return linesOf(node.children);
      default:
        return isProse(node) ? [{ kind: 'paragraph', text: plainText([node]) }] : [];
    }
  });
}

/** The paragraphs of a list's item are the item; what it holds beside them stays what it is. */
function asItem(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line) => (line.kind === 'paragraph' ? { ...line, kind: 'item' } : line));
}

/** Remarks, rules and the targets of links hold nothing that is read. */
function isProse({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'code';
}
