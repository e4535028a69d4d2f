import { readFileSync } from 'node:fs';
import { outline } from '../../markdown/outline.ts';
import type { Language, Problem } from '../../markdown/problem.ts';
import { parseScenario } from '../../simulator/parse.ts';
import type { Known } from '../../simulator/rule.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { readScorecard, type Scorecard } from '../../simulator/scorecard.ts';

const CONTENT = new URL('../../content/', import.meta.url);

/** A small call that uses the whole of the authors' language. */
export function sample(language: Language): string {
  return readFileSync(new URL(`golden/call.${language}.md`, import.meta.url), 'utf8');
}

/** A small call with every sort of work at the desk. */
export const atTheDesk = readFileSync(new URL('golden/desk.en.md', import.meta.url), 'utf8');

/** Reads a call and keeps its problems. */
export function read(
  text: string,
  language: Language = 'en',
  id = 'SC-99',
): { scenario: Scenario | undefined; problems: Problem[] } {
  const read = outline(`${language}/scenarios/${id}.md`, text);
  const { scenario, problems } = parseScenario(read.outline, id, language);
  return { scenario, problems: [...read.problems, ...problems] };
}

/** A call that can be read without a problem. */
export function callOf(text: string, language: Language = 'en', id = 'SC-99'): Scenario {
  const { scenario, problems } = read(text, language, id);
  if (!scenario || problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
  return scenario;
}

const starters = new Map<string, Scenario>();

/** A call that comes with the product; the same object each time, so that it is explored once. */
export function starter(id: StarterId, language: Language): Scenario {
  const known = starters.get(id + language) ?? readStarter(id, language);
  starters.set(id + language, known);
  return known;
}

function readStarter(id: string, language: Language): Scenario {
  return callOf(readFileSync(new URL(`${language}/scenarios/${id}.md`, CONTENT), 'utf8'), language, id);
}

export const STARTER_IDS = ['SC-01', 'SC-02', 'SC-03', 'SC-04', 'SC-05', 'SC-06'] as const;

export type StarterId = (typeof STARTER_IDS)[number];

export const STARTERS = STARTER_IDS.flatMap((id) => [[id, 'zh'] as const, [id, 'en'] as const]);

/** The scorecard that comes with the product, as text. */
export const scorecardText = readFileSync(new URL('centre/scorecard.yaml', CONTENT), 'utf8');

/** The scorecard that comes with the product. */
export const scorecard: Scorecard = (() => {
  const { scorecard: read, problems } = readScorecard('centre/scorecard.yaml', scorecardText);
  if (!read) throw new Error(JSON.stringify(problems, undefined, 2));
  return read;
})();

/** What a call may refer to. */
export const known: Known = {
  articles: new Set([
    ...['SRV-01', 'SRV-02', 'IDV-01', 'IDV-02', 'BIL-01', 'BIL-02', 'BIL-03', 'BIL-04', 'BIL-06', 'IDV-04'],
    ...['CMP-02', 'CMP-07', 'NET-01', 'NET-02', 'REC-01'],
  ]),
  ticketClasses: new Set([
    'plan/usage',
    'billing/dispute',
    'identity/verification',
    'plan/change',
    'network/broadband',
    'identity/porting-out',
    'delivery/late',
  ]),
  criteria: new Set(scorecard.mustDos.map(({ code }) => code)),
  fails: new Set(scorecard.fails.map(({ code }) => code)),
  endings: new Set(scorecard.endings.map(({ code }) => code)),
};
