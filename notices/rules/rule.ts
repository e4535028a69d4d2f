import type { Problem } from '../../markdown/problem.ts';
import type { Notice } from '../notice.ts';

/** What the rest of the content holds. */
export interface Known {
  /** Ids of the articles in the notice's language. */
  articles: ReadonlySet<string>;
}

/** Looks at a whole notice for one kind of mistake. */
export type Rule = (notice: Notice, known: Known) => Problem[];
