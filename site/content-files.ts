import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { didYouMean, type Language, type Problem } from '../markdown/problem.ts';
import { readSource } from '../markdown/source.ts';

/** The kinds of thing that authors write, by the folder in which they stand. */
export const kinds = ['articles', 'scenarios', 'quizzes'] as const;
export type Kind = (typeof kinds)[number];

export const languages: readonly Language[] = ['zh', 'en'];

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

/** All Markdown files of a content folder; what cannot be read, or has no place there, is a Problem. */
export async function contentFiles(folder: string): Promise<{ files: ContentFile[]; problems: Problem[] }> {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  for (const language of languages) {
    const entries = await entriesOf(path.join(folder, language));
    for (const entry of entries) {
      const kind = kinds.find((known) => known === entry.name);
      if (kind === undefined) {
        if (entry.isDirectory()) problems.push(unknownFolder(`${language}/${entry.name}`, entry.name));
        continue;
      }
      const found = await markdownBelow(folder, `${language}/${kind}`);
      for (const file of found) {
        const read = await readContentFile(folder, file, kind, language);
        if ('problem' in read) problems.push(read.problem);
        else files.push(read);
      }
    }
  }
  return { files, problems: [...problems, ...sameId(files)] };
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function markdownBelow(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && !entry.name.startsWith('.'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

async function readContentFile(
  folder: string,
  file: string,
  kind: Kind,
  language: Language,
): Promise<ContentFile | { problem: Problem }> {
  const id = path.basename(file, '.md');
  if (!goodName.test(id) || id.includes('..')) return { problem: badName(file, id) };
  const source = readSource(file, await readFile(path.join(folder, file)));
  return source.problem ? { problem: source.problem } : { file, kind, language, id, text: source.text };
}

function badName(file: string, id: string): Problem {
  return {
    place: { file, line: 1, column: 1 },
    rule: 'file-name',
    words: {
      zh: `文件名“${id}”不能用作地址。请只用字母、数字、汉字、“-”和“_”，例如 BIL-08.md。`,
      en: `The file name "${id}" cannot be an address. Use letters, digits, "-" and "_", such as BIL-08.md.`,
    },
  };
}

function unknownFolder(file: string, name: string): Problem {
  const hint = didYouMean(name, kinds);
  return {
    place: { file, line: 1, column: 1 },
    rule: 'folder',
    words: {
      zh: `没有“${name}”这种内容。${hint.zh || `文件夹可以是：${kinds.join('、')}。`}`,
      en: `There is no content of the kind "${name}".${hint.en || ` Folders may be: ${kinds.join(', ')}.`}`,
    },
  };
}

function sameId(files: readonly ContentFile[]): Problem[] {
  const seen = new Map<string, ContentFile>();
  return files.flatMap((file): Problem[] => {
    const key = `${file.language}/${file.kind}/${file.id.toLowerCase()}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, file);
      return [];
    }
    return [
      {
        place: { file: file.file, line: 1, column: 1 },
        rule: 'same-id',
        words: {
          zh: `编号“${file.id}”已经被 ${first.file} 用了。请给其中一个改名。`,
          en: `The id "${file.id}" is taken by ${first.file}. Rename one of the two.`,
        },
      },
    ];
  });
}

/** The text of a file that both languages share, such as `centre/scorecard.yaml`; a missing file is a Problem. */
export async function centreFile(
  folder: string,
  name: string,
): Promise<{ file: string; text: string | undefined; problems: Problem[] }> {
  const file = `centre/${name}`;
  try {
    const source = readSource(file, await readFile(path.join(folder, file)));
    return { file, text: source.text, problems: source.problem ? [source.problem] : [] };
  } catch {
    const words = {
      zh: `缺少文件 ${file}。请从项目的 content/centre 里复制一份。`,
      en: `The file ${file} is missing. Copy it from content/centre of this project.`,
    };
    return {
      file,
      text: undefined,
      problems: [{ place: { file, line: 1, column: 1 }, rule: 'centre', words }],
    };
  }
}
