import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Problem, Words } from '../markdown/problem.ts';

/** What an import remembers of its drafts, so that it knows them again and sees whether a person edited them. */
export const MEMORY = '.imported.json';

const memoryFile = z.strictObject({
  drafts: z.record(
    z.string().regex(/^IMP-\d{3,6}$/),
    z.strictObject({
      /** The source's name without folders. */
      source: z.string(),
      /** Which chapter or essay of it, from 1. */
      part: z.int().min(1),
      /** SHA-256 of the draft as it was written. */
      hash: z.string(),
    }),
  ),
});

/** The drafts of earlier imports by their ids. */
export type Memory = z.infer<typeof memoryFile>;

/** What earlier imports into a folder remember; nothing in a new one. A damaged memory is a Problem. */
export async function readMemory(
  folder: string,
): Promise<{ memory: Memory; problem?: never } | { problem: Problem; memory?: never }> {
  const file = path.join(folder, MEMORY);
  const text = await readIfThere(file);
  if (text === undefined) return { memory: { drafts: {} } };
  try {
    return { memory: memoryFile.parse(JSON.parse(text)) };
  } catch {
    return {
      problem: problemAt(file, 'import-memory', {
        zh: '记录已导入草稿的文件坏了，无法判断哪些草稿被人改过。请从备份恢复它；确定草稿都可以重来时，删掉它和草稿。',
        en: 'The file that remembers imported drafts is damaged, so nobody can tell which were edited. Restore it from a backup, or delete it together with the drafts.',
      }),
    };
  }
}

/** A Problem of a whole file. */
export function problemAt(file: string, rule: string, words: Words): Problem {
  return { place: { file, line: 1, column: 1 }, rule, words };
}

/** A file's text, or undefined where there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** SHA-256 of a text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
