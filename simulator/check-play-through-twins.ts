import type { Place, Problem } from '../markdown/problem.ts';
import { figureMarks } from './check-play-throughs.ts';
import { followTurns } from './follow-turns.ts';
import type { PlayThrough, PlayThroughs } from './play-through.ts';
import type { Scenario } from './scenario.ts';
import { route } from './walk.ts';

/** The play-throughs of a call together with the call. */
export interface Played {
  playThroughs: PlayThroughs;
  scenario: Scenario;
}

/**
 * Whether two languages play a call through alike: as many play-throughs, in the same order, with the same turns, and
 * coming to the same. Names and notes are free. Each difference is reported once, in `b`.
 */
export function checkPlayThroughTwins(a: Played, b: Played): Problem[] {
  const [ours, theirs] = [a.playThroughs.list, b.playThroughs.list];
  if (ours.length !== theirs.length) {
    return [
      differ(
        b.playThroughs.place,
        { zh: '试演的通数', en: 'the number of play-throughs' },
        ours.length,
        theirs.length,
      ),
    ];
  }
  return ours.flatMap((one, index) => {
    const twin = theirs[index];
    return twin ? compare(one, a, twin, b) : [];
  });
}

function compare(one: PlayThrough, a: Played, twin: PlayThrough, b: Played): Problem[] {
  const problems: Problem[] = [];
  const [marks, twinMarks] = [figureMarks(one.expected), figureMarks(twin.expected)];
  if (marks !== twinMarks) {
    problems.push(differ(twin.expected.place, { zh: '结果', en: 'what it comes to' }, marks, twinMarks));
  }
  const [turns, twinTurns] = [placesOf(a.scenario, one), placesOf(b.scenario, twin)];
  const at =
    turns.length === twinTurns.length ? turns.findIndex((turn, index) => turn !== twinTurns[index]) : -1;
  if (turns.length !== twinTurns.length) {
    problems.push(
      differ(twin.place, { zh: '句数', en: 'the number of turns' }, turns.length, twinTurns.length),
    );
  } else if (at >= 0) {
    const about = { zh: `第 ${String(at + 1)} 句`, en: `turn ${String(at + 1)}` };
    problems.push(differ(twin.turns[at]?.place ?? twin.place, about, turns[at] ?? '', twinTurns[at] ?? ''));
  }
  const [record, twinRecord] = [one.record?.class.text ?? '–', twin.record?.class.text ?? '–'];
  if (record !== twinRecord) {
    problems.push(
      differ(
        twin.record?.class.place ?? twin.place,
        { zh: '工单分类', en: 'the class of the record' },
        record,
        twinRecord,
      ),
    );
  }
  return problems;
}

/** What each turn takes, as the step and the reply, counted from 1: `3.2`. */
function placesOf(scenario: Scenario, { turns }: PlayThrough): string[] {
  const { followed } = followTurns(route(scenario), turns);
  return turns.map((_, index) => {
    const move = followed[index];
    if (!move) return '–';
    const reply = scenario.steps[move.from.step]?.replies.indexOf(move.reply) ?? -1;
    return `${String(move.from.step + 1)}.${String(reply + 1)}`;
  });
}

function differ(
  place: Place,
  about: { zh: string; en: string },
  a: string | number,
  b: string | number,
): Problem {
  return {
    place,
    rule: 'twins-differ',
    words: {
      zh: `两种语言的试演不一致：${about.zh}在另一版是“${String(a)}”，这里是“${String(b)}”。请改成一样。`,
      en: `The play-throughs differ between the languages: ${about.en} is "${String(a)}" in the other and "${String(b)}" here. Make them the same.`,
    },
  };
}
