import { plainWords } from './plain-words.ts';

/**
 * Whether a sentence names another figure than all the ways in which something is written: 48 hours where 24 hours is
 * written, L2 where L1 is. Only figures of the same unit are compared, in whole units (270 yuan 90 is 270.90 yuan);
 * whoever leaves a figure out, or adds one of another unit, says nothing else.
 */
export function namesOtherFigures(said: string, known: ReadonlySet<string>): boolean {
  if (known.size === 0) return false;
  const units = new Set([...known].map(unitOf));
  const named = figuresIn(said).filter((figure) => units.has(unitOf(figure)));
  return named.length > 0 && !named.some((figure) => known.has(figure));
}

/** The figures of all the ways in which something is written. */
export function figuresOf(written: readonly string[]): Set<string> {
  return new Set(written.flatMap(figuresIn));
}

/** Each figure as its unit, a space and the whole number; the unit is what stands before it, as in L2, or after it. */
function figuresIn(text: string): string[] {
  return Array.from(
    plainWords(text).matchAll(/([a-z]*)(\d+)[\d.]* ?(\p{Script=Han}|[a-z]+)?/gu),
    ([, before = '', whole = '', after = '']) => `${before === '' ? after : before} ${whole}`,
  );
}

function unitOf(figure: string): string {
  return figure.slice(0, figure.indexOf(' '));
}
