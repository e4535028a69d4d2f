import type { Language } from '../../markdown/problem.ts';
import type { Scenario, Step } from '../scenario.ts';
import type { Scorecard } from '../scorecard.ts';
import { endingTone, TONE_SIGNS } from './ending-tone.ts';
import { wrapped } from './map-text.ts';
import { BOX_WORDS, LINK_WORDS, type MapBox, type MapLine, type MapLink, type MapView } from './map-view.ts';
import { crowdedEndings, mapWays } from './map-ways.ts';
import { mapWords } from './map-words.ts';
import { turnInWords, type JudgedPath } from './turn-in-words.ts';
import type { WalkedMove } from './walked-path.ts';

/**
 * Somebody's own way through a call, among the ways that were not taken. Of these nothing is told but that they are
 * there: whoever tries again finds them out on the line.
 */
export function viewOfPath(
  scenario: Scenario,
  scorecard: Scorecard,
  language: Language,
  moves: readonly WalkedMove[],
  judgement: JudgedPath,
): MapView {
  const ways = mapWays(scenario);
  const crowded = crowdedEndings(scenario, ways);
  const isWalked = (from: number, to: number) => moves.some((move) => move.from === from && move.to === to);
  const entered = new Set([0, ...moves.map(({ to }) => to)]);
  const told = { language, moves, judgement };
  return {
    language,
    title: mapWords[language].path(scenario.id, scenario.title),
    boxes: scenario.steps.map((step, index): MapBox => {
      const walked = entered.has(index);
      const tone = step.ending ? endingTone(scorecard, step.ending.text) : 'plain';
      const lines = step.ending
        ? endingLines(step, scorecard, language, walked)
        : [...stepLines(step, index, language, walked), ...stayLines(index, told)];
      return {
        shape: step.ending ? 'ending' : 'step',
        tone: walked ? tone : 'quiet',
        lines,
        walked,
      };
    }),
    links: ways
      .filter(({ from, to }) => from !== to && (isWalked(from, to) || !crowded.has(to)))
      .map(({ from, to }) => linkOf(from, to, told)),
  };
}

interface Told {
  language: Language;
  moves: readonly WalkedMove[];
  judgement: JudgedPath;
}

function stepLines({ says, shows }: Step, index: number, language: Language, walked: boolean): MapLine[] {
  const words = mapWords[language];
  const number = { text: words.step(index + 1), tone: walked ? ('strong' as const) : ('quiet' as const) };
  return walked ? [number, ...linesOf(says[0] ?? shows[0] ?? '', 'plain', 2)] : [number];
}

function endingLines({ ending }: Step, scorecard: Scorecard, language: Language, walked: boolean): MapLine[] {
  const code = ending?.text ?? '';
  const tone = endingTone(scorecard, code);
  const name = scorecard.endings.find((known) => known.code === code)?.name[language] ?? '';
  return linesOf(`${TONE_SIGNS[tone]} ${code} ${name}`, walked ? tone : 'quiet', 2);
}

/** Turns after which the call stood where it was. */
function stayLines(index: number, told: Told): MapLine[] {
  return told.moves
    .filter(({ from, to }) => from === index && to === index)
    .flatMap((move) => turnLines(move, told, BOX_WORDS, '↻ '));
}

function linkOf(from: number, to: number, told: Told): MapLink {
  const words = mapWords[told.language];
  const taken = told.moves.filter((move) => move.from === from && move.to === to);
  const [first] = taken;
  const way = `${words.step(from + 1)} → ${words.step(to + 1)}`;
  return {
    from,
    to,
    walked: taken.length > 0,
    lines: taken.flatMap((move) => turnLines(move, told, LINK_WORDS, '')),
    ...(first && first.turn > 0 && { turn: first.turn }),
    told: taken.length > 0 ? way : `${way}${words.and}${words.notReached}`,
  };
}

/** What a turn was worth; of what followed from it by itself only that it did. */
function turnLines({ turn, atOnce }: WalkedMove, told: Told, width: number, sign: string): MapLine[] {
  const words = mapWords[told.language];
  if (turn === 0) return lineOf(words.opening, 'quiet', width);
  if (atOnce) return lineOf(words.unspoken.then, 'quiet', width);
  return turnInWords(told.judgement, turn, told.language).flatMap(({ text, tone }, index) =>
    lineOf(`${index === 0 ? sign : ''}${text}`, tone, width),
  );
}

function lineOf(text: string, tone: MapLine['tone'], width: number): MapLine[] {
  return wrapped(text, width, 1).map((line) => ({ text: line, tone }));
}

function linesOf(text: string, tone: MapLine['tone'], most: number): MapLine[] {
  return wrapped(text, BOX_WORDS, most).map((line) => ({ text: line, tone }));
}
