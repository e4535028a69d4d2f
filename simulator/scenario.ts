import type { Language, Place } from '../markdown/problem.ts';

/** What an agent may do at a step: speak, work at the desk, or let one of three unspoken things happen. */
export type ReplyKind = 'say' | 'desk' | 'silence' | 'otherwise' | 'talk over' | 'then';

/** The sort of desk work, read from its first words; anything else an author emphasises is `work`. */
export type DeskWork =
  'open' | 'look up' | 'hold' | 'resume' | 'transfer' | 'hang up' | 'do not call' | 'work';

export type Comparison = '<' | '<=' | '>' | '>=';

/** When a reply is open: a flag that was set or was not, or the customer's mood. Never the score. */
export type Condition =
  | { kind: 'flag'; flag: string; set: boolean; place: Place }
  | { kind: 'mood'; is: Comparison; than: number; place: Place };

/** A must-do that a reply earns, wholly (1) or half (0.5). */
export interface Earned {
  code: string;
  rate: 1 | 0.5;
  place: Place;
}

/** A word of the author's together with where it stands. */
export interface Placed {
  text: string;
  place: Place;
}

/** One list item of a step: something the agent may do, and what follows from it. */
export interface Reply {
  kind: ReplyKind;
  /** What is said, or what is done at the desk; empty for the unspoken kinds. */
  text: string;
  /** Only for desk work. */
  desk?: DeskWork;
  /** The id of the article that is opened; only for `open`. */
  article?: string;
  /** Other ways of saying the same. */
  wordings: string[];
  /** The coach's remark for the debrief, or nothing. */
  coach: string;
  /** The slug of the step that follows. */
  target: Placed;
  criteria: Earned[];
  fails: Placed[];
  /** What the customer's mood changes by, −100 … 100. */
  mood: number;
  sets: Placed[];
  conditions: Condition[];
  /** Seconds of silence after which it happens; silence only. */
  after?: number;
  /** How often it is open in one call; of silence and *otherwise*, in one stay at the step. */
  atMost?: number;
  place: Place;
}

/** One heading of a call: a moment at which the agent must do something, or at which the call ends. */
export interface Step {
  name: string;
  slug: string;
  /** What the customer says on entering, line by line. */
  says: string[];
  /** What the agent sees on entering: plain paragraphs. */
  shows: string[];
  /** The ending code (`E1`), when the call ends here. */
  ending?: Placed;
  replies: Reply[];
  place: Place;
}

export const DIRECTIONS = ['inbound', 'outbound', 'colleague'] as const;
export const CHANNELS = ['phone', 'chat', 'email'] as const;
export const LEVELS = ['entry', 'core', 'skill', 'advanced', 'team', 'leader'] as const;

/** What the agent's screen holds: named panels of named facts. */
export type Desk = Record<string, Record<string, string | number>>;

/** The record that a call must end with. */
export interface Ticket {
  class: Placed;
  /** Facts the note must name; each with the words that count as naming it. */
  mentions: string[][];
}

/** What the note of a transfer must name; each fact with the words that count as naming it. */
export interface Summary {
  mentions: string[][];
  place: Place;
}

/** A call as its author wrote it. */
export interface Scenario {
  id: string;
  language: Language;
  title: string;
  direction: (typeof DIRECTIONS)[number];
  channel: (typeof CHANNELS)[number];
  level: (typeof LEVELS)[number];
  minutes: number;
  /** The form of the scorecard that judges it, when it is not the common one. */
  form?: Placed;
  /** The score to pass with, 0–100, when it is not the scorecard's. */
  pass?: number;
  articles: Placed[];
  /** The call that this is with another customer: both stand on one card. */
  variantOf?: Placed;
  /** The round that this short call is taken in; it is not taken alone. */
  partOf?: Placed;
  customer: { name: string; /** 0 furious … 100 delighted */ mood: number; about?: string };
  desk: Desk;
  ticket?: Ticket;
  /** What a colleague must be told who takes the call over. */
  summary?: Summary;
  /** What the agent reads before the call, a paragraph each. */
  brief: string[];
  /** In the author's order; the call begins at the first. */
  steps: Step[];
  place: Place;
}
