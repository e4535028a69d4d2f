import { passedSteps } from '../passed-steps.ts';
import type { Rule } from '../rule.ts';

/** A call without an ending, or an ending in reach of no path. */
export const unreachableEnding: Rule = ({ scenario, exploration }) => {
  const passed = passedSteps(exploration);
  const endings = scenario.steps.filter(({ ending }) => ending);
  if (endings.length === 0 && scenario.steps.length > 0) {
    return [
      {
        place: scenario.place,
        rule: 'no-ending',
        words: {
          zh: '这通电话没有结局。请在最后一步的标题下面单独写一行 `E1`（或 E2 到 E5）。',
          en: 'This call has no ending. Put `E1` (or E2 to E5) on a line of its own under its last step.',
        },
      },
    ];
  }
  return scenario.steps.flatMap(({ name, ending }, index) =>
    !ending || passed.has(index)
      ? []
      : [
          {
            place: ending.place,
            rule: 'unreachable-ending',
            words: {
              zh: `没有一条路能走到结局 ${ending.text}（步骤“${name}”）。请让某条回答通向它，或删掉它。`,
              en: `No path reaches the ending ${ending.text} (step "${name}"). Let a reply lead to it, or delete it.`,
            },
          },
        ],
  );
};
