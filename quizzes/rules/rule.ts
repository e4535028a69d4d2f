import type { FindForbidden } from '../../markdown/forbidden-phrase.ts';
import type { Problem } from '../../markdown/problem.ts';
import type { Quiz } from '../quiz.ts';
import type { ScoreForm } from '../score-form.ts';

/** What the rest of the content holds. */
export interface Known {
  /** Ids of the articles in the quiz's language; without them, links are not looked at. */
  articles?: ReadonlySet<string>;
  /** Ids of `centre/competencies.yaml`. */
  competencies: ReadonlySet<string>;
  /** Ids of `centre/ticket-classes.yaml`; without them, classes are not looked at. */
  ticketClasses?: ReadonlySet<string>;
  /** What calls are scored by; without it, no gold is compared with it. */
  scoreForm?: ScoreForm | undefined;
  /** Looks for forbidden phrases in the quiz's file; without it, none is looked for. */
  findForbidden?: FindForbidden;
}

/** Looks at a whole quiz for one kind of mistake. */
export type Rule = (quiz: Quiz, known: Known) => Problem[];
