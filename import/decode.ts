import { analyse } from 'chardet';
import type { Problem, Words } from '../markdown/problem.ts';
import { rarity } from './gbk.ts';

/** The longest page that is read, in bytes. The text of a document of a hundred slides has some 100 KB. */
export const LONGEST_PAGE = 5 * 1024 * 1024;

/** A page as text. */
export interface Decoded {
  text: string;
  /** The encoding's name as TextDecoder knows it. */
  encoding: string;
}

const CHINESE = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

/** A page must look at least this much like text that somebody wrote, from 0 to 1. */
const LIKE_TEXT = 0.7;

/**
 * The text of a page whose encoding nobody told us: by its byte order mark, else strictly as UTF-8, else the Chinese
 * encoding under which most characters are everyday ones (chardet's first guess wins a draw).
 * Line ends become plain ones, so that places count the same everywhere.
 */
export function decodePage(
  file: string,
  bytes: Uint8Array,
): { decoded: Decoded; problem?: never } | { problem: Problem; decoded?: never } {
  if (bytes.byteLength > LONGEST_PAGE) return { problem: tooLong(file, bytes.byteLength) };
  const decoded = byMark(bytes) ?? strictUtf8(bytes) ?? mostLikely(bytes);
  if (!decoded) {
    return refuse({ file, line: 1, column: 1 }, 'not-text', {
      zh: '这不像是文字文件（可能是图片、压缩包或加密文件）。请先另存为纯文本(.txt)再导入。',
      en: 'This does not look like text (perhaps a picture, an archive or an encrypted file). Save it as plain text (.txt) first.',
    });
  }
  const text = decoded.text.replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const before = text.slice(0, nul).split('\n');
    const place = { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
    return refuse(place, 'nul-byte', {
      zh: '这里有一个看不见的空字符(NUL),文件可能损坏了。请从来源重新保存一次。',
      en: 'There is an invisible NUL character here; the file may be damaged. Save it from its source once more.',
    });
  }
  if (text.trim() === '') {
    return refuse({ file, line: 1, column: 1 }, 'empty-page', {
      zh: '文件是空的，没有可以导入的文字。',
      en: 'The file is empty; there is no text to bring in.',
    });
  }
  return { decoded: { text, encoding: decoded.encoding } };
}

/** The Problem of a page with too many bytes, for whoever can tell before reading it. */
export function tooLong(file: string, byteLength: number): Problem {
  const size = (byteLength / 1024 / 1024).toFixed(1);
  return {
    place: { file, line: 1, column: 1 },
    rule: 'page-too-long',
    words: {
      zh: `文件有 ${size} MB，上限是 5 MB。请只留正文，或拆成几个文件再导入。`,
      en: `The file has ${size} MB; the limit is 5 MB. Keep only the text, or split it into several files.`,
    },
  };
}

function refuse(place: Problem['place'], rule: string, words: Words): { problem: Problem } {
  return { problem: { place, rule, words } };
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  const encoding =
    first === 0xef && second === 0xbb && third === 0xbf
      ? 'utf-8'
      : first === 0xff && second === 0xfe
        ? 'utf-16le'
        : first === 0xfe && second === 0xff
          ? 'utf-16be'
          : undefined;
  return encoding && { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function strictUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return undefined;
  }
}

function mostLikely(bytes: Uint8Array): Decoded | undefined {
  const guessed = analyse(bytes.subarray(0, 65_536))[0]?.name.toLowerCase();
  let best: Decoded | undefined;
  let bestLikeness = LIKE_TEXT;
  for (const encoding of CHINESE) {
    const text = new TextDecoder(encoding).decode(bytes);
    const likeness = likenessToText(text) + (encoding === guessed ? 0.01 : 0);
    if (likeness <= bestLikeness) continue;
    best = { text, encoding };
    bestLikeness = likeness;
  }
  return best;
}

/** The share of everyday characters in the first stretch of a text, from 0 to 1. */
function likenessToText(text: string): number {
  const characters = [...text.slice(0, 20_000)];
  const everyday = characters.filter((character) => rarity(character) === 1).length;
  return characters.length === 0 ? 0 : everyday / characters.length;
}
