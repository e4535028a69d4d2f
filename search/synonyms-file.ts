import { z } from 'zod';

const words = z.array(z.string().regex(/\S{2}/)).min(2);

/** What trainers keep in `synonyms.yaml`: for each language lists of words that mean the same. */
export const synonymsFile = z.strictObject({
  synonyms: z.strictObject({ zh: z.array(words).default([]), en: z.array(words).default([]) }),
});

/** For each language, lists of words that mean the same. */
export type Synonyms = z.infer<typeof synonymsFile>['synonyms'];

const LISTS = {
  zh: '若干组同义词，每组至少两个词，每个词至少两个字，如 - [话费, 电话费]',
  en: 'lists of words that mean the same, at least two words of two letters each, such as - [bill, invoice]',
};

/** For each field of the file, what may be written there. */
export const synonymsWanted = {
  synonyms: {
    zh: 'zh 和 en 两栏，各写若干组同义词',
    en: 'zh and en, each with lists of words that mean the same',
  },
  'synonyms.zh': LISTS,
  'synonyms.en': LISTS,
};
