import { ByteReader } from './bytes.ts';

/** Who asks, and when. */
export interface Asker {
  /** `YYYY-MM-DD`; without it nothing is held to have ended or to be overdue. */
  today?: string | undefined;
  /** Only articles of this category. */
  category?: string | undefined;
  /** Only articles for this role; one without an audience is for everyone. */
  role?: string | undefined;
}

/** When and for whom each article holds, by document number. */
export interface ArticleCircumstances {
  categories: readonly string[];
  category: Uint32Array;
  audiences: readonly (readonly string[])[];
  audience: Uint32Array;
  /** Days after 1970-01-01; 0 where the article has no such day. */
  effective: Uint32Array;
  review: Uint32Array;
  until: Uint32Array;
  draft: Uint32Array;
}

/** Reads what `packCircumstances` wrote. */
export function readCircumstances(packed: Uint8Array): ArticleCircumstances {
  const reader = new ByteReader(packed);
  const categories = reader.text().split('\n');
  const audiences = reader.text().split('\n');
  const articles = reader.number();
  const column = (): Uint32Array => {
    const values = new Uint32Array(articles);
    for (let document = 0; document < articles; document++) values[document] = reader.number();
    return values;
  };
  return {
    categories,
    audiences: audiences.map((roles) => roles.split(' ').filter((role) => role !== '')),
    category: column(),
    audience: column(),
    effective: column(),
    review: column(),
    until: column(),
    draft: column(),
  };
}

/** Which documents may be shown to whom asks; undefined when all may. */
export function admits(
  circumstances: ArticleCircumstances,
  { category, role }: Asker,
): ((document: number) => boolean) | undefined {
  if (category === undefined && role === undefined) return undefined;
  const wanted = category === undefined ? undefined : circumstances.categories.indexOf(category);
  const admitted = circumstances.audiences.map(
    (roles) => role === undefined || roles.length === 0 || roles.includes(role),
  );
  return (document) =>
    (wanted === undefined || circumstances.category[document] === wanted) &&
    admitted[circumstances.audience[document] ?? 0] === true;
}

/**
 * The order of documents that answer equally well: first those that hold today and are approved, then those
 * whose review is overdue, then drafts, then those that do not hold today; among equals the newer first.
 *
 * @returns below 0 when `left` comes first, above 0 when `right` does
 */
export function compareCircumstances(
  { effective, review, until, draft }: ArticleCircumstances,
  { today }: Asker,
): (left: number, right: number) => number {
  const day = dayNumber(today);
  const trouble = (document: number): number => {
    const last = until[document] ?? 0;
    if (day > 0 && ((last > 0 && day > last) || day < (effective[document] ?? 0))) return 3;
    if (draft[document] === 1) return 2;
    const reviewed = review[document] ?? 0;
    return day > 0 && reviewed > 0 && day > reviewed ? 1 : 0;
  };
  return (left, right) => trouble(left) - trouble(right) || (effective[right] ?? 0) - (effective[left] ?? 0);
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * A day as so many days after 1970-01-01; 0 for none.
 *
 * @param day `YYYY-MM-DD`
 * @throws when it is no day
 */
export function dayNumber(day: string | undefined): number {
  if (day === undefined) return 0;
  const number = Date.parse(day) / DAY;
  if (!Number.isInteger(number) || number < 0) throw new Error(`Not a day: ${day}`);
  return number;
}
