import type { Problem } from '../markdown/problem.ts';
import { phrasesOf } from './asked.ts';
import { guessCategory } from './category.ts';
import { cleanPage, type CleanPage } from './clean-page.ts';
import { decodePage } from './decode.ts';
import type { Draft } from './draft.ts';
import { partsOf, type DraftPart } from './parts.ts';
import { pageOf } from './traced.ts';

/** What came of a page. */
export interface ImportedPage extends Omit<CleanPage, 'text'> {
  /** The encoding's name as TextDecoder knows it. */
  encoding: string;
  /** One for each chapter or essay, or one for all. */
  drafts: Draft[];
  /** Chapters that the page names and does not hold. */
  missing: string[];
}

/** Fewer Chinese characters than this are no document. */
const FEWEST_CHARACTERS = 20;

/** The longest title that an article may have, in characters. */
const LONGEST_TITLE = 80;

/**
 * Turns a raw page of a document-sharing site into draft articles; findings come in reading order.
 * @param file the source's name, for places and, where the page names no title, for the draft
 * @param categories ids of the centre's shelves
 * @returns the Problem when the page cannot be read or holds no Chinese document
 */
export function importPage(
  file: string,
  bytes: Uint8Array,
  categories: readonly string[],
): { page: ImportedPage; problem?: never } | { problem: Problem; page?: never } {
  const { decoded, problem } = decodePage(file, bytes);
  if (!decoded) return { problem };
  const page = pageOf(file, decoded.text);
  const { text, ...clean } = cleanPage(page);
  const characters = text.text.match(/\p{Script=Han}/gu) ?? [];
  if (characters.length < FEWEST_CHARACTERS) return { problem: nothingLeft(file) };
  const { parts, findings, missing } = partsOf(page, text, clean.title ?? nameOf(file));
  return {
    page: {
      ...clean,
      encoding: decoded.encoding,
      drafts: parts.map((part) => draftOf(part, categories)),
      findings: clean.findings
        .concat(findings)
        .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column),
      missing,
    },
  };
}

function draftOf({ title, blocks }: DraftPart, categories: readonly string[]): Draft {
  const text = blocks.flatMap((block) => (block.kind === 'break' ? [] : [block.text])).join('\n');
  const labels = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    return block.kind === 'paragraph' && block.label !== undefined ? [block.label] : [];
  });
  return {
    title: [...title].slice(0, LONGEST_TITLE).join(''),
    category: guessCategory(title, text, categories),
    asked: phrasesOf(labels, text),
    blocks,
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
      zh: '去掉网站内容以后，几乎没有剩下中文正文，没有可以导入的文章。',
      en: 'Without what the site added hardly any Chinese text is left; there is no article to bring in.',
    },
  };
}
