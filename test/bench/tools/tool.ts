import type { Page } from '@playwright/test';
import type { MadeArticle } from '../thousand-articles.ts';

/** A program that makes a site with a search from articles. */
export interface Tool {
  name: string;
  /** Writes the project with all articles into a folder of its own, and installs what it needs. */
  prepare(folder: string, articles: readonly MadeArticle[]): Promise<void>;
  /** Builds without anything that an earlier build left. */
  build(folder: string): Promise<void>;
  /** Serves what was built on a loopback address. */
  serve(folder: string): Promise<Served>;
  /** The address of an article's page below the site's. */
  path(article: MadeArticle): string;
  /** Brings the person from reading a page to typing, by keyboard as the tool means it. */
  openSearch(page: Page): Promise<void>;
  /** The element whose changes are the results. */
  results: string;
  /** One result inside it. */
  result: string;
}

export interface Served {
  /** Such as `http://127.0.0.1:40123`, without a slash at the end. */
  address: string;
  stop(): Promise<void>;
}
