import type { Language } from '../../markdown/problem.ts';
import type { Scenario, Step } from '../scenario.ts';
import type { Scorecard } from '../scorecard.ts';
import { endingTone, TONE_SIGNS } from './ending-tone.ts';
import type { StepFalls } from './falls.ts';
import { wrapped } from './map-text.ts';
import { BOX_WORDS, LINK_WORDS, type MapBox, type MapLine, type MapLink, type MapView } from './map-view.ts';
import { crowdedEndings, mapWays, type MapWay } from './map-ways.ts';
import { mapWords } from './map-words.ts';
import { wayMarks } from './way-in-words.ts';

/**
 * The whole call with everything that judges: step names, where points are won, what fails it.
 * @param falls what became of calls at each step, in the order of the steps; nothing while that is not told
 */
export function viewForTrainers(
  scenario: Scenario,
  scorecard: Scorecard,
  language: Language,
  falls?: readonly StepFalls[],
): MapView {
  const ways = mapWays(scenario);
  const crowded = crowdedEndings(scenario, ways);
  const isLine = ({ from, to }: MapWay) => from !== to && !crowded.has(to);
  const about = { scenario, scorecard, language };
  return {
    language,
    title: mapWords[language].title(scenario.id, scenario.title),
    boxes: scenario.steps.map((step, index) => {
      const beside = ways.filter((way) => way.from === index && !isLine(way));
      const lines = [
        ...(step.ending ? endingLines(step, step.ending.text, about) : stepLines(step)),
        ...beside.flatMap((way) => besideLines(way, about)),
      ];
      return boxOf(step, lines, about, falls?.[index]);
    }),
    links: ways.filter(isLine).map((way) => linkOf(way, about)),
  };
}

interface About {
  scenario: Scenario;
  scorecard: Scorecard;
  language: Language;
}

function boxOf({ ending }: Step, lines: MapLine[], about: About, falls: StepFalls | undefined): MapBox {
  const tone = ending ? endingTone(about.scorecard, ending.text) : 'plain';
  const box = { shape: ending ? 'ending' : 'step', tone, walked: false } as const;
  if (!falls || ending) return { ...box, lines };
  const told = fallLines(falls, about.language);
  return {
    ...box,
    lines: [...lines, ...told],
    ...(falls.passed > 0 && { fell: falls.fell / falls.passed }),
  };
}

function fallLines({ passed, lost, failed, left }: StepFalls, language: Language): MapLine[] {
  const words = mapWords[language];
  const fell = words.fell(lost, failed, left);
  return [
    ...linesOf(words.calls(passed), 'quiet', 1),
    ...(fell === '' ? [] : linesOf(fell, failed > 0 ? 'bad' : 'fair', 2)),
  ];
}

function stepLines({ name, says }: Step): MapLine[] {
  return [...linesOf(name, 'strong', 2), ...linesOf(says[0] ?? '', 'quiet', 2)];
}

function endingLines(step: Step, code: string, { scorecard, language }: About): MapLine[] {
  const tone = endingTone(scorecard, code);
  const name = scorecard.endings.find((ending) => ending.code === code)?.name[language] ?? '';
  return [...linesOf(`${TONE_SIGNS[tone]} ${code} ${name}`, tone, 2), ...linesOf(step.name, 'quiet', 1)];
}

/** Ways that would be lines too many: staying at the step, and endings that everything leads to. */
function besideLines({ from, to, replies }: MapWay, { scenario, language }: About): MapLine[] {
  const { what, mood, wins, fails } = wayMarks(replies, language);
  const way = from === to ? '↻' : `→ ${scenario.steps[to]?.ending?.text ?? ''} ·`;
  // What judges comes first: of a line that is too long, the end is cut off.
  const marks = [fails.map((code) => `✕${code}`).join(' '), wins.join(' '), what, mood];
  const tone = fails.length > 0 ? 'bad' : 'quiet';
  return linesOf(`${way} ${marks.filter((one) => one !== '').join(' · ')}`, tone, 2);
}

function linkOf(way: MapWay, { scenario, language }: About): MapLink {
  const { from, to, replies } = way;
  const words = mapWords[language];
  const { what, mood, wins, fails } = wayMarks(replies, language);
  const nameOf = (index: number) => scenario.steps[index]?.name ?? '';
  const said = replies.map(({ kind, text }) => text || words.unspoken[kind]);
  return {
    from,
    to,
    walked: false,
    lines: [
      ...wrapped([what, mood].filter((one) => one !== '').join(' · '), LINK_WORDS, 2).map(plainLine),
      ...wrapped(wins.join(' '), LINK_WORDS, 2).map((text) => ({ text, tone: 'good' as const })),
      ...wrapped(fails.map((code) => `✕${code}`).join(' '), LINK_WORDS, 1).map(badLine),
    ],
    told: words.arrow(nameOf(from), nameOf(to), said.map((text) => `“${text}”`).join(words.and)),
  };
}

function linesOf(text: string, tone: MapLine['tone'], most: number): MapLine[] {
  return wrapped(text, BOX_WORDS, most).map((line) => ({ text: line, tone }));
}

function plainLine(text: string): MapLine {
  return { text, tone: 'plain' };
}

function badLine(text: string): MapLine {
  return { text, tone: 'bad' };
}
