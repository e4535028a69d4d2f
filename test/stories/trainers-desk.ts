import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';

/** A trainer's own copy of the content, watched by the development server. */
export interface Desk {
  address: string;
  content: string;
  /** Runs a command of the command line. */
  callready(...words: string[]): Promise<number>;
  /** The same, with what it says. */
  ask(...words: string[]): Promise<{ exit: number; output: string }>;
}

const root = path.resolve(import.meta.dirname, '../..');

/** Stories of a trainer: a development server of their own over a copy of the content. */
export const test = base.extend<object, { desk: Desk }>({
  desk: [
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'callready-trainer-'));
      const content = path.join(folder, 'content');
      await cp(path.join(root, 'content'), content, { recursive: true });
      const environment = {
        ...process.env,
        CALLREADY_CONTENT: content,
        CALLREADY_DATA: path.join(folder, 'data'),
        PORT: '0',
        LANG: 'en',
      };
      const server = spawn(process.execPath, ['bin/callready.ts', 'dev'], { cwd: root, env: environment });
      const address = await addressOf(server);
      const ask = (...words: string[]) => run(environment, words);
      const callready = async (...words: string[]) => (await ask(...words)).exit;
      await use({ address, content, callready, ask });
      await ended(server);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ desk }, use) => use(desk.address),
});

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString('utf8');
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => {
      reject(new Error(said));
    });
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.removeAllListeners('exit');
    server.on('exit', () => {
      resolve();
    });
    server.kill('SIGTERM');
  });
}

function run(environment: NodeJS.ProcessEnv, words: string[]): Promise<{ exit: number; output: string }> {
  const child = spawn(process.execPath, ['bin/callready.ts', ...words], { cwd: root, env: environment });
  let output = '';
  const hear = (part: Buffer) => {
    output += part.toString('utf8');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      resolve({ exit: code ?? 1, output });
    });
  });
}

export { expect } from '@playwright/test';
