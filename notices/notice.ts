import type { Language, Place } from '../markdown/problem.ts';

/** A link that an author wrote, and the id of the article when it leads to one. */
export interface NoticeLink {
  url: string;
  article: string | undefined;
  /** Where it leads on the site; undefined when nowhere. */
  address: string | undefined;
  place: Place;
}

/** What has changed, told to those who work by it. Days are `YYYY-MM-DD`, by the centre's own calendar. */
export interface Notice {
  /** The file's name without `.md`, such as `2026-11-20-daily-cap`. */
  id: string;
  language: Language;
  title: string;
  /** Employee number of whoever answers for it; text, for its leading zeros. */
  owner: string;
  /** The first day on which it shows. */
  from: string;
  /** The day from which the change holds. */
  effective: string;
  /** The day by which it must be read, or undefined when by its last day. */
  due: string | undefined;
  /** The last day on which it shows. */
  until: string;
  /** Who is to read it: words of AUDIENCES, once checked. */
  audience: string[];
  /** The articles that say now what has changed. */
  articles: string[];
  /** What changed, as safe HTML. */
  html: string;
  /** Lines to say and not to say. */
  lines: number;
  /** How long it takes to read, question included. */
  seconds: number;
  /** Where each `##` heading stands: one makes it a must-read. */
  questions: Place[];
  links: NoticeLink[];
  pictures: Place[];
  place: Place;
  /** Where the facts at the head of the file stand. */
  places: Record<'owner' | 'from' | 'effective' | 'due' | 'until', Place> & {
    audience: Place[];
    articles: Place[];
  };
}

/** Who can be asked to read something. */
export const AUDIENCES = ['trainee', 'agent', 'trainer', 'leader'] as const;
