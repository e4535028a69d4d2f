import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readLibrary, type Library } from './library.ts';
import type { Proving } from './proofs.ts';

const kept = new Map<Proving, { stamp: string; library: Promise<Library> }>();

/**
 * While content is being written: the library as the files are now. It is read again only after one of them changed,
 * for a page asks for it several times.
 * @param proving pages tell their author of mistakes; endpoints need not prove the same calls once more
 */
export async function libraryInDevelopment(folder: string, proving: Proving): Promise<Library> {
  const stamp = await stampOf(folder);
  const last = kept.get(proving);
  if (last?.stamp === stamp) return last.library;
  const library = readLibrary(folder, proving);
  kept.set(proving, { stamp, library });
  return library;
}

/** Changes when a file comes, goes, or is saved. */
async function stampOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  const stamps = await Promise.all(
    files.map(async (file) => {
      // A file that is gone in the meantime is another state as well.
      const found = await stat(file).catch(() => undefined);
      return `${file} ${String(found?.mtimeMs)} ${String(found?.size)}`;
    }),
  );
  return [folder, ...stamps].join('\n');
}
