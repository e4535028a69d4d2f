import type { Language, Place } from '../markdown/problem.ts';

/** A sentence of an article that is said aloud, or must not be. */
export interface Line {
  text: string;
  /** True when the author struck it through: an agent must not say it. */
  forbidden: boolean;
  /** True when only some of its words are struck through, so that nobody knows what to say. */
  half: boolean;
  place: Place;
}

/** A link that an author wrote. */
export interface ArticleLink {
  url: string;
  /** The article's id when the link leads to one, else undefined. */
  article: string | undefined;
  /** Where it leads on the site; undefined when nowhere. */
  address: string | undefined;
  place: Place;
}

/** An article as its author wrote it, ready for a page and for the search index. */
export interface Article {
  /** The file's name without `.md`, such as `BIL-08`. */
  id: string;
  language: Language;
  title: string;
  /** An id of `centre/categories.yaml`. */
  category: string;
  /** Employee number of the person who keeps it true; text, for its leading zeros. */
  owner: string;
  /** First day on which it holds, `YYYY-MM-DD`. */
  effective: string;
  /** Last day on which it holds, or undefined when it has no end. */
  until: string | undefined;
  /** Id of the article that it takes the place of from its first day on, or undefined. */
  replaces: string | undefined;
  /** After this day the page says that its review is overdue. */
  review: string;
  audience: string[];
  /** What callers say and agents type to find it. */
  asked: string[];
  related: string[];
  /** True for text that no person has approved yet, such as an import. */
  draft: boolean;
  /** The answer itself: the first paragraph, as plain text. */
  answer: string;
  /** Lines to say and not to say, in reading order. */
  lines: Line[];
  /** Everything after the answer as safe HTML; each line to say carries its number in `data-line`. */
  html: string;
  headings: { slug: string; title: string }[];
  /** Everything after the answer as plain text, for search. */
  body: string;
  links: ArticleLink[];
  place: Place;
  /** Where the facts at the head of the file stand. */
  places: Record<
    'category' | 'owner' | 'effective' | 'until' | 'replaces' | 'review' | 'audience' | 'asked' | 'draft',
    Place
  > & {
    related: Place[];
  };
}
