import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from './rule.ts';

/** A right class stands in the centre's tree. */
export const unknownClass: Rule = ({ questions }, { ticketClasses }) => {
  // The file of classes is not looked at, or could not be read and says so itself.
  if (!ticketClasses || ticketClasses.size === 0) return [];
  return questions
    .flatMap((question) => (question.type === 'classify' ? question.classes : []))
    .filter(({ text }) => !ticketClasses.has(text))
    .map(({ text, place }) => {
      const hint = didYouMean(text, [...ticketClasses]);
      return {
        place,
        rule: 'unknown-class',
        words: {
          zh: `没有“${text}”这个工单分类。${hint.zh || '可以写的分类见 centre/ticket-classes.yaml。'}`,
          en: `There is no ticket class "${text}".${hint.en || ' See centre/ticket-classes.yaml for all of them.'}`,
        },
      };
    });
};
