import { spawn, type ChildProcess } from 'node:child_process';

/**
 * Runs a program to its end.
 * @throws with what it said when it fails
 */
export async function run(
  command: string,
  words: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  const child = spawn(command, words, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = heard(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    // Not `close`: a browser that a program leaves behind keeps its pipes open.
    child.on('exit', resolve);
  });
  if (code !== 0)
    throw new Error(`${command} ${words.join(' ')} ended with ${String(code)}:\n${said().slice(-4000)}`);
  return said();
}

/** Starts a server, and waits until it says where it listens. */
export function serving(
  command: string,
  words: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ address: string; stop(): Promise<void> }> {
  const child = spawn(command, words, { cwd: folder, env: { ...process.env, ...environment } });
  const said = heard(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      reject(new Error(`${words.join(' ')} ended with ${String(code)}:\n${said()}`)),
    );
    child.stdout.on('data', () => {
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said())?.[0];
      if (address === undefined) return;
      child.removeAllListeners('exit');
      resolve({ address, stop: () => ended(child) });
    });
  });
}

function heard(child: ChildProcess): () => string {
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => parts.push(part.toString('utf8')));
  return () => parts.join('').replace(/\u001b\[[\d;]*m/g, '');
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
