import type { Problem, Words } from '../markdown/problem.ts';
import { phrasesOf } from './asked.ts';
import { guessCategory } from './category.ts';
import { chaptersOf, essaysOf, type Part } from './chapters.ts';
import { withoutChrome } from './chrome.ts';
import { decodePage } from './decode.ts';
import type { Block, Draft } from './draft.ts';
import { essayBlocks } from './essay-blocks.ts';
import type { Finding } from './finding.ts';
import { byteSlips } from './mends/byte-slips.ts';
import { insults } from './mends/insults.ts';
import { lostCharacters } from './mends/lost-characters.ts';
import { lostQuotes } from './mends/lost-quotes.ts';
import { mend } from './mends/mend.ts';
import { strayDots } from './mends/stray-dots.ts';
import { teasers } from './mends/teasers.ts';
import { withoutMarkup } from './markup-debris.ts';
import { withoutPinyin } from './pinyin-debris.ts';
import { withChinesePunctuation } from './punctuation.ts';
import { slideBlocks, type Page } from './reading-order.ts';
import { scriptOf, simplified, type Script } from './script.ts';
import { titleOf } from './title.ts';
import { joinLines, linesOf, placeIn, trace, type Traced } from './traced.ts';

/** Something that was taken out or changed wherever it stood. */
export interface Removed {
  rule: string;
  words: Words;
  /** How often: brackets, tags, signs or, for site chrome, lines. */
  count: number;
}

/** What came of a page. */
export interface ImportedPage {
  encoding: string;
  script: Script;
  /** The document's own title, when its page names one. */
  title: string | undefined;
  drafts: Draft[];
  removed: Removed[];
  /** What was mended, left out and doubted, in reading order. */
  findings: Finding[];
  /** Chapters that the page names and does not hold. */
  missing: string[];
}

/** Fewer Chinese characters than this are no document. */
const FEWEST_CHARACTERS = 20;

/** Menders that look at the text when only the document itself is left. */
const MENDERS = [lostCharacters, lostQuotes, strayDots, teasers, insults];

/**
 * Turns a raw page of a document-sharing site into drafts: one for each chapter or essay, or one for all.
 * @param file the source's name, for places
 * @param categories ids of the centre's shelves
 */
export function importPage(
  file: string,
  bytes: Uint8Array,
  categories: readonly string[],
): { page: ImportedPage; problem?: never } | { problem: Problem; page?: never } {
  const { decoded, problem } = decodePage(file, bytes);
  if (!decoded) return { problem };
  const page = { file, source: decoded.text };

  const slips = mend(byteSlips, file, decoded.text, trace(decoded.text));
  const markup = withoutMarkup(slips.traced);
  const pinyin = withoutPinyin(markup.traced);
  const script = scriptOf(pinyin.traced.text, pinyin.removed + slips.findings.length);
  const plain = script === 'simplified' ? pinyin.traced : simplified(pinyin.traced);

  const title = titleOf(linesOf(plain).map(({ text }) => text));
  const chrome = withoutChrome(plain, title);
  let text = joinLines(chrome.lines);
  const findings = [...slips.findings];
  for (const mender of MENDERS) {
    const mended = mend(mender, file, decoded.text, text);
    text = mended.traced;
    findings.push(...mended.findings);
  }
  const signs = withChinesePunctuation(text);
  if ((signs.traced.text.match(/\p{Script=Han}/gu) ?? []).length < FEWEST_CHARACTERS) {
    return { problem: nothingLeft(file) };
  }

  const parts = partsOf(signs.traced, title ?? nameOf(file));
  const drafted = parts.parts.map((part) => draftOf(page, part, categories));
  if (parts.introduction?.text) findings.push(introductionLeftOut(page, parts.introduction));
  findings.push(...drafted.flatMap(({ findings: found }) => found));
  return {
    page: {
      encoding: decoded.encoding,
      script,
      title,
      drafts: drafted.map(({ draft }) => draft),
      removed: [
        { rule: 'pinyin', words: { zh: '括号里的拼音', en: 'pinyin in brackets' }, count: pinyin.removed },
        { rule: 'markup', words: { zh: '网页标记', en: 'web markup' }, count: markup.removed },
        ...chrome.dropped.map(({ rule, words, lines }) => ({ rule, words, count: lines.length })),
        ...(parts.cover === undefined ? [] : [coverRemoved]),
        {
          rule: 'punctuation',
          words: { zh: '改成中文标点', en: 'signs made Chinese' },
          count: signs.changed,
        },
      ].filter(({ count }) => count > 0),
      findings: inOrder(findings),
      missing: parts.missing,
    },
  };
}

