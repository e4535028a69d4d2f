// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';

/**
 * Runs one of our own programs to its end, with our terminal as its own.
 * @param {string} root the project's folder
 * @param {string} node
 * @param {readonly string[]} words the program and what it is called with
 * @param {{ untilStopped: boolean }} choices `untilStopped` for a server: being asked to end is then its proper end.
 * Ctrl-C reaches every process of a terminal, and npm passes it on once more. A server therefore stands in a group of
 * its own and hears of the first signal from us, exactly once; should we be killed, it notices on its channel.
 * @returns {Promise<number>} its exit code
 */
export function handOver(root, node, words, { untilStopped }) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...words], {
    cwd: root,
    env: {
      ...process.env,
      PATH: [dirname(node), process.env['PATH'] ?? ''].join(delimiter),
      // Astro would report its use to its makers; a centre's network may not even let it.
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: untilStopped && process.platform !== 'win32',
  });
  /** @type {NodeJS.Signals | undefined} */
  let asked;
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    if (asked !== undefined) return;
    asked = signal;
    child.kill(signal);
  };
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      if (signal === null) resolve(code ?? 1);
      else resolve(untilStopped && signal === asked ? 0 : 128 + constants.signals[signal]);
    });
  });
}
