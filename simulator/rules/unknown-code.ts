import { didYouMean, type Problem } from '../../markdown/problem.ts';
import type { Rule } from '../rule.ts';
import type { Placed } from '../scenario.ts';

/** A must-do, auto-fail or ending that the scorecard does not have. */
export const unknownCode: Rule = ({ scenario, known }) => {
  const replies = scenario.steps.flatMap((step) => step.replies);
  const criteria = replies.flatMap((reply) =>
    reply.criteria.map(({ code, place }) => ({ text: code, place })),
  );
  const fails = replies.flatMap((reply) => reply.fails);
  const endings = scenario.steps.flatMap(({ ending }) => (ending ? [ending] : []));
  return [
    ...missing(criteria, known.criteria, 'unknown-criterion', { zh: '必做项', en: 'must-do' }),
    ...missing(fails, known.fails, 'unknown-fail', { zh: '一票否决', en: 'auto-fail' }),
    ...(known.endings ? missing(endings, known.endings, 'unknown-ending', { zh: '结局', en: 'ending' }) : []),
  ];
};

function missing(
  used: readonly Placed[],
  known: ReadonlySet<string>,
  rule: string,
  kind: Problem['words'],
): Problem[] {
  return used
    .filter(({ text }) => !known.has(text))
    .map(({ text, place }) => {
      const hint = didYouMean(text, [...known]);
      const all = [...known].join(', ');
      return {
        place,
        rule,
        words: {
          zh: `评分表里没有${kind.zh}“${text}”。${hint.zh || `可以写：${all}。`}`,
          en: `The scorecard has no ${kind.en} "${text}".${hint.en || ` You may write: ${all}.`}`,
        },
      };
    });
}
