import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from '../rule.ts';

/** A ticket class that the centre's tree does not have. */
export const unknownTicketClass: Rule = ({ scenario: { ticket }, known: { ticketClasses } }) => {
  if (!ticket || !ticketClasses || ticketClasses.has(ticket.class.text)) return [];
  const { text, place } = ticket.class;
  const hint = didYouMean(text, [...ticketClasses]);
  return [
    {
      place,
      rule: 'unknown-ticket-class',
      words: {
        zh: `没有“${text}”这个工单分类。${hint.zh || `可以写：${[...ticketClasses].join('、')}。`}`,
        en: `There is no ticket class "${text}".${hint.en || ` You may write: ${[...ticketClasses].join(', ')}.`}`,
      },
    },
  ];
};
