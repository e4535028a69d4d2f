import type { Language, Place } from '../markdown/problem.ts';
import type { Placed, ReplyKind } from './scenario.ts';

/** One thing that the agent does in a play-through, or lets happen. */
export interface Turn {
  kind: Exclude<ReplyKind, 'then'>;
  /** Some words of what is said or done, enough to tell it from all else that is open; empty for the unspoken kinds. */
  words: string;
  /** Struck through: the reply cannot be taken at this moment, for its condition does not hold. */
  shut?: true;
  /** Seconds of silence, where the author wrote them. */
  after?: number;
  /** What is handed over with a transfer. */
  note?: string;
  place: Place;
}

/** What a play-through says that it comes to; what its author has not written is missing. */
export interface Expected {
  ending?: string;
  /** 0–100 with one decimal. */
  score?: number;
  /** The customer's mood at the end, 0 furious … 100 delighted. */
  mood?: number;
  fails: string[];
  place: Place;
}

/** A call played by its author: what is done, one after the other, and what it must come to. */
export interface PlayThrough {
  name: string;
  slug: string;
  expected: Expected;
  /** The play-through that it begins like, and how many turns of it. */
  begins?: { like: Placed; turns: number };
  /** All turns, those that it begins with included. */
  turns: Turn[];
  /** What is recorded after the call; nothing when nothing is. */
  record?: { class: Placed; note: string };
  place: Place;
}

/** The play-throughs of one call in one language. */
export interface PlayThroughs {
  /** The file's name without `.md`. */
  id: string;
  language: Language;
  /** The id of the call. */
  call: Placed;
  /** In the author's order. */
  list: PlayThrough[];
  place: Place;
}
