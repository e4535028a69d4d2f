import type { Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';

/** The same two give the same object, for what is analysed is known by its scorecard. */
const forms = new WeakMap<Scorecard, Map<string | undefined, Scorecard>>();

/**
 * The scorecard as it judges a call: with the sections and criteria of the form that the call names, or with its own. Laid on
 * a scorecard that is one already, it changes nothing; an unknown form is told by the check.
 */
export function scorecardOf({ form }: Pick<Scenario, 'form'>, scorecard: Scorecard): Scorecard {
  if (!scorecard.forms) return scorecard;
  const known = forms.get(scorecard) ?? new Map<string | undefined, Scorecard>();
  forms.set(scorecard, known);
  const found = known.get(form?.text) ?? laidOut(form?.text, scorecard);
  known.set(form?.text, found);
  return found;
}

function laidOut(form: string | undefined, { forms: all = {}, ...own }: Scorecard): Scorecard {
  const other = form === undefined ? undefined : all[form];
  return other ? { ...own, sections: other.sections, criteria: other.criteria } : own;
}

/** The must-dos that criteria of the scorecard or of any form judge. */
export function mustDosJudged({ criteria, forms = {} }: Scorecard): string[] {
  const cards = [{ criteria }, ...Object.values(forms)];
  return cards.flatMap((card) => card.criteria.flatMap(({ codes }) => codes));
}
