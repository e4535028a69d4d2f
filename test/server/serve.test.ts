import { brotliCompressSync, gzipSync } from 'node:zlib';
import { once } from 'node:events';
import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../server/security-headers.ts';
import { serve, type Serving } from '../../server/serve.ts';
import type { Centre } from '../../site/centre.ts';
import { contentFolder, temporaryFolder, write } from '../site/content-folder.ts';
import { NOW } from '../records/moments.ts';
import { runningCentre } from '../site/running-centre.ts';

/** Stands for the pages that Astro builds, with one that fails in each way and one that waits until it is told. */
const ENTRY = `
export async function handler(request, response, next, { centre }) {
  if (request.url === '/api/now') response.end(centre.now().toISOString());
  else if (request.url === '/api/throws') throw new Error('a fault of the program');
  else if (request.url === '/api/breaks') { response.writeHead(200); response.write('half'); throw new Error('late'); }
  else if (request.url === '/api/waits') {
    response.writeHead(200).flushHeaders();
    request.on('data', (part) => response.write(part)).on('end', () => response.end());
  } else next();
}
`;
const PAGE = '<!DOCTYPE html><title>页</title>'.padEnd(2000, ' ');

let centre: Centre;
let site: string;

beforeAll(async () => {
  centre = await runningCentre(contentFolder(), NOW);
  site = temporaryFolder();
  write(site, 'server/entry.mjs', ENTRY);
  write(site, 'client/zh/index.html', PAGE);
  write(site, 'client/zh/index.html.br', brotliCompressSync(PAGE));
  write(site, 'client/zh/index.html.gz', gzipSync(PAGE));
  write(site, 'client/_astro/page.abc123.js', 'let x;');
  write(site, 'client/404.html', 'Not here.');
  write(site, 'built.json', 'secret');
});

const unforeseen: unknown[] = [];
const note = (error: unknown): void => {
  unforeseen.push(error);
};

const start = (): Promise<Serving> => serve({ host: '127.0.0.1', port: 0, site }, centre, note);

/** Serves while something is done. */
async function serving<T>(deed: (address: string) => Promise<T>): Promise<T> {
  const server = await start();
  try {
    return await deed(server.address);
  } finally {
    await server.stop(1000);
  }
}

/** What the server writes to a connection that sends these words as they are. */
async function raw(address: string, words: string): Promise<string> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (part) => {
    answer += part.toString('latin1');
  });
  socket.write(words);
  await once(socket, 'close');
  return answer;
}

