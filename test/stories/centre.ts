import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';

/** A centre that runs for the stories of one file: its own records, its own port. */
export interface Centre {
  address: string;
  /** The one-time code by which the first administrator is made. */
  firstAdminCode: string;
  /** Runs a command of the command line on the same records. */
  callready(...words: string[]): Promise<{ exit: number; output: string }>;
  /** Ends the server as a power cut does. */
  kill(): Promise<void>;
  /**
   * Starts the server again after it was killed: at the same address, on the same records.
   * @param daysAhead by how many days its clock is ahead from now on
   */
  startAgain(daysAhead?: number): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');

/** The centre of the file whose stories are being told. */
interface Centres {
  of(file: string): Promise<Centre>;
}

/** Each file gets a server of its own; it is ended by its own process id when the file's stories are over. */
export const test = base.extend<{ centre: Centre }, { centres: Centres; content: string | undefined }>({
  // What the server reads in place of the project's content; its pages that are files stay those of the built site.
  content: [
    // Playwright demands the first parameter to be a pattern.
    async ({}, use) => {
      await use(undefined);
    },
    { scope: 'worker' },
  ],
  centres: [
    async ({ content }, use) => {
      let now: { file: string; centre: Centre; end: () => Promise<void> } | undefined;
      await use({
        of: async (file) => {
          if (now?.file === file) return now.centre;
          await now?.end();
          now = { file, ...(await openCentre(content)) };
          return now.centre;
        },
      });
      await now?.end();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  centre: async ({ centres }, use, { file }) => use(await centres.of(file)),
  baseURL: ({ centre }, use) => use(centre.address),
  // A page that throws, or breaks the security policy, fails its story whatever it shows.
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) errors.push(message.text());
    });
    await use(page);
    expect(errors).toEqual([]);
  },
});

export { expect } from '@playwright/test';

async function openCentre(
  content: string | undefined,
): Promise<{ centre: Centre; end: () => Promise<void> }> {
  const data = await mkdtemp(path.join(tmpdir(), 'callready-stories-'));
  const environment = {
    ...process.env,
    CALLREADY_DATA: data,
    ...(content !== undefined && { CALLREADY_CONTENT: content }),
    PORT: '0',
    HOST: '127.0.0.1',
    LANG: 'en',
  };
  const first = await served(environment);
  const { said } = first;
  let { server } = first;
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
  const firstAdminCode = /code (\S+) to/.exec(said)?.[1] ?? '';
  return {
    centre: {
      address,
      firstAdminCode,
      callready: (...words) => run(environment, words),
      kill: () => ended(server, 'SIGKILL'),
      startAgain: async (daysAhead = 0) => {
        const { port } = new URL(address);
        ({ server } = await served({ ...environment, PORT: port, ...(daysAhead > 0 && later(daysAhead)) }));
      },
    },
    end: async () => {
      await ended(server, 'SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** What makes the clock of a server run ahead. */
function later(days: number): NodeJS.ProcessEnv {
  const clock = pathToFileURL(path.join(import.meta.dirname, 'later.ts')).href;
  return { NODE_OPTIONS: `--import=${clock}`, STORY_DAYS_AHEAD: String(days) };
}

function served(environment: NodeJS.ProcessEnv): Promise<{ server: ChildProcess; said: string }> {
  const server = spawn(process.execPath, ['bin/callready.ts', 'serve'], { cwd: root, env: environment });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      if (said.includes('Ctrl+C')) resolve({ server, said });
    });
    server.stderr.on('data', (part: Buffer) => {
      said += part.toString('utf8');
    });
    server.on('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)}:\n${said}`));
    });
  });
}

function ended(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.removeAllListeners('exit');
    server.on('exit', () => {
      resolve();
    });
    server.kill(signal);
  });
}

function run(environment: NodeJS.ProcessEnv, words: string[]): Promise<{ exit: number; output: string }> {
  const child = spawn(process.execPath, ['bin/callready.ts', ...words], { cwd: root, env: environment });
  let output = '';
  child.stdout.on('data', (part: Buffer) => {
    output += part.toString('utf8');
  });
  child.stderr.on('data', (part: Buffer) => {
    output += part.toString('utf8');
  });
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      resolve({ exit: code ?? 1, output });
    });
  });
}
