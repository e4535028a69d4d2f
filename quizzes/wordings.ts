import { comparable } from './comparable.ts';
import { readNumber } from './read-number.ts';

/** The wordings that an author divided with `|`, in full or half width. */
export function readWordings(text: string): string[] {
  return text
    .split(/[|\uff5c]/)
    .map((wording) => wording.trim())
    .filter((wording) => wording !== '');
}

/** Whether what was typed is one of the wordings; one that is a number may be typed as any way of writing it. */
export function isOneOf(typed: string, wordings: readonly string[]): boolean {
  const given = comparable(typed);
  if (given === '') return false;
  const number = readNumber(typed);
  return wordings.some(
    (wording) => comparable(wording) === given || (number !== undefined && readNumber(wording) === number),
  );
}
