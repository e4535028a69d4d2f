import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** A copy of our bootstrap on a machine of its own: nothing is installed, and PATH holds what a test puts there. */
export interface Clone {
  root: string;
  /** Writes a file below the clone. */
  write(file: string, text: string): void;
  /** Puts a shell script on the PATH. */
  offer(program: string, script: string): void;
  /** Starts a script of bin/ and lets the test talk to it. */
  start(script: string, words?: string[], environment?: Record<string, string>): Running;
  /** Runs a script of bin/ to its end. */
  run(script: string, words?: string[], environment?: Record<string, string>): Promise<Ended>;
  remove(): void;
}

export interface Ended {
  exit: number | null;
  output: string;
  errors: string;
}

export interface Running {
  child: ChildProcessByStdio<null, Readable, Readable>;
  /** Waits until the text has been said on standard output. */
  hears(text: string): Promise<void>;
  ended: Promise<Ended>;
}

const PROJECT = process.cwd();

/** The native file that the project's own installation has built. */
export const BUILT_SQLITE = path.join(PROJECT, 'node_modules/sqlite3/build/Release/node_sqlite3.node');

export function makeClone(): Clone {
  const machine = mkdtempSync(path.join(tmpdir(), 'callready-clone-'));
  const root = path.join(machine, 'project');
  const programs = path.join(machine, 'programs');
  mkdirSync(programs);
  cpSync(path.join(PROJECT, 'bin'), path.join(root, 'bin'), {
    recursive: true,
    filter: (from) => !from.endsWith('.ts'),
  });
  const surroundings = { PATH: programs, HOME: machine, LANG: 'C.UTF-8' };
  const write: Clone['write'] = (file, text) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const start: Clone['start'] = (script, words = [], environment = {}) =>
    listen(
      spawn(process.execPath, [path.join(root, 'bin', script), ...words], {
        env: { ...surroundings, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  return {
    root,
    write,
    offer(program, script) {
      writeFileSync(path.join(programs, program), `#!/bin/sh\n${script}\n`);
      chmodSync(path.join(programs, program), 0o755);
    },
    start,
    run: (script, words, environment) => start(script, words, environment).ended,
    remove: () => rmSync(machine, { recursive: true, force: true }),
  };
}

/** Makes the clone look as if `npm ci` had run. Without `sqlite`, the database engine is still to be built. */
export function installed(clone: Clone, { sqlite }: { sqlite: boolean }): void {
  const lock = JSON.stringify({ packages: { '': {}, 'node_modules/sqlite3': { version: '6.0.1' } } });
  clone.write('package-lock.json', lock);
  clone.write('node_modules/.package-lock.json', lock);
  clone.write('node_modules/sqlite3/package.json', JSON.stringify({ version: '6.0.1' }));
  if (sqlite) putSqlite(path.join(clone.root, 'node_modules/sqlite3/build/Release/node_sqlite3.node'));
}

/** Copies the native file to where a build or a cache would have put it. */
export function putSqlite(to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(BUILT_SQLITE, to);
}

function listen(child: Running['child']): Running {
  let output = '';
  let errors = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
  const ended = once(child, 'close').then(() => ({ exit: child.exitCode, output, errors }));
  return {
    child,
    ended,
    async hears(text) {
      while (!output.includes(text)) {
        await Promise.race([once(child.stdout, 'data'), failWhenEnded(ended, text)]);
      }
    },
  };
}

async function failWhenEnded(ended: Promise<Ended>, text: string): Promise<never> {
  const { output, errors } = await ended;
  throw new Error(`It ended without saying "${text}":\n${output}\n${errors}`);
}
