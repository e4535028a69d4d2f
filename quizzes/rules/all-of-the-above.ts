import type { Rule } from './rule.ts';

/** An option that speaks of the others by their places. */
const BY_PLACE =
  /^(?:以上|上述|前面)(?:各项|几项|选项|这些)?(?:都|全|皆|均)|^[A-E]\s*[和或、]\s*[A-E](?!\p{L})|\b(?:all|none|both|neither|either|any) of the above\b|^(?:both )?[A-E] (?:and|or) [A-E]\b/iu;

/** No option is "all of the above": options are shuffled, and such a one is a trick, not a reply. */
export const allOfTheAbove: Rule = ({ questions }) =>
  questions
    .flatMap((question) =>
      question.type === 'single' || question.type === 'multiple' ? question.options : [],
    )
    .filter(({ text }) => BY_PLACE.test(text))
    .map(({ text, place }) => ({
      place,
      rule: 'all-of-the-above',
      words: {
        zh: `选项“${text}”靠位置说话，可是选项的顺序每份卷子都不同。请写成一个真正的说法，或改成多选题。`,
        en: `The option "${text}" speaks of places, and the options are in another order on every paper. Write what people would say or do, or make it a question with several right options.`,
      },
    }));
