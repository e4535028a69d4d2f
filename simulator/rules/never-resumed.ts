import { pathWords } from '../path-words.ts';
import type { Rule } from '../rule.ts';
import { stepAt, waysOn } from '../walk.ts';

/** A customer is put on hold, and the step that follows offers no way to take them back. */
export const neverResumed: Rule = ({ exploration }) => {
  const { way, nodes, out } = exploration;
  const found = new Set<unknown>();
  return out.flat().flatMap(({ from, to, reply }) => {
    const spot = nodes[to];
    if (reply?.desk !== 'hold' || !spot || found.has(reply) || stepAt(way, spot)?.ending) return [];
    if (waysOn(way, spot).some(({ desk }) => desk === 'resume')) return [];
    found.add(reply);
    const path = pathWords(exploration, from);
    return [
      {
        place: reply.place,
        rule: 'never-resumed',
        words: {
          zh: `“${reply.text}”以后没有办法接回来。请在下一步写一条 [*接回*](#步骤名)。路径：${path}`,
          en: `After "${reply.text}" the customer cannot be taken back. Write [*resume*](#step) at the step that follows. Path: ${path}`,
        },
      },
    ];
  });
};
