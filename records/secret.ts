import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret that session cookies are signed with: made at the first start, readable by the server's account only.
 * Two servers that start at once agree on one. To sign everybody out, delete the file and start again.
 */
export async function secretIn(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'secret');
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    return await read(path);
  } catch {
    // Written whole under another name and then linked: nobody ever reads half a secret.
    await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
    const linked = await link(draft, path).catch((error: unknown) => error);
    await rm(draft);
    const isThere = linked instanceof Error && 'code' in linked && linked.code === 'EEXIST';
    if (linked instanceof Error && !isThere) throw linked;
    return read(path);
  }
}

async function read(path: string): Promise<string> {
  const secret = (await readFile(path, 'utf8')).trim();
  if (secret.length < 32) throw new Error(`${path} is no secret; delete it and start again`);
  return secret;
}
