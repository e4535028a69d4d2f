import type { Words } from '../../markdown/problem.ts';
import type { Finding } from '../finding.ts';
import { TONED } from '../reading.ts';
import { toSimplified } from '../simplified.ts';
import { edited, placeIn, type Page, type Traced } from '../traced.ts';

/** A change inside a line, or with the text as it stands a place to look at. */
export interface Mend {
  start: number;
  end: number;
  text: string;
  kind: Finding['kind'];
  words: Words;
}

/** Knows one kind of damage inside lines and how to mend it. */
export interface Mender {
  /** Stable name in kebab-case, for reports. */
  name: string;
  /** The mends of a text, in order and without overlaps. */
  finds(text: string): Mend[];
}

/** Carries out what a mender finds and says where it was. */
export function mend(mender: Mender, page: Page, traced: Traced): { traced: Traced; findings: Finding[] } {
  const mends = mender.finds(traced.text);
  const findings = mends.map(({ start, end, text, kind, words }) => ({
    kind,
    rule: mender.name,
    words,
    place: placeIn(page, traced, start),
    context: contextOf(traced.text, start, end, text),
  }));
  return { traced: edited(traced, mends), findings };
}

/** Some ten characters on both sides of what a stretch became, as the draft will have them. */
function contextOf(text: string, start: number, end: number, became: string): string {
  const before = plain(text.slice(Math.max(0, start - 60), start)).slice(-12);
  const after = plain(text.slice(end, end + 60)).slice(0, 12);
  return plain(`${before}${became}${after}`).trim();
}

const BRACKETS = new RegExp(`\\(${TONED}\\)|^[^(\\p{Script=Han}]*\\)`, 'gu');

function plain(text: string): string {
  return toSimplified(text.replace(BRACKETS, '').replace(/\s+/g, ' '));
}
