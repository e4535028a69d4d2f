import { chaptersOf } from './chapters.ts';
import type { Block } from './draft.ts';
import { essayBlocks } from './essay-blocks.ts';
import { essaysOf } from './essays.ts';
import type { Finding } from './finding.ts';
import { slideBlocks } from './reading-order.ts';
import { linesOf, placeIn, type Page, type Traced } from './traced.ts';

/** What becomes one draft: its title and its text in reading order. */
export interface DraftPart {
  title: string;
  blocks: Block[];
}

/** A document taken apart into drafts. */
export interface Parts {
  parts: DraftPart[];
  findings: Finding[];
  /** Chapters that the document names and does not hold. */
  missing: string[];
}

/** What a site's editor wrote before a collection of essays is shorter than this, in characters. */
const LONGEST_INTRODUCTION = 300;

/** The chapters of a deck, the essays of a collection, or the whole document as one. */
export function partsOf(page: Page, text: Traced, title: string): Parts {
  const lines = linesOf(text);
  const deck = chaptersOf(lines);
  if (deck) {
    const chapters = deck.chapters.map((chapter) => ({
      title: isGeneric(chapter.title) ? `${title}\uff1a${chapter.title}` : chapter.title,
      ...slideBlocks(page, chapter.body),
    }));
    const cover = deck.cover.text === '' ? [] : [leftOut(page, deck.cover, 'cover', COVER)];
    return { ...together(chapters, cover), missing: deck.missing };
  }
  const collection = essaysOf(lines);
  if (!collection) return { ...together([{ title, ...essayBlocks(page, text) }], []), missing: [] };
  const { introduction, essays } = collection;
  const all = essays.map((essay) => ({ title: essay.title, ...essayBlocks(page, essay.body) }));
  if (introduction.text === '') return { ...together(all, []), missing: [] };
  if (introduction.text.length < LONGEST_INTRODUCTION) {
    return { ...together(all, [leftOut(page, introduction, 'introduction', INTRODUCTION)]), missing: [] };
  }
  return { ...together([{ title, ...essayBlocks(page, introduction) }, ...all], []), missing: [] };
}

function together(
  parts: readonly (DraftPart & { findings: Finding[] })[],
  found: readonly Finding[],
): { parts: DraftPart[]; findings: Finding[] } {
  return {
    parts: parts.map(({ title, blocks }) => ({ title, blocks })),
    findings: [...found, ...parts.flatMap(({ findings }) => findings)],
  };
}

/** Whether a chapter's name says nothing without the document's. */
function isGeneric(name: string): boolean {
  return /^(?:引言|前言|概述|背景|简介|总结|结语|附录|展望|总结与展望|目的和背景)$/.test(name);
}

const COVER = { zh: '封面（标题、演讲人）没有放进草稿', en: 'The cover (title, speaker) was left out' };
const INTRODUCTION = {
  zh: '网站编者写在几篇文章前面的引言没有放进草稿',
  en: "What the site's editor wrote before the essays was left out",
};

function leftOut(page: Page, text: Traced, rule: string, why: { zh: string; en: string }): Finding {
  const words = text.text.replace(/\s+/g, ' ').slice(0, 400);
  return {
    kind: 'left-out',
    rule,
    place: placeIn(page, text, 0),
    words: { zh: `${why.zh}:“${words}”`, en: `${why.en}: "${words}"` },
    context: words.slice(0, 24),
  };
}
