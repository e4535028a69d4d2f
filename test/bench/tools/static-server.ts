import { createServer } from 'node:http';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import type { Served } from './tool.ts';

/** Serves a folder of files as a good web server does: compressed, with lasting answers to who asks again. */
export async function staticServer(folder: string): Promise<Served> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(html|js|css|json|svg|txt|xml)$/.test(name)) continue;
    const file = path.join(folder, name);
    await writeFile(`${file}.gz`, gzipSync(await readFile(file)));
  }
  const files = sirv(folder, { gzip: true, etag: true });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const where = server.address();
  if (where === null || typeof where === 'string') throw new Error('The server has no port');
  return {
    address: `http://127.0.0.1:${String(where.port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
