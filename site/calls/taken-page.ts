import type { Language } from '../../markdown/problem.ts';
import type { Judgement } from '../../simulator/judgement.ts';
import type { Centre } from '../centre.ts';
import type { PathMap } from '../judged.ts';
import type { Asker } from '../people/rights.ts';
import { pathMap } from './path-map.ts';
import type { Standstill } from './standstills.ts';
import { takenCall, type CallRights } from './taken-call.ts';

/** What the page of a taken call holds; everybody on it by name. */
export interface TakenPage {
  language: Language;
  attempt: string;
  title: string;
  subject: string;
  person: { number: string; name: string };
  at: string;
  rights: CallRights;
  parts: { id: string; title: string; customer: string; judgement: Judgement; map: PathMap }[];
  /** What the call or the whole round is worth. */
  worth: { score: number; passed: boolean };
  /** The names of the codes of must-dos, auto-fails, endings and criteria. */
  names: Record<string, string>;
  /** The marks that the simulator gave, by criterion; a criterion that does not apply is missing. */
  given: Record<string, number>;
  remarks: { id: string; turn: number | undefined; text: string; by: string; at: string }[];
  /** When the clock of a certified one stood still, in milliseconds. */
  standstills: Standstill[];
  overrules: {
    criterion: string;
    rate: 0 | 0.5 | 1 | undefined;
    reason: string;
    by: string;
    at: string;
  }[];
}

/**
 * All that the page of a taken call shows to whoever asks.
 * @throws NotDone 404 when there is none, or none that the asker may know of
 */
export async function takenPage(
  { store }: Pick<Centre, 'store'>,
  who: Asker,
  id: string,
  language: Language,
): Promise<TakenPage> {
  const taken = await takenCall({ store }, who, id);
  const { attempt, person, rights, scorecard, parts, remarks, overrules, judged } = taken;
  const names = new Map((await store.people()).map(({ number, name }) => [number, name]));
  const nameOf = (number: string) => names.get(number) ?? number;
  const codes = [...scorecard.mustDos, ...scorecard.fails, ...scorecard.endings, ...scorecard.criteria];
  return {
    language,
    attempt: id,
    title: taken.title,
    subject: attempt.subject,
    person: { number: person.number, name: person.name },
    at: attempt.finishedAt.toISOString(),
    rights,
    parts: parts.map(({ scenario, judgement, acts }) => ({
      id: scenario.id,
      title: scenario.title,
      customer: scenario.customer.name,
      judgement,
      map: pathMap({ scenario, scorecard }, acts, judgement, language),
    })),
    worth: { score: attempt.score, passed: attempt.passed },
    names: Object.fromEntries(codes.map(({ code, name }) => [code, name[language]])),
    given: Object.fromEntries(
      (judged?.rows ?? []).flatMap(({ code, rate }) => (rate === undefined ? [] : [[code, rate]])),
    ),
    standstills: taken.standstills,
    remarks: remarks.map((one) => ({ ...one, by: nameOf(one.by), at: one.at.toISOString() })),
    overrules: overrules.map((one) => ({ ...one, by: nameOf(one.by), at: one.at.toISOString() })),
  };
}
