import type { Standing } from './standing.ts';

/** The days on which one of several articles holds that follow each other. */
interface Days {
  effective: string;
  until?: string | undefined;
}

/** Which of them to read, and whether it only comes later. */
interface Turn<T> {
  term: T;
  comes: boolean;
}

/**
 * What to point out beside an article on a day: the article that holds in its place, or the one that will.
 *
 * @param day `YYYY-MM-DD`
 * @param terms the articles that hold before and after it, in the order of their days
 */
export function turnOn<T extends Days>(
  day: string,
  { standing, draft }: { standing: Standing; draft: boolean },
  terms: readonly T[],
): Turn<T> | undefined {
  const stands = !draft && (standing === 'valid' || standing === 'overdue');
  const term = terms.find(({ effective, until }) =>
    stands ? effective > day : effective <= day && !(until && until < day),
  );
  return term && { term, comes: stands };
}
