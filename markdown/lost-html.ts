import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeOf, type Outline } from './outline.ts';
import type { Problem } from './problem.ts';

/** Words in angle brackets, which Markdown takes for HTML and a page never shows. Comments are meant to be unseen. */
export function lostHtml({ file, opening, sections }: Outline): Problem[] {
  const problems: Problem[] = [];
  const children = [...opening, ...sections.flatMap(({ heading, content }) => [heading, ...content])];
  visit({ type: 'root' as const, children }, 'html', (node: Html) => {
    const words = node.value.split('\n', 1).join('');
    if (/^<(?:\/|!--)/.test(words)) return;
    problems.push({
      place: placeOf(file, node),
      rule: 'lost-html',
      words: {
        zh: `“${words}”不会显示：尖括号里的话会被当成网页代码去掉。要填的内容写成 ｛…｝，强调用 **…**。`,
        en: `"${words}" is never shown: words in angle brackets are taken for code of a page. Write ｛…｝ for what is filled in, **…** to stress.`,
      },
    });
  });
  return problems;
}
