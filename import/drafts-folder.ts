import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../markdown/problem.ts';
import { hashOf, MEMORY, problemAt, readIfThere, readMemory, type Memory } from './import-memory.ts';

/** Where drafts stand below a content folder. Imported pages are Chinese. */
const ARTICLES = path.join('zh', 'articles');

/** A draft in its folder. */
export interface Written {
  /** Such as `IMP-001`; the same source and chapter keep theirs. */
  id: string;
  /** Path below the content folder, with `/`. */
  file: string;
  /** False when the draft was there already, word for word. */
  changed: boolean;
}

/** A content folder into which pages are imported. */
export interface DraftsFolder {
  /**
   * Writes all drafts of one source, or none of them.
   * @param source the source's name without folders
   * @param texts the articles, one for each chapter, in order
   * @param replace whether drafts that a person has edited since may be overwritten
   * @returns what was written, and ids of older drafts of this source that it no longer has a chapter for
   */
  write(
    source: string,
    texts: readonly string[],
    replace: boolean,
  ): Promise<{ written: Written[]; left: string[]; problem?: never } | { problem: Problem; written?: never }>;
}

/**
 * Opens a content folder for drafts; makes it, with a copy of the centre's files, where it is not there yet.
 * A damaged memory is a Problem: without it nobody knows which drafts were edited.
 */
export async function openDraftsFolder(
  folder: string,
  centre: string,
): Promise<{ drafts: DraftsFolder; problem?: never } | { problem: Problem; drafts?: never }> {
  const memory = await readMemory(folder);
  if (memory.problem) return memory;
  await mkdir(path.join(folder, ARTICLES), { recursive: true });
  const lacking = await copyCentre(folder, centre);
  if (lacking) return { problem: lacking };
  const write: DraftsFolder['write'] = (source, texts, replace) =>
    writeDrafts(folder, memory.memory, source, texts, replace);
  return { drafts: { write } };
}

async function copyCentre(folder: string, centre: string): Promise<Problem | undefined> {
  const target = path.join(folder, 'centre');
  if (await exists(target)) return undefined;
  if (!(await exists(path.join(centre, 'categories.yaml')))) {
    return problemAt(centre, 'no-centre', {
      zh: `没有找到 ${path.join(centre, 'categories.yaml')}，草稿就没有类别。请用 --centre 指明 centre 文件夹。`,
      en: `There is no ${path.join(centre, 'categories.yaml')}, so drafts would have no categories. Name the centre folder with --centre.`,
    });
  }
  const copy = `${target}.${randomUUID()}`;
  try {
    await cp(centre, copy, { recursive: true });
    await rename(copy, target);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  return undefined;
}

async function writeDrafts(
  folder: string,
  memory: Memory,
  source: string,
  texts: readonly string[],
  replace: boolean,
): ReturnType<DraftsFolder['write']> {
  const ids = await idsFor(folder, memory, source, texts.length);
  const plans: { id: string; file: string; text: string; changed: boolean }[] = [];
  for (const [index, text] of texts.entries()) {
    const id = ids[index] ?? '';
    const file = path.join(folder, ARTICLES, `${id}.md`);
    const there = await readIfThere(file);
    const edited = there !== undefined && there !== text && hashOf(there) !== memory.drafts[id]?.hash;
    if (edited && !replace) return { problem: editedSince(file, source) };
    plans.push({ id, file, text, changed: there !== text });
  }
  const written = Object.fromEntries(
    plans.map(({ id, text }, index) => [id, { source, part: index + 1, hash: hashOf(text) }]),
  );
  await replaceAll([
    ...plans.filter(({ changed }) => changed),
    {
      file: path.join(folder, MEMORY),
      text: `${JSON.stringify({ drafts: { ...memory.drafts, ...written } }, null, 2)}\n`,
    },
  ]);
  Object.assign(memory.drafts, written);
  return {
    written: plans.map(({ id, changed }) => ({ id, file: `zh/articles/${id}.md`, changed })),
    left: Object.entries(memory.drafts)
      .filter(([id, draft]) => draft.source === source && !ids.includes(id))
      .map(([id]) => id),
  };
}

/** The ids of a source's chapters: those they had, then the first free numbers. */
async function idsFor(folder: string, memory: Memory, source: string, count: number): Promise<string[]> {
  const files = await readdir(path.join(folder, ARTICLES));
  const taken = new Set([...files.map((file) => path.basename(file, '.md')), ...Object.keys(memory.drafts)]);
  let number = 0;
  const free = (): string => {
    for (;;) {
      number += 1;
      const id = `IMP-${String(number).padStart(3, '0')}`;
      if (taken.has(id)) continue;
      return id;
    }
  };
  return Array.from({ length: count }, (_, index) => {
    const known = Object.entries(memory.drafts).find(
      ([, draft]) => draft.source === source && draft.part === index + 1,
    );
    return known?.[0] ?? free();
  });
}

/** All new texts are on the disk before the first takes its place; one that cannot be written leaves everything as it was. */
async function replaceAll(files: readonly { file: string; text: string }[]): Promise<void> {
  const waiting = files.map(({ file, text }) => ({ file, text, temporary: `${file}.${randomUUID()}.new` }));
  try {
    for (const { temporary, text } of waiting) await writeFile(temporary, text, { flush: true, flag: 'wx' });
    for (const { temporary, file } of waiting) await rename(temporary, file);
  } finally {
    await Promise.all(waiting.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

function editedSince(file: string, source: string): Problem {
  return problemAt(file, 'edited-since', {
    zh: `这篇草稿导入以后有人改过，${source} 的草稿一篇也没有覆盖。确定要丢掉修改时，加上 --replace 再导入。`,
    en: `Somebody has edited this draft since it was imported; no draft of ${source} was overwritten. To give up the edits, import again with --replace.`,
  });
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
