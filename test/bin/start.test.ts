import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installed, makeClone, type Clone } from './clone.ts';

let clone: Clone;

beforeEach(() => {
  clone = makeClone();
  installed(clone, { sqlite: true });
});

afterEach(() => {
  clone.remove();
});

/** A server that counts the signals it gets and ends a moment after the first, as one with requests in flight does. */
const COUNTING_SERVER = `
  let signals = 0;
  const stop = () => {
    signals += 1;
    if (signals === 1) setTimeout(() => { console.log('signals: ' + signals); process.exit(0); }, 300);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  setInterval(() => {}, 1000);
  console.log('serving as ' + process.pid + ' ' + process.argv.slice(2).join(' '));
`;

const program = (serve: string, build = '') =>
  clone.write('bin/callready.ts', `if (process.argv[2] === 'build') { ${build} } else { ${serve} }`);

test('a machine where all is ready passes five announced steps and serves', async () => {
  program("console.log('served')", "console.log('built')");
  const { exit, output } = await clone.run('start.mjs');
  expect(exit).toBe(0);
  expect(output).toMatch(/^\[1\/5\].*\n\[2\/5\].*\n\[3\/5\].*\n\[4\/5\].*\nbuilt\n\[5\/5\].*\nserved\n$/);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s reaches the server once and ends in exit code 0',
  async (signal) => {
    program(COUNTING_SERVER);
    const running = clone.start('start.mjs');
    await running.hears('serving as');
    running.child.kill(signal);
    running.child.kill(signal);
    const { exit, output } = await running.ended;
    expect(output).toContain('signals: 1');
    expect(exit).toBe(0);
  },
);

test('a stop before the server has heard of signals is a clean stop too', async () => {
  program("console.log('serving as'); setInterval(() => {}, 1000)");
  const running = clone.start('start.mjs');
  await running.hears('serving as');
  running.child.kill('SIGTERM');
  expect((await running.ended).exit).toBe(0);
});

test('the server stands outside of the group that Ctrl-C reaches', async () => {
  program(
    "console.log('group ' + (process.pid === Number(require('node:fs').readFileSync('/proc/self/stat', 'utf8').split(' ')[4])))",
  );
  expect((await clone.run('start.mjs')).output).toContain('group true');
});

test('the exit code of the server is handed on', async () => {
  program('process.exit(3)');
  expect((await clone.run('start.mjs')).exit).toBe(3);
});

test('a server that crashes does not pass for a clean stop', async () => {
  program("process.kill(process.pid, 'SIGKILL')");
  expect((await clone.run('start.mjs')).exit).toBe(128 + 9);
});

test('a site that cannot be built is not served, and a sentence says so', async () => {
  program("console.log('served')", 'process.exit(1)');
  const { exit, output, errors } = await clone.run('start.mjs');
  expect(exit).toBe(1);
  expect(errors.trim()).toMatch(/^The site was not built: mend what is listed above/);
  expect(output).not.toContain('served');
});

test('Ctrl-C while libraries are installed ends npm first, then us', async () => {
  clone.write('package-lock.json', '{ "packages": { "node_modules/lunr": { "version": "2.3.9" } } }');
  const said = path.join(clone.root, 'npm-said');
  const npm = 'trap "echo ended > npm-said; exit 1" INT; echo runs > npm-said; while :; do :; done';
  clone.offer('npm', `if [ "$1" = --version ]; then echo 11.19.1; else ${npm}; fi`);
  const running = clone.start('start.mjs');
  await expect.poll(() => existsSync(said) && readFileSync(said, 'utf8')).toBe('runs\n');
  running.child.kill('SIGINT');
  expect((await running.ended).exit).toBe(130);
  expect(readFileSync(said, 'utf8')).toBe('ended\n');
});
