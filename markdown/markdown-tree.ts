import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from './problem.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkCjkFriendly);

/** Quotations and lists deeper than this are a slip; followed further down they would exhaust the stack. */
const DEEPEST = 100;

/** Reads Markdown as a tree, or tells where it is nested too deeply to be followed. Any other text is some Markdown. */
export function readTree(
  file: string,
  text: string,
): { root: Root; problem?: never } | { root?: never; problem: Problem } {
  const quoted = text.split('\n').findIndex((line) => quotationDepth(line) > DEEPEST);
  if (quoted >= 0) return { problem: tooDeep(file, quoted + 1) };
  try {
    const root = parser.parse(text);
    const line = deepLine(root);
    return line === undefined ? { root } : { problem: tooDeep(file, line) };
  } catch (error) {
    if (error instanceof RangeError) return { problem: tooDeep(file, 1) };
    throw error;
  }
}

/** How often a line is quoted, seen without reading it as Markdown. */
function quotationDepth(line: string): number {
  return (/^[ \t>]*/.exec(line)?.[0] ?? '').replace(/[^>]/g, '').length;
}

/** The line of the first node that stands too deep, found without recursion. */
function deepLine(root: Root): number | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return level[0] && (level[0].position?.start.line ?? 1);
}

function tooDeep(file: string, line: number): Problem {
  return {
    place: { file, line, column: 1 },
    rule: 'nested-too-deep',
    words: {
      zh: `引用或列表套了 ${DEEPEST} 层以上，请减少层数。`,
      en: `Quotations or lists are nested more than ${DEEPEST} deep; take some levels away.`,
    },
  };
}
