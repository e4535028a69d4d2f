import type { Rule } from '../rule.ts';
import type { Reply } from '../scenario.ts';
import { isMood } from '../walk.ts';

const ALL_MOODS = Array.from({ length: 101 }, (_, mood) => mood);

/** Two replies of a step that may say the same words: nobody who types or speaks could be understood. */
export const repliesAlike: Rule = ({ scenario }) =>
  scenario.steps.flatMap(({ replies }) => {
    const said = new Map<string, Reply>();
    return replies.flatMap((reply) => {
      if (reply.kind !== 'say') return [];
      const own = [...new Set([reply.text, ...reply.wordings].map(plain))];
      const twin = own
        .map((words) => said.get(words))
        .find((other) => other !== undefined && meet(other, reply));
      for (const words of own) if (!said.has(words)) said.set(words, reply);
      if (!twin) return [];
      const line = twin.place.line;
      return [
        {
          place: reply.place,
          rule: 'replies-alike',
          words: {
            zh: `这条回答和第 ${line} 行那条有一样的说法，分不清学员说的是哪一条。请改掉其中一句。`,
            en: `This reply can be worded like the one in line ${line}, so nobody can tell which is meant. Change one of them.`,
          },
        },
      ];
    });
  });

/** Whether two replies can be open together, as far as their flags and moods tell. */
function meet(a: Reply, b: Reply): boolean {
  const conditions = [...a.conditions, ...b.conditions];
  const flags = conditions.flatMap((condition) => (condition.kind === 'flag' ? [condition] : []));
  if (flags.some(({ flag, set }) => flags.some((other) => other.flag === flag && other.set !== set)))
    return false;
  const moods = conditions.flatMap((condition) => (condition.kind === 'mood' ? [condition] : []));
  return ALL_MOODS.some((mood) => moods.every((condition) => isMood(mood, condition)));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
