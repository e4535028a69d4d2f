import type { FindForbidden } from '../markdown/forbidden-phrase.ts';
import type { Problem } from '../markdown/problem.ts';
import type { Exploration } from './explore.ts';
import type { Prospects } from './prospects.ts';
import type { Rubric } from './rubric.ts';
import type { Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';

/** What exists outside the call: what it may refer to. A set that is not given is not checked against. */
export interface Known {
  articles?: ReadonlySet<string>;
  ticketClasses?: ReadonlySet<string>;
  criteria: ReadonlySet<string>;
  fails: ReadonlySet<string>;
  endings?: ReadonlySet<string>;
  /** What calls are worth; without it nothing is asked about scores. */
  scorecard?: Scorecard;
  /** Looks for forbidden phrases in the call's file. */
  findForbidden?: FindForbidden;
}

/** What a rule looks at. */
export interface Subject {
  scenario: Scenario;
  known: Known;
  /** Every path of the call. */
  exploration: Exploration;
}

/** Finds one sort of mistake in a call, wherever it is. */
export type Rule = (subject: Subject) => Problem[];

/** A call whose paths can be followed, with what they are worth. */
export interface Valued extends Subject {
  card: Rubric;
  /** What can be earned without an auto-fail. */
  ahead: Prospects;
}

/** Finds one sort of mistake in what a call is worth. */
export type RuleOfWorth = (subject: Valued) => Problem[];
