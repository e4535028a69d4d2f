import type { Language } from '../markdown/problem.ts';
import { lineChanges, type LineChange } from './line-changes.ts';
import type { VersionText } from './version-text.ts';

/** A fact of the head whose values changed; no values before is a new fact, none after one that was taken away. */
export interface FactChange {
  name: string;
  before: string[];
  after: string[];
}

/** What became of one version of an article in a later one. */
export interface Difference {
  /** Only the facts that changed, in the later version's order. */
  facts: FactChange[];
  /** All lines, also those that stayed. */
  lines: LineChange[];
}

/** Compares two versions as a reader would: fact by fact, line by line, and word by word where a line was reworded. */
export function difference(before: VersionText, after: VersionText, language: Language): Difference {
  const names = new Set([...after.facts, ...before.facts].map(({ name }) => name));
  const valuesIn = ({ facts }: VersionText, name: string) =>
    facts.find((fact) => fact.name === name)?.values ?? [];
  const facts = [...names]
    .map((name) => ({ name, before: valuesIn(before, name), after: valuesIn(after, name) }))
    .filter((fact) => JSON.stringify(fact.before) !== JSON.stringify(fact.after));
  return { facts, lines: lineChanges(before.lines, after.lines, language) };
}

/** True when somebody who reads both versions reads the same. */
export function readsTheSame({ facts, lines }: Difference): boolean {
  return facts.length === 0 && lines.every(({ change }) => change === 'kept');
}