const coverRemoved = {
  rule: 'cover',
  words: { zh: '封面(标题、演讲人)', en: 'the cover (title, speaker)' },
  count: 1,
};

interface PartToDraft extends Part {
  blocksOf: (page: Page, body: Traced) => { blocks: Block[]; findings: Finding[] };
}

interface Parts {
  parts: PartToDraft[];
  missing: string[];
  cover?: string;
  introduction?: Traced;
}

/** The chapters of a deck, the essays of a collection, or the whole page as one. */
function partsOf(text: Traced, title: string): Parts {
  const lines = linesOf(text);
  const deck = chaptersOf(lines);
  if (deck) {
    const parts = deck.chapters.map((chapter) => ({
      ...chapter,
      title: isGeneric(chapter.title) ? `${title}\uff1a${chapter.title}` : chapter.title,
      blocksOf: slideBlocks,
    }));
    return { parts, missing: deck.missing, ...(deck.cover.text === '' ? {} : { cover: deck.cover.text }) };
  }
  const collection = essaysOf(lines);
  if (!collection) return { parts: [{ title, body: text, blocksOf: essayBlocks }], missing: [] };
  const { introduction, essays } = collection;
  const parts = essays.map((essay) => ({ ...essay, blocksOf: essayBlocks }));
  if (introduction.text.length < LONGEST_INTRODUCTION) return { parts, missing: [], introduction };
  return { parts: [{ title, body: introduction, blocksOf: essayBlocks }, ...parts], missing: [] };
}

/** What a site's editor wrote before a collection of essays is shorter than this, in characters. */
const LONGEST_INTRODUCTION = 300;

/** Whether a chapter's name says nothing without the document's. */
function isGeneric(name: string): boolean {
  return /^(?:引言|前言|概述|背景|简介|总结|结语|附录|展望|总结与展望|目的和背景)$/.test(name);
}

function draftOf(
  page: Page,
  part: PartToDraft,
  categories: readonly string[],
): { draft: Draft; findings: Finding[] } {
  const { blocks, findings } = part.blocksOf(page, part.body);
  const text = blocks.flatMap((block) => (block.kind === 'break' ? [] : [block.text])).join('\n');
  const labels = blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [block.text]
      : block.kind === 'paragraph' && block.label !== undefined
        ? [block.label]
        : [],
  );
  const draft = {
    title: [...part.title].slice(0, 80).join(''),
    category: guessCategory(part.title, text, categories),
    asked: phrasesOf(labels, text),
    blocks,
  };
  return { draft, findings };
}

function introductionLeftOut(page: Page, introduction: Traced): Finding {
  const words = introduction.text.replace(/\s+/g, ' ');
  return {
    kind: 'left-out',
    rule: 'introduction',
    place: { file: page.file, ...placeIn(page.source, introduction, 0) },
    words: {
      zh: `网站编者写在几篇文章前面的引言没有放进草稿:“${words}”`,
      en: `What the site's editor wrote before the essays was left out: "${words}"`,
    },
    context: words.slice(0, 24),
  };
}

function nameOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return name.replace(/\.\w{1,5}$/, '') || 'document';
}

function nothingLeft(file: string): Problem {
  return {
    place: { file, line: 1, column: 1 },
    rule: 'nothing-left',
    words: {
      zh: '去掉网站内容以后,几乎没有剩下中文正文,没有可以导入的文章。',
      en: 'Without what the site added hardly any Chinese text is left; there is no article to bring in.',
    },
  };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
