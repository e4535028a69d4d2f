import { inReadingOrder, type Place, type Problem } from '../markdown/problem.ts';
import { actsOfTurns } from './acts-of-turns.ts';
import { astrayProblem } from './astray-problem.ts';
import { followTurns } from './follow-turns.ts';
import { missingPlayThroughs } from './missing-play-throughs.ts';
import type { Expected, PlayThrough, PlayThroughs } from './play-through.ts';
import type { Scenario } from './scenario.ts';
import { figures, type Figures } from './figures.ts';
import type { Scorecard } from './scorecard.ts';
import { route, stepAt, type Route, type Spot } from './walk.ts';

/**
 * Plays every play-through of a call again and has it judged as a trainee's call is; whatever is not as its author
 * wrote it is a Problem that says what came instead.
 * @param scenario the call, which must have passed its own check
 */
export function checkPlayThroughs(
  playThroughs: PlayThroughs,
  scenario: Scenario,
  scorecard: Scorecard,
): Problem[] {
  const way = route(scenario);
  const played = playThroughs.list.map((one) => ({ one, ...play(one, way, scorecard) }));
  const problems = played.flatMap((each) => each.problems);
  if (problems.length > 0) return inReadingOrder(problems);
  const came = played.flatMap((each) => (each.came ? [each.came] : []));
  return missingPlayThroughs(playThroughs, came, scenario, scorecard);
}

function play(one: PlayThrough, way: Route, scorecard: Scorecard): { came?: Figures; problems: Problem[] } {
  const { followed, end, astray } = followTurns(way, one.turns);
  if (astray) {
    // What goes wrong in the beginning taken from another one is told there.
    const inherited = astray.turn < (one.begins?.turns ?? 0);
    return { problems: inherited ? [] : [astrayProblem(way, one, astray)] };
  }
  const early = one.record && recordFault(way, end, one.record.class.place);
  if (early) return { problems: [early] };
  const came = figures(way.scenario, scorecard, actsOfTurns(way.scenario, followed, one.record));
  if (came.forged) throw new Error(`"${one.name}" was followed, yet refused at ${came.act}: ${came.reason}`);
  return { came, problems: agree(one.expected, came) ? [] : [otherFigures(one, came)] };
}

/** Why nothing can be recorded: the call wants no record, or has not ended. */
function recordFault(way: Route, end: Spot, place: Place): Problem | undefined {
  if (!way.scenario.ticket) {
    return {
      place,
      rule: 'no-record-wanted',
      words: {
        zh: '这通电话不用写工单（开头没有 ticket），请删掉这段引用。',
        en: 'This call wants no record (there is no ticket in its head); delete this quotation.',
      },
    };
  }
  const step = stepAt(way, end);
  if (!step || step.ending) return undefined;
  return {
    place,
    rule: 'record-too-early',
    words: {
      zh: `走到“${step.name}”电话还没有结束，写不了工单。请补上后面的话，或删掉这段引用。`,
      en: `At "${step.name}" the call still goes on, so nothing can be recorded. Add the turns to its end, or delete this quotation.`,
    },
  };
}

function agree(expected: Expected, came: Figures): boolean {
  return (
    expected.ending === came.ending &&
    expected.score === came.score &&
    expected.mood === came.mood &&
    [...expected.fails].sort().join() === [...came.fails].sort().join()
  );
}

/** What a play-through comes to, as its author writes it. */
export function figureMarks({ ending, score, mood, fails }: Partial<Expected>): string {
  return [ending, score, mood === undefined ? undefined : `mood ${String(mood)}`, ...(fails ?? [])]
    .filter((mark) => mark !== undefined)
    .map((mark) => `\`${String(mark)}\``)
    .join(' ');
}

function otherFigures({ name, expected }: PlayThrough, came: Figures): Problem {
  const written = figureMarks(expected);
  const marks = figureMarks(came);
  const unended = came.ending === undefined && expected.ending !== undefined;
  return {
    place: expected.place,
    rule: 'other-figures',
    words: {
      zh: `“${name}”${written === '' ? '没有写结果，重放得到' : `写的是 ${written}，重放得到`} ${marks}${unended ? '（电话还没有结束）' : ''}。请看看是通话改错了，还是这一行该照抄后面的。`,
      en: `"${name}" ${written === '' ? 'does not say what it comes to; played again it is' : `says ${written}; played again it is`} ${marks}${unended ? ' (the call has not ended)' : ''}. Mend the call, or copy these marks if the change was meant.`,
    },
  };
}
