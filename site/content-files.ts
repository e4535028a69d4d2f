import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { didYouMean, type Language, type Problem, type Words } from '../markdown/problem.ts';
import { cannotOpen, readAuthorFile } from './author-file.ts';

/** The kinds of thing that authors write, by the folder in which they stand. */
const kinds = ['articles', 'scenarios', 'play-throughs', 'quizzes', 'notices'] as const;
export type Kind = (typeof kinds)[number];

export const languages: readonly Language[] = ['zh', 'en'];

/** What may stand in a content folder. */
const PARTS = [...languages, 'centre'];

/** One readable file of an author. */
export interface ContentFile {
  /** Path below the content folder, with `/`. */
  file: string;
  kind: Kind;
  language: Language;
  /** The file's name without `.md`. */
  id: string;
  text: string;
}

/** Letters, digits, dot, dash and underscore, so that the name is also a good address. */
const goodName = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u;

/** What an editor, or the author in a hurry, makes of `.md`. */
const otherMarkdown = /\.(md|markdown|mdown|mdx)$/i;

/** Ids that would take the address of another page of the site. */
const RESERVED: Readonly<Record<Kind, readonly string[]>> = {
  articles: ['index', 'forbidden'],
  scenarios: ['index'],
  'play-throughs': [],
  quizzes: ['index'],
  notices: ['index'],
};

interface Found {
  files: ContentFile[];
  problems: Problem[];
}

/** All Markdown files of a content folder; what cannot be read, or has no place there, is a Problem. */
export async function contentFiles(folder: string): Promise<Found> {
  const top = await entriesOf(folder, '');
  const strays = top.entries
    .filter((entry) => entry.isDirectory() && !PARTS.includes(entry.name))
    .filter(({ name }) => didYouMean(name, PARTS).zh !== '')
    .map(({ name }) => problem(name, 'folder', unknownFolder(name, PARTS)));
  const found = await Promise.all(languages.map((language) => inLanguage(folder, language)));
  const files = found.flatMap((each) => each.files);
  const problems = [...top.problems, ...strays, ...found.flatMap((each) => each.problems)];
  return { files, problems: [...problems, ...sameId(files)] };
}

async function inLanguage(folder: string, language: Language): Promise<Found> {
  const { entries, problems } = await entriesOf(folder, language);
  const files: ContentFile[] = [];
  for (const entry of entries) {
    const file = `${language}/${entry.name}`;
    const kind = kinds.find((known) => known === entry.name);
    if (kind !== undefined) {
      const found = await ofKind(folder, kind, language);
      files.push(...found.files);
      problems.push(...found.problems);
    } else if (entry.isDirectory()) {
      problems.push(problem(file, 'folder', unknownFolder(entry.name, kinds)));
    } else if (otherMarkdown.test(entry.name)) {
      problems.push(problem(file, 'folder', outsideFolders));
    }
  }
  return { files, problems };
}

async function ofKind(folder: string, kind: Kind, language: Language): Promise<Found> {
  const { entries, problems } = await entriesOf(folder, `${language}/${kind}`, true);
  const files: ContentFile[] = [];
  for (const entry of entries) {
    const file = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    const linkedFolder = entry.isSymbolicLink() && (await isFolder(path.join(folder, file)));
    if (linkedFolder) problems.push(problem(file, 'folder', isLinked));
    if (linkedFolder || entry.isDirectory()) continue;
    const read = await readContentFile(folder, file, kind, language);
    if (read !== undefined && 'rule' in read) problems.push(read);
    else if (read !== undefined) files.push(read);
  }
  return { files, problems };
}

async function readContentFile(
  folder: string,
  file: string,
  kind: Kind,
  language: Language,
): Promise<ContentFile | Problem | undefined> {
  const name = path.posix.basename(file);
  if (!name.endsWith('.md')) {
    return otherMarkdown.test(name) ? problem(file, 'file-name', badEnding(name)) : undefined;
  }
  const id = name.slice(0, -'.md'.length);
  if (!goodName.test(id) || id.includes('..')) return problem(file, 'file-name', badName(id));
  if (RESERVED[kind].includes(id.toLowerCase())) return problem(file, 'file-name', reservedName(id));
  const source = await readAuthorFile(folder, file);
  return source.problem ?? { file, kind, language, id, text: source.text };
}

