import { namedIn, type Mention } from './mentions.ts';
import { NO_RECORD, type RecordRates } from './rubric.ts';
import type { Ticket } from './scenario.ts';

/** How the record after a call was judged. */
export interface RecordJudgement {
  class: { given: string; wanted: string; right: boolean };
  /** The facts that the note must name, by their first wording, and whether it does. */
  mentions: Mention[];
  rates: RecordRates;
}

/**
 * Judges the record: the class right or wrong (half for a class of the same family, as `billing/…`), the facts full
 * when all are named, half when at least half of them are. Case, width, spaces and punctuation do not matter.
 */
export function judgeRecord(
  ticket: Ticket,
  record: { class: string; note: string } | undefined,
): RecordJudgement {
  const mentions = namedIn(record?.note ?? '', ticket.mentions);
  const given = record?.class ?? '';
  const wanted = ticket.class.text;
  const right = given === wanted;
  const judged = { class: { given, wanted, right }, mentions };
  if (!record) return { ...judged, rates: NO_RECORD };
  const named = mentions.filter(({ found }) => found).length;
  return {
    ...judged,
    rates: {
      facts: named === mentions.length ? 1 : named * 2 >= mentions.length ? 0.5 : 0,
      class: right ? 1 : familyOf(given) === familyOf(wanted) ? 0.5 : 0,
    },
  };
}

function familyOf(code: string): string {
  return code.split('/')[0] ?? code;
}
