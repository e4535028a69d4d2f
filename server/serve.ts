import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import type { Centre } from '../site/centre.ts';
import { refuseRequest } from './refuse-request.ts';
import { securityHeaders } from './security-headers.ts';

/** A running server. */
export interface Serving {
  /** The address it really listens on. */
  address: string;
  /** Takes no new requests, waits for those in flight (at most the given milliseconds), then lets go of the port. */
  stop(patience: number): Promise<void>;
}

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  locals: object,
) => Promise<void>;

/** Files whose names carry a hash of their content never change. */
const aYear = 'public, max-age=31536000, immutable';

/**
 * Serves the built site: static files first, then pages and endpoints that need the records.
 * @param unforeseen is told of an error that made one request fail; the server goes on
 * @throws with `code: 'EADDRINUSE'` or `'EACCES'` when the port cannot be had, and when there is no built site
 */
export async function serve(
  where: { host: string; port: number; site: string },
  centre: Centre,
  unforeseen: (error: unknown) => void,
): Promise<Serving> {
  const dynamic = await dynamicPages(where.site);
  const files = sirv(path.join(where.site, 'client'), {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, file) => {
      response.setHeader('cache-control', file.startsWith('/_astro/') ? aYear : 'no-cache');
    },
  });
  const lost = await readFile(path.join(where.site, 'client', '404.html')).catch(() => undefined);
  const server = createServer((request, response) => {
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    // A browser keeps its connection for the next request; once we stop there is none, and it goes with its last answer.
    response.once('close', () => {
      if (!server.listening) server.closeIdleConnections();
    });
    const refused = refuseRequest(request);
    if (refused) {
      response.setHeader('connection', 'close');
      if (refused.status === 405) response.setHeader('allow', 'GET, HEAD, POST');
      tell(response, refused.status, refused.error);
      return;
    }
    files(request, response, () => {
      dynamic(request, response, () => notFound(request, response, lost), { centre }).catch(
        (error: unknown) => {
          unforeseen(error);
          apologise(response);
        },
      );
    });
  });
  // A slow client must not hold a connection for ever: headers within 10 s, the whole request within 30 s.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  await listening(server, where.host, where.port);
  return { address: addressOf(server, where.host), stop: (patience) => stop(server, patience) };
}

/** Whether there is a built site in a folder. */
export function isBuilt(site: string): boolean {
  return existsSync(entryOf(site));
}

function entryOf(site: string): string {
  return path.join(site, 'server', 'entry.mjs');
}

async function dynamicPages(site: string): Promise<Handler> {
  const entry = entryOf(site);
  if (!isBuilt(site)) throw new Error(`${entry}: the site has not been built`);
  const built: unknown = await import(pathToFileURL(entry).href);
  if (!hasHandler(built)) throw new Error(`${entry} is not a built site`);
  return built.handler;
}

function hasHandler(built: unknown): built is { handler: Handler } {
  return (
    typeof built === 'object' && built !== null && 'handler' in built && typeof built.handler === 'function'
  );
}

function notFound(request: IncomingMessage, response: ServerResponse, page: Buffer | undefined): void {
  if (page === undefined || request.url?.startsWith('/api/')) {
    tell(response, 404, '没有找到。 Not found.');
    return;
  }
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  response.end(page);
}

function apologise(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else tell(response, 500, '服务器出错了，请稍后再试。 The server failed; try again later.');
}

function tell(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify({ error }));
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${String(port)}/`;
}

function stop(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => {
      server.closeAllConnections();
    }, patience);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
