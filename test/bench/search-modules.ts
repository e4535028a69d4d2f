import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Serves the project's modules to a browser as they stand, without their types, and some bytes besides. Packages are
 * found as Node finds them, for a worker has no import map.
 *
 * @param files by their address
 */
export async function serveModules(
  files: ReadonlyMap<string, Uint8Array | string>,
): Promise<{ address: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    const file = files.get(pathname);
    if (file !== undefined) {
      answer(response, file, typeof file === 'string' ? 'text/html' : 'application/octet-stream');
      return;
    }
    moduleAt(decodeURIComponent(pathname)).then(
      (script) => {
        answer(response, script, 'text/javascript');
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const where = server.address();
  if (where === null || typeof where === 'string') throw new Error('The server has no port');
  return {
    address: `http://127.0.0.1:${String(where.port)}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(response: ServerResponse, body: Uint8Array | string, type: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

async function moduleAt(pathname: string): Promise<string> {
  const text = await readFile(path.join(ROOT, pathname), 'utf8');
  if (pathname.endsWith('.ts')) return withAddresses(stripTypeScriptTypes(text));
  // lunr is no module.
  if (text.includes('module.exports'))
    return `const module = { exports: {} }, exports = module.exports;\n${text}\nexport default module.exports;`;
  return withAddresses(text);
}

/** Puts the address of its file for the name of each package that a module imports. */
function withAddresses(script: string): string {
  return script.replace(
    /(from |import\()(['"])([^./'"][^'"]*)\2/g,
    (_, before: string, quote: string, name: string) => {
      const file = fileURLToPath(import.meta.resolve(name));
      return `${before}${quote}/${path.relative(ROOT, file)}${quote}`;
    },
  );
}
