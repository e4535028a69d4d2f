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
 * @returns {Promise<Ended>} code 127 when there is no such program
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
    /** @param {Buffer} bytes */
    const hear = (bytes) => {
      const text = bytes.toString();
      output += text;
      log.write(text);
      if (choices.onLine) text.split('\n').forEach(choices.onLine);
    };
    /** @param {number} code */
    const end = (code) => {
      forget();
      log.close();
      resolve({ code, output, log: log.path });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => {
      hear(Buffer.from(`${error.message}\n`));
      end(127);
    });
    child.on('close', (code) => {
      end(code ?? 1);
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endWithUs(child) {
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    child.kill(signal);
    process.exit(130);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  return () => process.off('SIGINT', end).off('SIGTERM', end);
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
    throw new Failure(
      knownCause(String(error), root) ?? {
        zh: `写不了 ${path}(${String(error)}),请检查这个文件夹。`,
        en: `Cannot write ${path} (${String(error)}); please look at that folder.`,
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