/** What stands in a folder, in order, without what is hidden; a missing folder holds nothing. */
async function entriesOf(
  folder: string,
  below: string,
  recursive = false,
): Promise<{ entries: Dirent[]; problems: Problem[] }> {
  try {
    const entries = await readdir(path.join(folder, below), { withFileTypes: true, recursive });
    const way = ({ parentPath, name }: Dirent) => path.relative(folder, path.join(parentPath, name));
    return {
      entries: entries
        .filter(
          (entry) =>
            !way(entry)
              .split(path.sep)
              .some((step) => step.startsWith('.')),
        )
        .sort((a, b) => (way(a) < way(b) ? -1 : 1)),
      problems: [],
    };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { entries: [], problems: missing ? [] : [cannotOpen(below, error)] };
  }
}

/** Whether there is a folder, directly or behind a link. */
export async function isFolder(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

function sameId(files: readonly ContentFile[]): Problem[] {
  const seen = new Map<string, ContentFile>();
  return files.flatMap((file): Problem[] => {
    const key = `${file.kind}/${file.id.toLowerCase()}`;
    const ours = `${file.language}/${key}`;
    const first = seen.get(ours);
    const twin = seen.get(key);
    if (!first) seen.set(ours, file);
    if (!twin) seen.set(key, file);
    if (first) return [problem(file.file, 'same-id', takenId(file, first))];
    return twin && twin.id !== file.id ? [problem(file.file, 'twin-name', otherCase(file, twin))] : [];
  });
}

function problem(file: string, rule: string, words: Words): Problem {
  return { place: { file, line: 1, column: 1 }, rule, words };
}

function badName(id: string): Words {
  return {
    zh: `文件名“${id}”不能用作地址。请只用字母、数字、汉字、“-”和“_”，例如 BIL-08.md。`,
    en: `The file name "${id}" cannot be an address. Use letters, digits, "-" and "_", such as BIL-08.md.`,
  };
}

function reservedName(id: string): Words {
  return {
    zh: `“${id}”是网站自己的页面地址，请给文件换个名字，例如 BIL-08.md。`,
    en: `"${id}" is the address of a page of the site itself. Name the file otherwise, such as BIL-08.md.`,
  };
}

function badEnding(name: string): Words {
  return {
    zh: `“${name}”不会被读取：文件名要以小写的 .md 结尾，请改名。`,
    en: `"${name}" is not read: the name must end in .md, in small letters. Rename it.`,
  };
}

function unknownFolder(name: string, known: readonly string[]): Words {
  const hint = didYouMean(name, known);
  return {
    zh: `没有“${name}”这种内容。${hint.zh || `文件夹可以是：${known.join('、')}。`}`,
    en: `There is no content of the kind "${name}".${hint.en || ` Folders may be: ${known.join(', ')}.`}`,
  };
}

const outsideFolders: Words = {
  zh: `文件放错了地方，不会被读取。请移到 ${kinds.join('、')} 其中一个文件夹里。`,
  en: `The file is not read here. Move it into one of the folders ${kinds.join(', ')}.`,
};

const isLinked: Words = {
  zh: '这是指向另一个文件夹的链接，里面的文件不会被读取。请把文件夹本身复制进来。',
  en: 'This is a link to another folder, and what is in it is not read. Copy the folder itself.',
};

function takenId({ id }: ContentFile, first: ContentFile): Words {
  return {
    zh: `编号“${id}”已经被 ${first.file} 用了。请给其中一个改名。`,
    en: `The id "${id}" is taken by ${first.file}. Rename one of the two.`,
  };
}

function otherCase({ id }: ContentFile, twin: ContentFile): Words {
  return {
    zh: `编号“${id}”和另一种语言的 ${twin.file} 只差大小写。请改成一样，网站才知道是同一篇。`,
    en: `The id "${id}" differs from ${twin.file} of the other language in case only. Make them the same.`,
  };
}
