import type { Notice } from '../notice.ts';
import type { Rule } from './rule.ts';

type Day = 'from' | 'effective' | 'due' | 'until';

/** First day, due day, last day; and the change begins before people are no longer told of it. */
const ORDER: readonly [Day, Day][] = [
  ['from', 'due'],
  ['from', 'until'],
  ['due', 'until'],
  ['effective', 'until'],
];

const NAMES: Record<Day, { zh: string; en: string }> = {
  from: { zh: '开始显示的日期', en: 'the first day' },
  effective: { zh: '变化生效的日期', en: 'the day of the change' },
  due: { zh: '要读完的日期', en: 'the day it is due' },
  until: { zh: '最后显示的日期', en: 'the last day' },
};

/** Every day of a notice comes after those that it follows. */
export const datesInOrder: Rule = (notice) =>
  ORDER.flatMap(([first, second]) => {
    const [one, other] = [dayOf(notice, first), dayOf(notice, second)];
    if (one === undefined || other === undefined || one <= other) return [];
    const place = notice.places[second];
    return [
      {
        place,
        rule: 'dates',
        words: {
          zh: `${NAMES[second].zh} ${second}(${other})早于${NAMES[first].zh} ${first}(${one})，请对调或改正。`,
          en: `"${second}" (${other}), ${NAMES[second].en}, is before "${first}" (${one}), ${NAMES[first].en}; correct one of them.`,
        },
      },
    ];
  });

function dayOf(notice: Notice, day: Day): string | undefined {
  return notice[day];
}
