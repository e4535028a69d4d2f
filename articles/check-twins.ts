import type { Place, Problem } from '../markdown/problem.ts';
import type { Article } from './article.ts';

/** Something both language versions must have alike: its name in the file, its value in each, its place in the second. */
type Shared = [name: string, one: string | number, other: string | number, place: Place];

/** Two language versions of one article must hold the same facts in the same shape; the second is told what differs. */
export function checkArticleTwins(first: Article, second: Article): Problem[] {
  const { places } = second;
  const shared: Shared[] = [
    ['category', first.category, second.category, places.category],
    ['owner', first.owner, second.owner, places.owner],
    ['effective', first.effective, second.effective, places.effective],
    ['until', first.until ?? '–', second.until ?? '–', places.until],
    ['replaces', first.replaces ?? '–', second.replaces ?? '–', places.replaces],
    ['review', first.review, second.review, places.review],
    ['audience', listed(first.audience), listed(second.audience), places.audience],
    ['related', listed(first.related), listed(second.related), places.related[0] ?? second.place],
    ['draft', String(first.draft), String(second.draft), places.draft],
    ['##', first.headings.length, second.headings.length, second.place],
    ['>', first.lines.length, second.lines.length, second.place],
  ];
  return [
    ...shared.filter(([, one, other]) => one !== other).map((each) => differs(first, each)),
    ...linesUnlike(first, second),
  ];
}

/** A line that may be said in one language must not be forbidden in the other. */
function linesUnlike(first: Article, second: Article): Problem[] {
  if (first.lines.length !== second.lines.length) return [];
  return second.lines.flatMap(({ forbidden, place }, index) => {
    const there = first.lines[index]?.forbidden ?? forbidden;
    const sign = (struck: boolean) => (struck ? '~~…~~' : '…');
    if (there === forbidden) return [];
    return [differs(first, [`> ${String(index + 1)}`, sign(there), sign(forbidden), place])];
  });
}

function differs(first: Article, [name, one, other, place]: Shared): Problem {
  return {
    place,
    rule: 'twins',
    words: {
      zh: `和 ${first.place.file} 不一致：“${name}”那边是 ${String(one)}，这里是 ${String(other)}。请改成一样。`,
      en: `Differs from ${first.place.file}: "${name}" is ${String(one)} there and ${String(other)} here. Make them the same.`,
    },
  };
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? '–' : words.toSorted().join(', ');
}
