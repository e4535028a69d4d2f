import { NO_RECORD, type RecordRates } from './rubric.ts';
import type { Ticket } from './scenario.ts';

/** How the record after a call was judged. */
export interface RecordJudgement {
  class: { given: string; wanted: string; right: boolean };
  /** The facts that the note must name, by their first wording, and whether it does. */
  mentions: { mention: string; found: boolean }[];
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
  const note = plain(record?.note ?? '');
  const mentions = ticket.mentions.map((words) => ({
    mention: words[0] ?? '',
    found: words.some((word) => names(note, word)),
  }));
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

function names(note: string, mention: string): boolean {
  const word = plain(mention);
  for (let at = note.indexOf(word); at >= 0 && word !== ''; at = note.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!isNumber(note.slice(Math.max(0, at - 1), at + 1)) && !isNumber(note.slice(end - 1, end + 1)))
      return true;
  }
  return false;
}

/** Whether two neighbours belong to one number, so that 26 is not named by 126 or 260. */
function isNumber(neighbours: string): boolean {
  return /^\d\d$/.test(neighbours);
}

/** Without case, width, spaces and punctuation; the point in a number stays. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)|[^\P{P}.]|[\p{S}\s]/gu, '');
}
