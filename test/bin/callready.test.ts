import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installed, makeClone, type Clone } from './clone.ts';

let clone: Clone;

/** The real command line, with commands of the test's own. */
beforeEach(() => {
  clone = makeClone();
  installed(clone, { sqlite: true });
  for (const part of ['bin/callready.ts', 'bin/command.ts', 'bin/line', 'markdown/problem.ts']) {
    mkdirSync(path.dirname(path.join(clone.root, part)), { recursive: true });
    cpSync(path.resolve(part), path.join(clone.root, part), { recursive: true });
  }
  const library = 'node_modules/fastest-levenshtein';
  symlinkSync(path.resolve(library), path.join(clone.root, library));
  clone.write('package.json', '{ "type": "module" }');
  clone.write('bin/line/commands.ts', COMMANDS);
});

afterEach(() => {
  clone.remove();
});

const COMMANDS = `
const about = { summary: { zh: '', en: '' }, help: { zh: '', en: '' }, options: {} };
const command = (run) => () => Promise.resolve({ ...about, run });
export const commands = {
  find: command(async (given, terminal) => {
    terminal.progress({ zh: '查找中', en: 'looking' });
    return { exit: 1, text: 'one problem', json: { problems: 1 } };
  }),
  long: command(async () => ({ exit: 0, text: 'line\\n'.repeat(200_000), json: 'x'.repeat(1_000_000) })),
  break: command(async () => { throw new Error('the moon is full'); }),
  breakLater: command(() => new Promise(() => { setTimeout(() => { throw new Error('the moon is full'); }, 1); })),
  serve: command(() => new Promise((resolve) => {
    const alive = setInterval(() => {}, 1000);
    process.once('SIGTERM', () => { clearInterval(alive); resolve({ exit: 0, text: 'stopped', json: {} }); });
    console.log('serving');
  })),
};
`;

test('what a person reads goes to standard output, progress to standard error', async () => {
  const { exit, output, errors } = await clone.run('callready.mjs', ['find']);
  expect({ exit, output, errors }).toEqual({ exit: 1, output: 'one problem\n', errors: 'looking\n' });
});

test('with --json, standard output holds one value and nothing else', async () => {
  const { exit, output, errors } = await clone.run('callready.mjs', ['find', '--json']);
  expect(exit).toBe(1);
  expect(JSON.parse(output)).toEqual({ problems: 1 });
  expect(errors).toBe('looking\none problem\n');
});

test('--lang decides the language, whatever the shell speaks', async () => {
  const { errors } = await clone.run('callready.mjs', ['--lang', 'zh', 'find']);
  expect(errors).toBe('查找中\n');
});

test('a call that is wrong ends with 2 and leaves standard output to JSON', async () => {
  const plain = await clone.run('callready.mjs', ['fnid']);
  expect(plain.exit).toBe(2);
  expect(plain.output).toBe('');
  expect(plain.errors).toMatch(/There is no command "fnid"\. Did you mean "find"\?/);
  const json = await clone.run('callready.mjs', ['fnid', '--json']);
  expect(JSON.parse(json.output)).toHaveProperty('error');
});

test('making a machine ready is told on standard error', async () => {
  clone.write('package-lock.json', '{ "packages": { "node_modules/lunr": { "version": "2.3.9" } } }');
  const { exit, output, errors } = await clone.run('callready.mjs', ['find', '--json']);
  expect(exit).toBe(1);
  expect(output).toBe('');
  expect(errors).toMatch(/There is no npm/);
});

test.each(['break', 'breakLater'])(
  'an error nobody foresaw (%s) is one sentence that names the log',
  async (name) => {
    const { exit, output, errors } = await clone.run('callready.mjs', [name, '--json']);
    expect(exit).toBe(1);
    expect(errors.trim()).toMatch(
      /^Something unexpected happened: the moon is full\. Please give the log .* to the/,
    );
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(output)).toEqual({ error: errors.trim() });
    const log = /the log (.*) to the maintainers/.exec(errors)?.[1] ?? '';
    expect(readFileSync(log, 'utf8')).toMatch(/the moon is full\n\s+at /);
  },
);

test('a long outcome arrives whole through a pipe', async () => {
  const { output } = await clone.run('callready.mjs', ['long']);
  expect(output).toHaveLength('line\n'.length * 200_000);
  const json = await clone.run('callready.mjs', ['long', '--json']);
  expect(JSON.parse(json.output)).toHaveLength(1_000_000);
});

test('a reader that leaves early is no error', () => {
  const line = `"${process.execPath}" bin/callready.ts long | /usr/bin/head -1`;
  const { stdout, stderr, status } = spawnSync('/bin/sh', ['-c', line], {
    cwd: clone.root,
    encoding: 'utf8',
  });
  expect({ stdout, stderr, status }).toEqual({ stdout: 'line\n', stderr: '', status: 0 });
});

test('a server whose starter is killed ends itself in order', async () => {
  const server = spawn(process.execPath, ['bin/callready.ts', 'serve'], {
    cwd: clone.root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let output = '';
  server.stdout?.on('data', (bytes: Buffer) => (output += bytes.toString()));
  await expect.poll(() => output).toContain('serving');
  server.disconnect();
  await once(server, 'exit');
  await expect.poll(() => output).toBe('serving\nstopped\n');
  expect(server.exitCode).toBe(0);
  expect(existsSync(path.join(clone.root, '.callready/logs/callready-unexpected.log'))).toBe(false);
});
