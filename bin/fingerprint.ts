import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** A hash over the names and bytes of all files in some folders (or of single files); missing ones count as empty. */
export async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const start of paths) {
    for (const file of await filesIn(start)) {
      hash.update(path.relative(start, file)).update('\0');
      hash.update(await readFile(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesIn(start: string): Promise<string[]> {
  const found = await stat(start).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [start];
  const entries = await readdir(start, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
