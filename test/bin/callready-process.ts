import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** The program's folder. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** How a run of the command line ended. */
export interface Run {
  exit: number | null;
  output: string;
  errors: string;
}

/** A run of the command line that goes on. */
export interface Running {
  process: ChildProcess;
  /** Resolves when it has printed a text on either stream. */
  printed(text: string): Promise<string>;
  ended: Promise<Run>;
}

/** Starts `callready` in a process of its own, with these settings and none from around the test. */
export function begin(words: readonly string[], settings: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [path.join(ROOT, 'bin/callready.ts'), ...words], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', ...settings },
  });
  let output = '';
  let errors = '';
  let look = (): void => undefined;
  child.stdout.on('data', (part: Buffer) => {
    output += part.toString('utf8');
    look();
  });
  child.stderr.on('data', (part: Buffer) => {
    errors += part.toString('utf8');
    look();
  });
  const ended = new Promise<Run>((resolve) => {
    child.on('close', (exit) => {
      resolve({ exit, output, errors });
    });
  });
  const printed = (text: string) =>
    new Promise<string>((resolve, reject) => {
      look = () => {
        if (output.includes(text) || errors.includes(text)) resolve(output);
      };
      look();
      void ended.then((run) => {
        reject(new Error(`It ended without printing "${text}": ${JSON.stringify(run)}`));
      });
    });
  return { process: child, printed, ended };
}

/** Runs `callready` to its end. */
export function run(words: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Run> {
  return begin(words, settings).ended;
}
