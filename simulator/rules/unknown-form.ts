import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from '../rule.ts';

/** A form that the scorecard does not have; the calls of a round are judged by one scorecard together. */
export const unknownForm: Rule = ({ scenario: { form, partOf }, known: { scorecard } }) => {
  if (!form || !scorecard) return [];
  const forms = Object.keys(scorecard.forms ?? {});
  const { text, place } = form;
  if (partOf) {
    return [
      {
        place,
        rule: 'form-in-round',
        words: {
          zh: '一组通话合用一张评分表，其中一通不能另写 form。请删去这一行。',
          en: 'The calls of a round share one scorecard, so none of them has a form of its own. Delete this line.',
        },
      },
    ];
  }
  if (forms.includes(text)) return [];
  const hint = didYouMean(text, forms);
  return [
    {
      place,
      rule: 'unknown-form',
      words: {
        zh: `评分表里没有“${text}”这张表。${hint.zh || (forms.length > 0 ? `可以写：${forms.join('、')}。` : '请删去这一行。')}`,
        en: `The scorecard has no form "${text}".${hint.en || (forms.length > 0 ? ` You may write: ${forms.join(', ')}.` : ' Delete this line.')}`,
      },
    },
  ];
};
