import type { Place, Problem, Words } from '../markdown/problem.ts';
import { analyse } from './analysis.ts';
import type { PlayThroughs } from './play-through.ts';
import { bestScore } from './prospects.ts';
import { earningsOf } from './rubric.ts';
import type { Scenario } from './scenario.ts';
import type { Figures } from './figures.ts';
import type { Scorecard } from './scorecard.ts';

/**
 * What every call must be played through for, and is not: the best there is, one that ends without passing, and each
 * auto-fail that can happen in it.
 * @param came what the play-throughs come to
 */
export function missingPlayThroughs(
  { place }: PlayThroughs,
  came: readonly Figures[],
  scenario: Scenario,
  scorecard: Scorecard,
): Problem[] {
  const clean = came.filter(({ ending, fails }) => ending !== undefined && fails.length === 0);
  const best = bestOf(clean, scenario, scorecard);
  const { exploration, card } = analyse(scenario, scorecard);
  const failed = clean.some(({ score }) => score < card.pass);
  const possible = new Set(
    exploration.out
      .flat()
      .flatMap(({ passed }) => passed.flatMap(({ fails }) => fails.map(({ text }) => text))),
  );
  const happened = new Set(came.flatMap(({ fails }) => fails));
  const absent = [...possible].filter((code) => !happened.has(code)).sort(byNumber);
  return [
    ...(best === undefined ? [] : [missing(place, noBest(best))]),
    ...(failed ? [] : [missing(place, noFailing)]),
    ...(absent.length > 0 ? [missing(place, noAutoFail(absent))] : []),
  ];
}

/** The best score that the call allows, when no play-through reaches it. */
function bestOf(clean: readonly Figures[], scenario: Scenario, scorecard: Scorecard): number | undefined {
  const reached = Math.max(-1, ...clean.map(({ score }) => score));
  if (reached === 100) return undefined;
  const { exploration, card, ahead } = analyse(scenario, scorecard);
  const best = bestScore(ahead, card, 0, earningsOf(card, exploration.reachedBy[0]?.passed ?? [])) ?? 0;
  return reached >= best ? undefined : best;
}

/** F2 before F10. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function missing(place: Place, words: Words): Problem {
  return { place, rule: 'missing-play-through', words };
}

function noBest(score: number): Words {
  return {
    zh: `还没有一通最好的试演：这通电话能得 ${String(score)} 分。请补一通。`,
    en: `The best play-through is missing: this call can be worth ${String(score)}. Add it.`,
  };
}

const noFailing: Words = {
  zh: '还没有一通不及格的试演。请补一通像真人会犯的错、走到结局、没有一票否决的。',
  en: 'A play-through that fails is missing. Add one with mistakes that people make, to its end and without an auto-fail.',
};

function noAutoFail(codes: readonly string[]): Words {
  return {
    zh: `还没有试演过一票否决 ${codes.join('、')}。每一种请补一通。`,
    en: `No play-through has the auto-fail ${codes.join(', ')}. Add one for each.`,
  };
}
