import type { PhrasingContent, RootContent } from 'mdast';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { z } from 'zod';
import { paragraph, words } from './mdast-parts.ts';

/** How tables, strokes and addresses are written: what `remark-gfm` would give to its own writer. */
const extensions = z
  .array(z.custom<Options>((one) => typeof one === 'object'))
  .parse(Reflect.get(unified().use(remarkGfm).freeze().data(), 'toMarkdownExtensions'));

/** A line of words as Markdown on one line. */
export function lineToMarkdown(line: readonly PhrasingContent[]): string {
  return nodesToMarkdown(paragraph(line.map((node) => (node.type === 'break' ? words(' ') : node)))).replace(
    /\s*\n\s*/g,
    ' ',
  );
}

/** Nodes as an author writes them. */
export function nodesToMarkdown(nodes: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...nodes] },
    { bullet: '-', rule: '-', resourceLink: true, extensions },
  )
    .trim()
    .replace(/&#x([0-9a-f]{4,5});/gi, han);
}

/** Markdown for this site needs no reference in place of a Chinese character beside bold words. */
function han(reference: string, code: string): string {
  const sign = String.fromCodePoint(Number.parseInt(code, 16));
  return /\p{Script=Han}/u.test(sign) ? sign : reference;
}
