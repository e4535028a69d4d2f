import { ByteWriter } from './bytes.ts';
import { dayNumber } from './circumstances.ts';

/** When and for whom an article holds. */
export interface Circumstances {
  category?: string;
  /** Roles; empty or missing means everyone. */
  audience?: readonly string[];
  /** First day on which it holds, `YYYY-MM-DD`. */
  effective?: string;
  /** Last day before its review is overdue. */
  review?: string;
  /** Last day on which it holds; missing means no end. */
  until?: string | undefined;
  /** Text that no person has approved yet. */
  draft?: boolean;
}

/**
 * Writes the circumstances of each article, kind by kind: categories and audiences each once and then their
 * numbers, days as counted from 1970 (0 where there is none).
 *
 * @throws when a day is none
 */
export function packCircumstances(articles: readonly Circumstances[]): Uint8Array<ArrayBuffer> {
  const categories = numbered(articles.map(({ category }) => category ?? ''));
  const audiences = numbered(articles.map(({ audience }) => (audience ?? []).join(' ')));
  const packed = new ByteWriter();
  packed.text(categories.names.join('\n'));
  packed.text(audiences.names.join('\n'));
  packed.number(articles.length);
  const columns = [
    categories.numbers,
    audiences.numbers,
    articles.map(({ effective }) => dayNumber(effective)),
    articles.map(({ review }) => dayNumber(review)),
    articles.map(({ until }) => dayNumber(until)),
    articles.map(({ draft }) => (draft ? 1 : 0)),
  ];
  for (const column of columns) for (const value of column) packed.number(value);
  return packed.written();
}

/** Each name once, in the order in which they come, and for each article the number of its name. */
function numbered(names: readonly string[]): { names: string[]; numbers: number[] } {
  const known = new Map<string, number>();
  const numbers = names.map((name) => {
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
  return { names: [...known.keys()], numbers };
}
