import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** One element of an XML or HTML text, or a run of words (`name` is then empty). */
export interface XmlNode {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** Offset of its `<` in the text; 0 where it is not known. */
  at: number;
}

/** Elements deeper than this are no questions, and followed further down they would exhaust the stack. */
const DEEPEST = 60;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  unpairedTags: ['br', 'img', 'hr', 'input', 'wbr', 'source', 'meta', 'link', 'col'],
  maxNestedTags: DEEPEST,
  captureMetaData: true,
  transformTagName: (name) => name.toLowerCase(),
});

const metaSchema = z.object({ startIndex: z.number() });
const attributesSchema = z.record(z.string(), z.coerce.string());

/**
 * The elements of a text, in their order. Reads loosely, as browsers do.
 * @returns nothing when it is nested too deeply or cannot be followed at all
 */
export function xmlTree(text: string): XmlNode[] | undefined {
  try {
    return nodesOf(parser.parse(text));
  } catch {
    return undefined;
  }
}

function nodesOf(value: unknown): XmlNode[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => nodeOf(item) ?? []);
}

function nodeOf(item: unknown): XmlNode | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const entry = Object.entries(item).find(([key]) => key !== ':@');
  if (!entry) return undefined;
  const name = entry[0];
  const inside: unknown = entry[1];
  const meta = metaSchema.safeParse(metaOf(item));
  const at = meta.success ? meta.data.startIndex : 0;
  if (name === '#text') return { name: '', text: String(inside), attributes: {}, children: [], at };
  const attributes = attributesSchema.safeParse(Reflect.get(item, ':@'));
  return {
    name,
    text: '',
    attributes: attributes.success ? attributes.data : {},
    children: nodesOf(inside),
    at,
  };
}

/** Where the parser says that an element begins; it keeps that under a symbol of its own. */
function metaOf(item: object): unknown {
  const [symbol] = Object.getOwnPropertySymbols(item);
  return symbol && Reflect.get(item, symbol);
}

/** All words below some nodes. */
export function textIn(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (node.name === '' ? node.text : textIn(node.children))).join('');
}
