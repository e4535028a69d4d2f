import path from 'node:path';
import { expect } from 'vitest';
import type { Article } from '../../articles/article.ts';
import type { Language } from '../../markdown/problem.ts';
import { contentFiles } from '../../site/content-files.ts';
import { readLibrary } from '../../site/library.ts';

/** The content that this project ships with. */
const folder = path.join(process.cwd(), 'content');

// Its calls are proved once, by the test of the library; what is looked at here is what it says.
export const library = await readLibrary(folder, 'elsewhere');
export const { files } = await contentFiles(folder);
export const { facts, forbiddenPhrases } = library.shared;

/** The articles of one language, in the order of their ids. */
export function articlesIn(language: Language): Article[] {
  return library.articles
    .filter((article) => article.language === language)
    .toSorted((one, other) => one.id.localeCompare(other.id));
}

/** Where something stands, as an editor opens it. */
export function at({ file, line }: { file: string; line: number }): string {
  return `content/${file}:${String(line)}`;
}

/** Fails with everything that is wrong, one thing a line, so that an author mends all of it in one go. */
export function expectNone(wrong: readonly string[]): void {
  expect(wrong).toEqual([]);
}

/** Only its letters and digits, in small letters: two phrasings alike in these are the same to a searcher. */
export function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
