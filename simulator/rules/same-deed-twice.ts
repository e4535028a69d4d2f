import { pathWords } from '../path-words.ts';
import type { Rule } from '../rule.ts';
import type { Reply } from '../scenario.ts';
import { waysOn } from '../walk.ts';

/** Deeds that have one button on the desk, so that only one of a kind can be open. */
const ONE_BUTTON = ['hold', 'resume', 'hang up', 'do not call'];

/** Two deeds of one button, or one article twice, that are open at the same moment: the second can never be chosen. */
export const sameDeedTwice: Rule = ({ exploration }) => {
  const { way, nodes } = exploration;
  const found = new Set<Reply>();
  return nodes.flatMap((spot, node) => {
    const open = waysOn(way, spot);
    return open.flatMap((reply, index) => {
      const deed = deedOf(reply);
      const isSecond = deed !== undefined && open.findIndex((other) => deedOf(other) === deed) < index;
      if (!isSecond || found.has(reply)) return [];
      found.add(reply);
      const path = pathWords(exploration, node);
      return [
        {
          place: reply.place,
          rule: 'same-deed-twice',
          words: {
            zh: `操作台上“${reply.text}”只有一个按钮，这里却有两条同时开放。请删掉一条，或给它们不同的条件。路径：${path}`,
            en: `The desk has one button for "${reply.text}", but two are open here at once. Delete one, or give them conditions that exclude each other. Path: ${path}`,
          },
        },
      ];
    });
  });
};

function deedOf({ desk, article }: Reply): string | undefined {
  if (article !== undefined) return article;
  return desk !== undefined && ONE_BUTTON.includes(desk) ? desk : undefined;
}
