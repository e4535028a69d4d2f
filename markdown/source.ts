import type { Problem } from './problem.ts';

/** The longest file an author may write, in bytes. A long article has some 20 KB. */
export const LONGEST_FILE = 1024 * 1024;

/**
 * The text of an author's file, or the Problem that keeps it from being read.
 * A byte order mark is dropped and Windows line ends become plain ones, so that places count the same everywhere.
 */
export function readSource(
  file: string,
  bytes: Uint8Array,
): { text: string; problem?: never } | { problem: Problem; text?: never } {
  if (bytes.byteLength > LONGEST_FILE) return { problem: fileTooLong(file, bytes.byteLength) };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(file, 1, 1, 'not-utf-8', {
      zh: '文件不是 UTF-8 编码。请在编辑器里“另存为 UTF-8”，或用 import 命令导入。',
      en: 'The file is not UTF-8. Save it as UTF-8 in your editor, or bring it in with the import command.',
    });
  }
  text = text.replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const before = text.slice(0, nul).split('\n');
    return refuse(file, before.length, (before.at(-1) ?? '').length + 1, 'nul-byte', {
      zh: '这里有一个看不见的空字符（NUL），文件可能损坏了。请删掉它，或从备份恢复。',
      en: 'There is an invisible NUL character here; the file may be damaged. Delete it or restore the file.',
    });
  }
  return { text };
}

/** What the author is told of a file of more than LONGEST_FILE bytes; it need not be read for that. */
export function fileTooLong(file: string, bytes: number): Problem {
  const size = (Math.ceil((bytes / LONGEST_FILE) * 10) / 10).toFixed(1);
  return refuse(file, 1, 1, 'file-too-long', {
    zh: `文件有 ${size} MB，上限是 1 MB。请拆成几个文件，或把粘进来的图片删掉。`,
    en: `The file has ${size} MB; the limit is 1 MB. Split it, or take out pasted pictures.`,
  }).problem;
}

function refuse(
  file: string,
  line: number,
  column: number,
  rule: string,
  words: Problem['words'],
): { problem: Problem } {
  return { problem: { place: { file, line, column }, rule, words } };
}
