import type { Place, Problem } from '../markdown/problem.ts';
import type { Notice } from './notice.ts';

/** Something both language versions must have alike: its name in the file, its value in each, its place in the second. */
type Shared = [name: string, one: string | number, other: string | number, place: Place];

/** Two language versions of one notice must tell the same people of the same change; the second is told what differs. */
export function checkNoticeTwins(first: Notice, second: Notice): Problem[] {
  const { places, place } = second;
  const shared: Shared[] = [
    ['owner', first.owner, second.owner, places.owner],
    ['from', first.from, second.from, places.from],
    ['effective', first.effective, second.effective, places.effective],
    ['due', first.due ?? '–', second.due ?? '–', places.due],
    ['until', first.until, second.until, places.until],
    ['audience', listed(first.audience), listed(second.audience), places.audience[0] ?? place],
    ['articles', listed(first.articles), listed(second.articles), places.articles[0] ?? place],
    ['##', first.questions.length, second.questions.length, second.questions[0] ?? place],
    ['>', first.lines, second.lines, place],
  ];
  return shared
    .filter(([, one, other]) => one !== other)
    .map(([name, one, other, at]) => ({
      place: at,
      rule: 'twins',
      words: {
        zh: `和 ${first.place.file} 不一致：“${name}”那边是 ${String(one)}，这里是 ${String(other)}。请改成一样。`,
        en: `Differs from ${first.place.file}: "${name}" is ${String(one)} there and ${String(other)} here. Make them the same.`,
      },
    }));
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? '–' : words.toSorted().join(', ');
}
