import { analyse } from './analysis.ts';
import { deskWork } from './desk-work.ts';
import { weigh } from './figures.ts';
import { gradeOf, shownAs } from './grade.ts';
import type { Judgement, JudgedTurn } from './judgement.ts';
import { mustDos } from './must-dos.ts';
import type { Act } from './play.ts';
import { replay, type Forged, type Replay } from './replay.ts';
import { FULL_RECORD, rateOfRow, scoreOf, type Earnings, type RecordRates, type Rubric } from './rubric.ts';
import type { Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';
import { judgeSummaries } from './summary.ts';
import { timeline } from './timeline.ts';

/**
 * Judges a call from its log: plays the acts again, then lays the scorecard on what was done.
 *
 * A must-do counts once, where it was earned best. The score is Σ(max × rate) ÷ Σ(max) × 100 over the criteria that
 * some path of this call can earn, with one decimal; an auto-fail is shown beside it and fails the call. A call that
 * was broken off is judged as far as it went and does not pass.
 *
 * @param scenario a checked scenario, of the very version that was played
 * @param acts the log, in the order in which it happened
 * @returns the judgement, the same to the byte for the same input, or Forged when the log cannot have happened
 */
export function score(scenario: Scenario, scorecard: Scorecard, acts: readonly Act[]): Judgement | Forged {
  const { play, exploration, card, ahead } = analyse(scenario, scorecard);
  const replayed = replay(play, exploration, acts);
  if ('forged' in replayed) return replayed;
  const { replay: played, summaries } = judgeSummaries(replayed, scenario.summary, card.scorecard);

  const timed = timeline(played, exploration, card, ahead);
  const turns = timed.map(({ judged }) => judged);
  const { record, rates, earned, total } = weigh(played, scenario, card);
  const fails = failsIn(turns);
  const { ended } = played.last;
  const cannotPass = timed.find(({ canPass }) => !canPass);
  return {
    forged: false,
    score: total,
    pass: card.pass,
    passed: ended !== undefined && fails.length === 0 && total >= card.pass,
    grade: gradeOf(total, fails, card.scorecard),
    shown: shownAs(total, fails),
    compliant: fails.length === 0 && keepsRules(card, earned, rates),
    fails,
    ...answeredIn(acts),
    ...(ended !== undefined && { ending: ended }),
    moods: [played.first, ...played.turns.map(({ after }) => after)].map(({ at, mood }) => ({ at, mood })),
    timeline: turns,
    farewell: farewellIn(played),
    mustDos: mustDos(played, exploration, card, turns, record),
    rows: card.rows.map((row) => {
      const rate = rateOfRow(card, row, earned, rates);
      return { code: row.criterion.code, max: row.criterion.max, ...(rate !== undefined && { rate }) };
    }),
    ...(record && {
      record: { ...record, lost: oneDecimal(scoreOf(card, earned, FULL_RECORD) - total) },
    }),
    desk: deskWork(played, summaries),
    ...(cannotPass && { outOfReachAt: cannotPass.judged.turn }),
  };
}

/** How the agent answered: aloud, typing, or choosing, of which nothing is said. */
function answeredIn(acts: readonly Act[]): Pick<Judgement, 'answered'> {
  const said = acts.filter((done) => done.kind === 'said');
  if (said.length === 0) return {};
  return { answered: said.some(({ aloud }) => aloud) ? 'spoken' : 'typed' };
}

function failsIn(turns: readonly JudgedTurn[]): Judgement['fails'] {
  return turns.flatMap(({ fails, turn, at, did }) =>
    fails.map((code) => ({ code, turn, at, quote: did.text })),
  );
}

function keepsRules(card: Rubric, earned: Earnings, record: RecordRates): boolean {
  return card.rows.every((row) => !row.criterion.compliance || rateOfRow(card, row, earned, record) !== 0);
}

/** What the customer said after the last turn. */
function farewellIn({ turns, last }: Replay): string[] {
  const before = turns.at(-1)?.before.transcript.length;
  const lines = before === undefined ? last.transcript : last.transcript.slice(before + 1);
  return lines.filter(({ who }) => who === 'customer').map(({ text }) => text);
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
