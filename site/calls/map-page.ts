import type { Language } from '../../markdown/problem.ts';
import type { FinishedAttempt } from '../../records/attempts.ts';
import { drawMap } from '../../simulator/map/draw-map.ts';
import { falls, type JudgedSteps, type StepFalls } from '../../simulator/map/falls.ts';
import { mapInWords, type StepInWords } from '../../simulator/map/map-in-words.ts';
import { viewForTrainers } from '../../simulator/map/view-for-trainers.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import type { Library } from '../library.ts';
import { MAY_LEAD, notAllowed, type Asker } from '../people/rights.ts';
import { callHash } from './call-version.ts';
import { judgedSteps } from './judged-steps.ts';
import { publishedVersion } from './published-call.ts';

/** Practice is private: what fewer people did could be told of one of them. */
export const FEWEST_TO_PRACTISE = 5;

/** From fewer calls than this nothing should be concluded. */
export const FEW_CALLS = 8;

/** What the page of a call's map shows. */
export interface MapPage {
  id: string;
  title: string;
  svg: string;
  steps: (StepInWords & { certified: StepFalls; practice: StepFalls })[];
  /** How many calls of the present version the figures are from. */
  certified: number;
  /** Nothing while too few people have practised. */
  practice: number | undefined;
}

/**
 * A call as its map, with where people fall, from the kept results of the version that is published now.
 * @throws NotDone 403 for trainees and agents, 404 when there is no such call
 */
export async function mapPage(
  { store, library: read }: Pick<Centre, 'store' | 'library'>,
  who: Asker,
  id: string,
  language: Language,
): Promise<MapPage> {
  if (!MAY_LEAD.includes(who.role)) throw notAllowed();
  const library = await read();
  const scenario = library.scenarios.find((one) => one.id === id && one.language === language);
  const { scorecard } = library.shared;
  if (!scenario || !scorecard) {
    throw new NotDone(404, { zh: `没有编号为“${id}”的通话。`, en: `There is no call "${id}".` });
  }
  const everybody = (await store.people()).map(({ number }) => number);
  const taken = takenNow(library, scenario.partOf?.text ?? id, language, await store.resultsOf(everybody));
  const stepsIn = (attempts: readonly FinishedAttempt[]) =>
    attempts.flatMap(({ result }) => judgedSteps(result, id) ?? []);
  const certified = stepsIn(taken.filter((one) => one.certified));
  const practised = taken.filter((one) => !one.certified);
  const isPrivate = new Set(practised.map(({ person }) => person)).size < FEWEST_TO_PRACTISE;
  const practice: JudgedSteps[] = isPrivate ? [] : stepsIn(practised);
  const count = (judged: readonly JudgedSteps[]) => falls(scenario, scorecard, judged);
  const all = [...certified, ...practice];
  const shown = all.length > 0 ? count(all) : undefined;
  const [ofCertified, ofPractice] = [count(certified), count(practice)];
  return {
    id,
    title: scenario.title,
    svg: drawMap(viewForTrainers(scenario, scorecard, language, shown)),
    steps: mapInWords(scenario, language).map((step, index) => ({
      ...step,
      certified: ofCertified[index] ?? NONE,
      practice: ofPractice[index] ?? NONE,
    })),
    certified: certified.length,
    practice: isPrivate ? undefined : practice.length,
  };
}

const NONE: StepFalls = { passed: 0, lost: 0, failed: 0, left: 0, fell: 0 };

/** The results of the published version of a call or round, in its language. */
function takenNow(
  library: Library,
  id: string,
  language: Language,
  results: readonly FinishedAttempt[],
): FinishedAttempt[] {
  const version = publishedVersion(library, id, language);
  if (!version) return [];
  const hash = callHash(version);
  return results.filter((one) => one.kind === 'call' && one.subject === id && one.hash === hash);
}
