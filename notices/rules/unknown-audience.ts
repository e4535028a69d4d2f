import { didYouMean } from '../../markdown/problem.ts';
import { AUDIENCES } from '../notice.ts';
import type { Rule } from './rule.ts';

/** Whoever is to read it is somebody: a slip here, and nobody is told. */
export const unknownAudience: Rule = ({ audience, places, place }) =>
  audience.flatMap((word, index) => {
    if (AUDIENCES.some((known) => known === word)) return [];
    const hint = didYouMean(word, AUDIENCES);
    return [
      {
        place: places.audience[index] ?? place,
        rule: 'unknown-audience',
        words: {
          zh: `没有“${word}”这类读者。${hint.zh || `可以写：${AUDIENCES.join('、')}。`}`,
          en: `There are no readers "${word}".${hint.en || ` You may write: ${AUDIENCES.join(', ')}.`}`,
        },
      },
    ];
  });
