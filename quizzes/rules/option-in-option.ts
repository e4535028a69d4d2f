import { comparable } from '../comparable.ts';
import type { Rule } from './rule.ts';

/** Shorter words stand in longer ones by chance. */
const SHORTEST = { zh: 4, en: 10 };

/** No option holds all words of another: whoever picks the short one could mean the long one. */
export const optionInOption: Rule = ({ questions, language }) =>
  questions
    .flatMap((question) =>
      question.type === 'single' || question.type === 'multiple' ? [question.options] : [],
    )
    .flatMap((options) =>
      options.flatMap((option) => {
        const own = comparable(option.text);
        // Numbers and codes stand in each other on purpose: QH0512 and 0512.
        if (own.length < SHORTEST[language] || /\d/.test(own)) return [];
        const longer = options.find(({ text }) => comparable(text) !== own && comparable(text).includes(own));
        return longer ? [{ option, longer }] : [];
      }),
    )
    .map(({ option, longer }) => ({
      place: option.place,
      rule: 'option-in-option',
      words: {
        zh: `“${option.text}”整句都在“${longer.text}”里，选哪个都说得通。请改写其中一个。`,
        en: `All of "${option.text}" stands in "${longer.text}", so both could be meant. Write one of them otherwise.`,
      },
    }));
