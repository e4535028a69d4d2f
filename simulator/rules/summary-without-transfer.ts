import type { Rule } from '../rule.ts';

/** The head says what the note of a transfer must name, but the call is never passed on. */
export const summaryWithoutTransfer: Rule = ({ scenario: { summary, steps } }) => {
  const isPassedOn = steps.some(({ replies }) => replies.some(({ desk }) => desk === 'transfer'));
  if (!summary || isPassedOn) return [];
  return [
    {
      place: summary.place,
      rule: 'summary-without-transfer',
      words: {
        zh: '这里写了转接时要交代的事，可是没有一步能转接。请写一条 [*转接专家*](#步骤名)，或删掉 summary。',
        en: 'This says what a transfer must tell, but no step offers one. Write [*transfer to …*](#step), or delete summary.',
      },
    },
  ];
};
