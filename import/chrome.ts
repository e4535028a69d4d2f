import type { Words } from '../markdown/problem.ts';
import { byline } from './rules/byline.ts';
import { commentBox } from './rules/comment-box.ts';
import { emptyItems } from './rules/empty-items.ts';
import { fileNames } from './rules/file-names.ts';
import { pageNumbers } from './rules/page-numbers.ts';
import { readerBar } from './rules/reader-bar.ts';
import { relatedLists } from './rules/related-lists.ts';
import { repeatedTitle } from './rules/repeated-title.ts';
import { rightsNotice } from './rules/rights-notice.ts';
import type { Rule } from './rules/rule.ts';
import { spam } from './rules/spam.ts';
import { tipsList } from './rules/tips-list.ts';
import { uploaderCard } from './rules/uploader-card.ts';
import { linesOf, trim, type Traced } from './traced.ts';

/** All that is known about what sites put around a document; a line belongs to the first rule that finds it. */
const RULES: readonly Rule[] = [
  relatedLists,
  tipsList,
  rightsNotice,
  readerBar,
  pageNumbers,
  fileNames,
  commentBox,
  uploaderCard,
  byline,
  spam,
  repeatedTitle,
  emptyItems,
];

/** Lines that were left out, by the rule that named them. */
export interface Dropped {
  rule: string;
  words: Words;
  lines: Traced[];
}

/** A page's lines without site chrome; white space at their ends is gone, empty lines stay as the gaps they are. */
export function withoutChrome(
  page: Traced,
  title: string | undefined,
): { lines: Traced[]; dropped: Dropped[] } {
  const all = linesOf(page).map(trim);
  const texts = all.map(({ text }) => text);
  const gone = new Set<number>();
  const dropped: Dropped[] = [];
  for (const rule of RULES) {
    const found = rule.finds(texts, title).filter((index) => !gone.has(index));
    for (const index of found) gone.add(index);
    const lines = found.flatMap((index) => all[index] ?? []);
    if (lines.length > 0) dropped.push({ rule: rule.name, words: rule.words, lines });
  }
  return { lines: all.filter((_, index) => !gone.has(index)), dropped };
}
