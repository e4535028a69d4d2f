import type { Rule } from './rule.ts';

/** At most half of what the agent says is wrong: otherwise picking everything would earn something. */
export const tooManyErrors: Rule = ({ questions }) =>
  questions.flatMap((question) => {
    if (question.type !== 'spot-the-error') return [];
    const turns = question.turns.filter(({ by }) => by === 'agent');
    const errors = turns.filter(({ error }) => error).length;
    if (errors * 2 <= turns.length) return [];
    const [wrong, all] = [String(errors), String(turns.length)];
    return [
      {
        place: question.place,
        rule: 'too-many-errors',
        words: {
          zh: `“${question.title}”里客服 ${all} 句话有 ${wrong} 句是错的，全勾上也能得分。请让错的不超过一半。`,
          en: `In "${question.title}" ${wrong} of the agent's ${all} turns are wrong, so ticking all of them would earn something. Let at most half be wrong.`,
        },
      },
    ];
  });
