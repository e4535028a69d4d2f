// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { knownCause } from './known-cause.mjs';

/** @typedef {{ code: number, output: string, log: string }} Ended */

/**
 * Runs a program to its end and keeps all that it says in `.callready/logs/NAME.log`, which the next run overwrites.
 * Ctrl-C ends the program and then us, with exit code 130.
 * @param {string} root the project's folder
 * @param {string} name of the log
 * @param {string} program
 * @param {readonly string[]} words
 * @param {object} [choices]
 * @param {string} [choices.cwd]
 * @param {NodeJS.ProcessEnv} [choices.environment]
 * @param {number} [choices.patience] milliseconds after which the program is ended
 * @param {(line: string) => void} [choices.onLine] hears every line as it comes
 * @returns {Promise<Ended>} code 0 when all went well, any other when not or when there is no such program
 */
export function runProgram(root, name, program, words, choices = {}) {
  const log = openLog(root, name);
  log.write(`$ ${program} ${words.join(' ')}\n`);
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: choices.cwd ?? root,
      env: choices.environment ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && !/\.exe$/i.test(program),
      ...(choices.patience === undefined ? {} : { timeout: choices.patience }),
    });
    const forget = endWithUs(child);
    let output = '';
    /** @param {string} text */
    const hear = (text) => {
      output += text;
      log.write(text);
      if (choices.onLine) text.split('\n').forEach(choices.onLine);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    // A program that cannot be started is told here, and closes with a negative code.
    child.on('error', (error) => hear(`${error.message}\n`));
    child.on('close', (code) => {
      forget();
      log.close();
      resolve({ code: code ?? 1, output, log: log.path });
    });
  });
}

/**
 * Hands Ctrl-C on to the program; once more ends a program that does not listen. We end when it has ended.
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithUs(child) {
  let asked = false;
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    child.kill(asked ? 'SIGKILL' : signal);
    asked = true;
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  return () => {
    process.off('SIGINT', end).off('SIGTERM', end);
    if (asked) process.exit(130);
  };
}

/**
 * @param {string} root
 * @param {string} name
 */
function openLog(root, name) {
  const folder = join(root, '.callready', 'logs');
  const path = join(folder, `${name}.log`);
  let file = -1;
  try {
    mkdirSync(folder, { recursive: true });
    file = openSync(path, 'w');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(
      knownCause(why, root) ?? {
        zh: `写不了 ${path}（${why}），请检查这个文件夹。`,
        en: `Cannot write ${path} (${why}); please look at that folder.`,
      },
    );
  }
  return {
    path,
    /** @param {string} text */
    write(text) {
      try {
        writeSync(file, text);
      } catch {
        // A full disk must not hide the sentence that says the disk is full.
      }
    },
    close() {
      closeSync(file);
    },
  };
}