describe('files', () => {
  test('go out compressed as the browser likes it, and are asked for again each time', async () => {
    await serving(async (address) => {
      for (const [accepted, encoding] of [
        ['br, gzip', 'br'],
        ['gzip', 'gzip'],
        ['identity', null],
      ] as const) {
        const answer = await fetch(`${address}zh/`, { headers: { 'accept-encoding': accepted } });
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-encoding')).toBe(encoding);
        expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
        expect(answer.headers.get('cache-control')).toBe('no-cache');
        expect(await answer.text()).toBe(PAGE);
      }
    });
  });

  test('are not sent again when the browser has them', async () => {
    await serving(async (address) => {
      const first = await fetch(`${address}zh/`);
      const etag = first.headers.get('etag') ?? '';
      await first.text();
      expect((await fetch(`${address}zh/`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    });
  });

  test('with a hash in their name are kept for a year', async () => {
    await serving(async (address) => {
      const answer = await fetch(`${address}_astro/page.abc123.js`);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      await answer.text();
    });
  });

  test.each([
    'built.json',
    'server/entry.mjs',
    '..%2fbuilt.json',
    '_astro/..%2f..%2fbuilt.json',
    '%2e%2e/built.json',
  ])('outside the public folder stay where they are: %s', async (name) => {
    const answer = await serving((address) =>
      raw(address, `GET /${name} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('secret');
  });
});

test('what is not there is a page that says so, and for programs a sentence', async () => {
  await serving(async (address) => {
    const page = await fetch(`${address}zh/nothing/`);
    expect([page.status, await page.text()]).toEqual([404, 'Not here.']);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const endpoint = await fetch(`${address}api/nothing`);
    expect([endpoint.status, await endpoint.json()]).toEqual([404, { error: '没有找到。 Not found.' }]);
  });
});

test('endpoints get the centre', async () => {
  await serving(async (address) => {
    expect(await (await fetch(`${address}api/now`)).text()).toBe(NOW.toISOString());
  });
});

test('every answer carries the security headers, whatever it is', async () => {
  const json = { 'content-type': 'application/json' };
  await serving(async (address) => {
    for (const [path, request] of [
      ['zh/', {}],
      ['_astro/page.abc123.js', {}],
      ['zh/nothing/', {}],
      ['api/now', {}],
      ['api/nothing', {}],
      ['api/throws', {}],
      ['api/now', { method: 'PUT', body: '{}', headers: json }],
      ['api/now', { method: 'POST', body: 'x' }],
      ['api/now', { method: 'POST', body: '{}', headers: { ...json, origin: 'https://evil.example' } }],
    ] satisfies [string, RequestInit][]) {
      const answer = await fetch(address + path, request);
      for (const [name, value] of securityHeaders) expect(answer.headers.get(name)).toBe(value);
      await answer.text();
    }
  });
  const policy = new Map(securityHeaders).get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|\*/);
});

describe('one request that fails', () => {
  test('gets a sentence, and the server goes on', async () => {
    await serving(async (address) => {
      const failed = await fetch(`${address}api/throws`);
      expect([failed.status, await failed.json()]).toEqual([
        500,
        { error: '服务器出错了，请稍后再试。 The server failed; try again later.' },
      ]);
      expect(unforeseen).toContainEqual(new Error('a fault of the program'));
      expect((await fetch(`${address}api/now`)).status).toBe(200);
    });
  });

  test('halfway is cut off, so that nobody takes the half for the whole', async () => {
    await serving(async (address) => {
      await expect(fetch(`${address}api/breaks`).then((answer) => answer.text())).rejects.toThrow();
      expect((await fetch(`${address}api/now`)).status).toBe(200);
    });
  });
});

test.each([
  'GET // HTTP/1.1\r\nHost: x',
  'GET /%E0%A4%A HTTP/1.1\r\nHost: x',
  'GET /%00 HTTP/1.1\r\nHost: x',
  'GET http://other/zh/ HTTP/1.1\r\nHost: x',
  'GET /zh/ HTTP/1.1\r\nHost: a b',
  'GET /zh/ HTTP/1.1\r\nHost: [::',
  'GET \\\\ HTTP/1.1\r\nHost: x',
  'POST /api/now HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked',
  `POST /api/now HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999`,
  'NONSENSE',
])('a request that no browser sends is answered, and the server goes on: %j', async (head) => {
  await serving(async (address) => {
    expect(await raw(address, `${head}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 [2345]\d\d /);
    expect((await fetch(`${address}api/now`)).status).toBe(200);
  });
});

describe('stopping', () => {
  const waiting =
    'POST /api/waits HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\n';

  test('lets a request in flight be finished, takes no new one, and then lets go of the port', async () => {
    const server = await start();
    const port = Number(new URL(server.address).port);
    const socket = connect(port, '127.0.0.1');
    socket.write(`${waiting}ab`);
    await once(socket, 'data');
    const stopped = server.stop(30_000);
    await expect(fetch(`${server.address}api/now`)).rejects.toThrow();
    const rest = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (part: Buffer) => (text += part.toString('latin1')));
      socket.on('close', () => {
        resolve(text);
      });
    });
    socket.write('cd');
    expect(await rest).toContain('cd');
    await stopped;
    const next = await serve({ host: '127.0.0.1', port, site }, centre, note);
    await next.stop(1000);
  });

  test('does not wait for browsers that keep their connection without a request', async () => {
    const server = await start();
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    socket.write('GET /api/now HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    const before = performance.now();
    await server.stop(30_000);
    expect(performance.now() - before).toBeLessThan(3000);
  });

  test('waits for one that never ends no longer than it was told', async () => {
    const server = await start();
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`${waiting}ab`);
    await once(socket, 'data');
    await server.stop(50);
  });
});

test('a port that is taken, and a site that is not built, are errors by which the cause can be told', async () => {
  await serving(async (address) => {
    const port = Number(new URL(address).port);
    await expect(serve({ host: '127.0.0.1', port, site }, centre, note)).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
  await expect(serve({ host: '127.0.0.1', port: 0, site: temporaryFolder() }, centre, note)).rejects.toThrow(
    /entry\.mjs/,
  );
});
