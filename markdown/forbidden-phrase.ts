import { findPhrase, heard, type Heard } from './phrase.ts';
import type { Place, Problem } from './problem.ts';

/** One wording that nobody says to a customer, and what to say instead. */
export interface ForbiddenWording {
  wording: string;
  instead: string;
}

/** What an agent is to say, and the place in the file from which on it stands. */
export interface ToSay {
  text: string;
  place: Place;
}

/** Tells of every forbidden phrase in what an agent is to say. */
export type FindForbidden = (said: ToSay) => Problem[];

/** A forbidden wording in what is said: where, in UTF-16 units from 0. */
interface Hit {
  from: number;
  to: number;
  instead: string;
}

/**
 * Looks for forbidden phrases as they are heard: capitals, width, spaces and punctuation do not matter.
 * @param source the text of the file, so that a Problem names the line and the column of the phrase itself
 */
export function forbiddenFinder(wordings: readonly ForbiddenWording[], source: string): FindForbidden {
  const listed = wordings.map(({ wording, instead }) => ({ wording: heard(wording), instead }));
  return ({ text, place }) => {
    const said = heard(text);
    return hitsIn(said, listed).map(({ from, to, instead }) => {
      const words = text.slice(from, to);
      return {
        place: placeInSource(source, { text: said, place }, from, heard(words)) ?? place,
        rule: 'forbidden-phrase',
        words: {
          zh: `“${words}”是禁语，不能对客户说。可以改说：“${instead}”`,
          en: `"${words}" is a forbidden phrase: nobody says it to a customer. Say instead: "${instead}"`,
        },
      };
    });
  };
}

/** In reading order; of wordings that hold each other, the longest. */
function hitsIn(said: Heard, listed: readonly { wording: Heard; instead: string }[]): Hit[] {
  const hits = listed.flatMap(({ wording, instead }) =>
    findPhrase(said, wording).map(({ from, to }) => ({ from, to, instead })),
  );
  const isWithin = (one: Hit, other: Hit) =>
    one.from >= other.from && one.to <= other.to && one.to - one.from < other.to - other.from;
  return hits
    .filter((hit) => !hits.some((other) => isWithin(hit, other)))
    .sort((one, other) => one.from - other.from);
}

/**
 * Where a phrase stands in the file. What is said is looked for as it is heard, so that Markdown's own signs between
 * its words do not matter; failing that, because of a link for instance, the phrase alone is.
 * @param from where the phrase begins in what is said
 */
function placeInSource(
  source: string,
  said: { text: Heard; place: Place },
  from: number,
  phrase: Heard,
): Place | undefined {
  const start = unitsBefore(source, said.place);
  const rest = heard(source.slice(start));
  const whole = rest.text.indexOf(said.text.text);
  const within = said.text.at.indexOf(from);
  const found = whole >= 0 ? rest.at[whole + within] : findPhrase(rest, phrase)[0]?.from;
  return found === undefined ? undefined : placeAt(source, start + found, said.place.file);
}

function unitsBefore(source: string, { line, column }: Place): number {
  const before = source.split('\n').slice(0, line - 1);
  return before.reduce((units, text) => units + text.length + 1, column - 1);
}

function placeAt(source: string, units: number, file: string): Place {
  const lines = source.slice(0, units).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
