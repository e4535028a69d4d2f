import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readCategories } from '../../articles/categories.ts';
import { LONGEST_PAGE, tooLong } from '../../import/decode.ts';
import { articleText } from '../../import/draft.ts';
import { openDraftsFolder, type DraftsFolder, type Written } from '../../import/drafts-folder.ts';
import { importPage, type ImportedPage } from '../../import/import-page.ts';
import type { Problem, Words } from '../../markdown/problem.ts';
import { LONGEST_FILE } from '../../markdown/source.ts';
import type { Terminal } from '../command.ts';
import type { Call } from './call.ts';

/** What came of one source: its page and drafts, or the Problem that kept it out. */
export type Imported =
  | { source: string; page: ImportedPage; written: Written[]; left: string[]; problem?: never }
  | { source: string; problem: Problem };

/** Imports each source for itself: one that cannot be imported keeps none of the others out. */
export async function importSources(call: Call, today: string, terminal: Terminal): Promise<Imported[]> {
  const shelves = await categoriesFor(call);
  if (shelves.problem) return call.sources.map((source) => ({ source, problem: shelves.problem }));
  const results: Imported[] = [];
  const names = new Map<string, string>();
  let drafts: DraftsFolder | undefined;
  for (const [index, source] of call.sources.entries()) {
    const count = `${index + 1}/${call.sources.length}`;
    terminal.progress({ zh: `正在导入 ${count}：${source}`, en: `Importing ${count}: ${source}` });
    const name = path.basename(source);
    const twin = names.get(name);
    names.set(name, twin ?? source);
    const read = twin === undefined ? await readPage(source, shelves.categories) : sameName(source, twin);
    if (!read.page) {
      results.push({ source, problem: read.problem });
      continue;
    }
    try {
      const opened = drafts ? { drafts } : await openDraftsFolder(call.into, call.centre);
      if (opened.problem) {
        results.push({ source, problem: opened.problem });
        continue;
      }
      drafts = opened.drafts;
      const texts = read.page.drafts.map((draft) => articleText(draft, { owner: call.owner, today }));
      const long = texts.find((text) => Buffer.byteLength(text) > LONGEST_FILE);
      const done = long === undefined ? await drafts.write(name, texts, call.replace) : draftTooLong(source);
      results.push(done.problem ? { source, problem: done.problem } : { source, page: read.page, ...done });
    } catch (error) {
      results.push({ source, problem: fileProblem(call.into, error, NOT_WRITTEN) });
    }
  }
  return results;
}

/** The shelves of the folder's own centre, or of the one that it will be given. */
async function categoriesFor({
  into,
  centre,
}: Call): Promise<{ categories: string[]; problem?: never } | { problem: Problem; categories?: never }> {
  for (const folder of [path.join(into, 'centre'), centre]) {
    const file = path.join(folder, 'categories.yaml');
    try {
      const { categories, problems } = readCategories(file, await readFile(file, 'utf8'));
      const [problem] = problems;
      return problem ? { problem } : { categories: categories.map(({ id }) => id) };
    } catch (error) {
      if (folder === centre) return { problem: fileProblem(file, error, NO_CENTRE) };
    }
  }
  return { categories: [] };
}

async function readPage(
  source: string,
  categories: readonly string[],
): Promise<ReturnType<typeof importPage>> {
  try {
    const { size, isFile } = await statOf(source);
    if (!isFile) return { problem: fileProblem(source, undefined, NO_FILE) };
    if (size > LONGEST_PAGE) return { problem: tooLong(source, size) };
    return importPage(source, await readFile(source), categories);
  } catch (error) {
    return { problem: fileProblem(source, error, NOT_READ) };
  }
}

async function statOf(file: string): Promise<{ size: number; isFile: boolean }> {
  const facts = await stat(file);
  return { size: facts.size, isFile: facts.isFile() };
}

interface Trouble {
  rule: string;
  words: Words;
}

const NOT_READ = { rule: 'not-read', words: { zh: '文件读不出来', en: 'The file cannot be read' } };
const NO_FILE = {
  rule: 'no-file',
  words: {
    zh: '这不是文件。请写文件名，文件夹里的文件可以写成 文件夹/*.txt',
    en: 'This is no file. Name files; those of a folder as FOLDER/*.txt',
  },
};
const NOT_WRITTEN = {
  rule: 'not-written',
  words: { zh: '草稿写不进去', en: 'The drafts cannot be written' },
};
const NO_CENTRE = {
  rule: 'no-centre',
  words: {
    zh: '读不出类别，请用 --centre 指明有 categories.yaml 的文件夹',
    en: 'The categories cannot be read; name a folder that has categories.yaml with --centre',
  },
};

/** What people can do about an error of the file system, by its code. */
const REASONS: Record<string, Words> = {
  ENOENT: { zh: '没有这个文件，请核对路径。', en: 'there is no such file; check the path.' },
  EACCES: {
    zh: '没有权限，请换一个位置或调整权限。',
    en: 'permission is denied; choose another place or set permissions.',
  },
  EPERM: { zh: '系统不允许，请换一个位置。', en: 'the system does not allow it; choose another place.' },
  EROFS: { zh: '磁盘是只读的，请换一个位置。', en: 'the disk is read-only; choose another place.' },
  ENOSPC: { zh: '磁盘满了，请腾出空间再导入。', en: 'the disk is full; make room and import again.' },
  ENOTDIR: { zh: '路径中间有一个是文件，请核对路径。', en: 'a part of the path is a file; check the path.' },
  EEXIST: {
    zh: '这里已经有同名的文件，请换一个位置。',
    en: 'a file of that name is in the way; choose another place.',
  },
  EISDIR: {
    zh: '该是文件的地方是文件夹，请把它移开。',
    en: 'a folder stands where a file should; move it away.',
  },
  ENAMETOOLONG: { zh: '文件名太长，请改短。', en: 'the name is too long; shorten it.' },
};

/** An error of the file system as a Problem; what is no such error is thrown on. */
function fileProblem(file: string, error: unknown, { rule, words }: Trouble): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  if (error instanceof Error && reason === undefined) throw error;
  return {
    place: { file, line: 1, column: 1 },
    rule,
    words: reason
      ? { zh: `${words.zh}：${reason.zh}`, en: `${words.en}: ${reason.en}` }
      : { zh: `${words.zh}。`, en: `${words.en}.` },
  };
}

function sameName(source: string, twin: string): { problem: Problem; page?: never } {
  return {
    problem: {
      place: { file: source, line: 1, column: 1 },
      rule: 'same-name',
      words: {
        zh: `它和 ${twin} 同名，草稿会分不清。请给其中一个改名，或分两次导入到不同文件夹。`,
        en: `It has the same name as ${twin}, and their drafts could not be told apart. Rename one of them.`,
      },
    },
  };
}

function draftTooLong(source: string): { problem: Problem; written?: never } {
  return {
    problem: {
      place: { file: source, line: 1, column: 1 },
      rule: 'draft-too-long',
      words: {
        zh: '里面有一章超过 1 MB，做不成一篇文章。请先拆成几个文件。',
        en: 'One of its chapters has more than 1 MB, too much for an article. Split the file first.',
      },
    },
  };
}
