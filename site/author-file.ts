import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../markdown/problem.ts';
import { fileTooLong, LONGEST_FILE, readSource } from '../markdown/source.ts';

/**
 * The text of one file below a content folder, or the Problem that keeps it from being read. Whatever the disk says
 * is the author's to mend, so it never throws. A link is followed as long as it stays within the folder: one that
 * leads out could put any file of the machine on a page.
 * @param file path below the folder, with `/`
 */
export async function readAuthorFile(
  folder: string,
  file: string,
): Promise<{ text: string; problem?: never } | { problem: Problem; text?: never }> {
  try {
    const home = await realpath(folder);
    const real = await realpath(path.join(folder, file));
    if (!real.startsWith(home + path.sep)) return { problem: leadsOut(file) };
    const { size } = await stat(real);
    if (size > LONGEST_FILE) return { problem: fileTooLong(file, size) };
    return readSource(file, await readFile(real));
  } catch (error) {
    return { problem: cannotOpen(file, error) };
  }
}

/** What the author is told of a file or folder that the system does not let us open. */
export function cannotOpen(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return {
    place: { file, line: 1, column: 1 },
    rule: 'cannot-open',
    words: {
      zh: `打不开（${code}）。请确认它是一个文件、名字没有乱码，并且有读取权限。`,
      en: `It cannot be opened (${code}). Make sure that it is a file, its name is whole and it may be read.`,
    },
  };
}

function leadsOut(file: string): Problem {
  return {
    place: { file, line: 1, column: 1 },
    rule: 'link-out',
    words: {
      zh: '这是一个链接，指向内容文件夹外面。请把文件本身复制进来。',
      en: 'This is a link that leads out of the content folder. Copy the file itself into it.',
    },
  };
}
