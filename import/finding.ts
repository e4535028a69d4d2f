import type { Problem } from '../markdown/problem.ts';

/** One thing that an import did or doubts, at its place in the source. */
export interface Finding extends Problem {
  /** mended: changed, please look; left-out: words of the document that were dropped; doubt: a person must decide. */
  kind: 'mended' | 'left-out' | 'doubt';
  /** The words around it, as they stand in the draft. */
  context: string;
}
