import type { FindForbidden } from '../markdown/forbidden-phrase.ts';
import type { Problem } from '../markdown/problem.ts';
import type { Exploration } from './explore.ts';
import type { Scenario } from './scenario.ts';

/** What exists outside the call: what it may refer to. A set that is not given is not checked against. */
export interface Known {
  articles?: ReadonlySet<string>;
  ticketClasses?: ReadonlySet<string>;
  criteria: ReadonlySet<string>;
  fails: ReadonlySet<string>;
  endings?: ReadonlySet<string>;
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
