import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILT_SQLITE, installed, makeClone, putSqlite, type Clone } from './clone.ts';

let clone: Clone;

beforeEach(() => {
  clone = makeClone();
});

afterEach(() => {
  clone.remove();
});

const OPEN_LOCK = JSON.stringify({ packages: { '': {}, 'node_modules/lunr': { version: '2.3.9' } } });

/** An npm that knows its version and then fails as a real one would. */
const failingNpm = (complaint: string) =>
  `if [ "$1" = --version ]; then echo 11.19.1; else echo "${complaint}" >&2; exit 1; fi`;

function expectOneSentence({ exit, errors }: { exit: number | null; errors: string }, words: RegExp) {
  expect(exit).toBe(1);
  expect(errors.trim()).toMatch(words);
  expect(errors.trim().split('\n')).toHaveLength(1);
  expect(errors).not.toMatch(/\n\s+at |Error:/);
}

describe('libraries', () => {
  test('without npm, a sentence says where to get it', async () => {
    clone.write('package-lock.json', OPEN_LOCK);
    expectOneSentence(await clone.run('start.mjs'), /There is no npm: install Node\.js 24 from https:/);
  });

  test('with an npm that cannot read the lock file, a sentence says how to renew it', async () => {
    clone.write('package-lock.json', OPEN_LOCK);
    clone.offer('npm', 'echo 6.14.18');
    expectOneSentence(await clone.run('start.mjs'), /npm 6\.14\.18 is too old: run "npm install -g npm@11"/);
  });

  test.each([
    ['no network', 'npm error code ENOTFOUND', /cannot be reached: check the network/],
    ['a refused connection', 'npm ERR! code ECONNREFUSED', /cannot be reached: check the network/],
    ['a network that swallows all', 'npm error code ETIMEDOUT', /cannot be reached: check the network/],
    ['a full disk', 'npm error ENOSPC: no space left on device', /disk that holds .* is full: free 2 GB/],
    ['a folder of somebody else', 'npm error code EACCES', /no permission to write in .*: move the project/],
    ['a certificate of the company', 'npm error code SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
    ['a damaged download', 'npm error code EINTEGRITY', /npm cache clean --force/],
    ['a mirror with holes', 'npm error code E404', /registry in use refuses one of the libraries/],
    ['an edited lock file', 'npm error code EUSAGE', /do not agree: put them back with "git checkout/],
    ['too little memory', 'FATAL ERROR: JavaScript heap out of memory', /leave 1 GB free/],
    ['something never seen', 'npm error the moon is full', /see what npm says in the log/],
  ])('%s ends in one sentence that says what to do and names the log', async (_, complaint, words) => {
    clone.write('package-lock.json', OPEN_LOCK);
    clone.offer('npm', failingNpm(complaint));
    const ended = await clone.run('start.mjs');
    expectOneSentence(ended, words);
    const log = /Full log: (.*)\)/.exec(ended.errors)?.[1] ?? '';
    expect(readFileSync(log, 'utf8')).toContain(complaint);
  });

  test('a library that is named after an error does not decide the sentence', async () => {
    clone.write('package-lock.json', OPEN_LOCK);
    clone.offer('npm', failingNpm('npm http fetch GET 200 /enospc.tgz ENOSPC\nnpm error code ENOTFOUND'));
    expectOneSentence(await clone.run('start.mjs'), /cannot be reached/);
  });

  test('a file that npm could not write to its end is no success, though npm takes it for one', async () => {
    clone.write('package-lock.json', OPEN_LOCK);
    const note = 'echo "{}" > node_modules/.package-lock.json';
    const warning = 'echo "npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write" >&2';
    clone.write('node_modules/readme.md', '');
    clone.offer('npm', `if [ "$1" = --version ]; then echo 11.19.1; else ${note}; ${warning}; fi`);
    expectOneSentence(await clone.run('start.mjs'), /disk that holds .* is full/);
    expect(existsSync(path.join(clone.root, 'node_modules/.package-lock.json'))).toBe(false);
  });

  test('without a network, npm is told to take the copies it has kept', async () => {
    clone.write('package-lock.json', OPEN_LOCK);
    const answers =
      'case "$1" in --version) echo 11.19.1;; ping) echo ENOTFOUND; exit 1;; *) echo "$@"; exit 1;; esac';
    clone.offer('npm', answers);
    const { errors } = await clone.run('start.mjs');
    const log = /Full log: (.*)\)/.exec(errors)?.[1] ?? '';
    expect(readFileSync(log, 'utf8')).toMatch(/ci .* --offline/);
  });

  test('a Chinese shell gets a Chinese sentence', async () => {
    clone.write('package-lock.json', OPEN_LOCK);
    clone.offer('npm', failingNpm('npm error code ENOTFOUND'));
    const ended = await clone.run('start.mjs', [], { LANG: 'zh_CN.UTF-8' });
    expectOneSentence(ended, /连不上下载站点/);
    expect(ended.output).toContain('[1/5] 依赖库');
  });

  test.each([
    ['missing', undefined],
    ['damaged', '{ "packages": '],
  ])('a lock file that is %s is put back by a command in the sentence', async (_, text) => {
    if (text !== undefined) clone.write('package-lock.json', text);
    clone.write('node_modules/.package-lock.json', '{}');
    expectOneSentence(await clone.run('start.mjs'), /git checkout package-lock\.json/);
  });

  test('a log that cannot be written is said in a sentence too', async () => {
    clone.write('package-lock.json', OPEN_LOCK);
    clone.offer('npm', failingNpm(''));
    clone.write('.callready', 'a file where a folder should be');
    expectOneSentence(await clone.run('start.mjs'), /Cannot write .*install\.log/);
  });

  test('a library of another version than the lock file names is installed anew', async () => {
    installed(clone, { sqlite: true });
    clone.write('package-lock.json', OPEN_LOCK);
    clone.offer('npm', failingNpm('npm error code ENOTFOUND'));
    expectOneSentence(await clone.run('start.mjs'), /cannot be reached/);
  });

  test('an optional library for another machine may be absent', async () => {
    installed(clone, { sqlite: true });
    const packages = {
      'node_modules/sqlite3': { version: '6.0.1' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    };
    clone.write('package-lock.json', JSON.stringify({ packages }));
    const { output } = await clone.run('start.mjs');
    expect(output).toContain('[1/5] Libraries: ready');
  });
});

describe('database engine', () => {
  const built = () => path.join(clone.root, 'node_modules/sqlite3/build/Release/node_sqlite3.node');
  const kept = () =>
    path.join(
      clone.root,
      '..',
      '.cache/callready',
      `sqlite3-6.0.1-${process.platform}-${process.arch}`,
      'node_sqlite3.node',
    );

  function offerCompiler() {
    for (const tool of ['make', 'g++', 'python3']) clone.offer(tool, 'exit 1');
  }

  test('without a compiler and without a download, a sentence says what to install', async () => {
    installed(clone, { sqlite: false });
    clone.write('node_modules/prebuild-install/bin.js', 'process.exit(1)');
    const ended = await clone.run('start.mjs');
    expectOneSentence(ended, /needs make, g\+\+, python3, .*apt-get install -y build-essential python3/);
  });

  test('without a compiler, the file that its makers publish is taken', async () => {
    installed(clone, { sqlite: false });
    clone.write(
      'node_modules/prebuild-install/bin.js',
      `const { cpSync, mkdirSync } = require('node:fs');
       mkdirSync('build/Release', { recursive: true });
       cpSync('${BUILT_SQLITE}', 'build/Release/node_sqlite3.node');`,
    );
    const { output } = await clone.run('start.mjs');
    expect(output).toMatch(/\[3\/5\] Database engine SQLite \(.*\) …\n\s+done in/);
  });

  test.each([
    ['a full disk', 'cc1: fatal error: No space left on device', /is full: free 2 GB/],
    ['too little memory', 'g++: fatal error: Killed signal terminated program cc1', /leave 1 GB free/],
    ['a broken compiler', 'g++: internal compiler error', /reinstalling it .* helps most often/],
  ])('%s while compiling ends in one sentence', async (_, complaint, words) => {
    installed(clone, { sqlite: false });
    offerCompiler();
    clone.write('node_modules/node-gyp/bin/node-gyp.js', `console.error('${complaint}'); process.exit(1)`);
    expectOneSentence(await clone.run('start.mjs'), words);
  });

  test('a build that gives a file that does not load is not taken for a success', async () => {
    installed(clone, { sqlite: false });
    offerCompiler();
    clone.write('node_modules/node-gyp/bin/node-gyp.js', '');
    expectOneSentence(await clone.run('start.mjs'), /built but does not load/);
  });

  test('the built file is kept, and the next installation takes it without compiling', async () => {
    installed(clone, { sqlite: false });
    offerCompiler();
    clone.write(
      'node_modules/node-gyp/bin/node-gyp.js',
      `const { cpSync, mkdirSync } = require('node:fs');
       mkdirSync('build/Release', { recursive: true });
       cpSync('${BUILT_SQLITE}', 'build/Release/node_sqlite3.node');`,
    );
    await clone.run('start.mjs');
    expect(existsSync(kept())).toBe(true);

    rmSync(path.dirname(built()), { recursive: true });
    rmSync(path.join(clone.root, 'node_modules/node-gyp'), { recursive: true });
    const { output } = await clone.run('start.mjs');
    expect(output).toContain('[3/5] Database engine SQLite: taken from an earlier build');
    expect(existsSync(built())).toBe(true);
  });

  test('a damaged file is replaced by the kept one', async () => {
    installed(clone, { sqlite: true });
    putSqlite(kept());
    writeFileSync(built(), 'half a file');
    const { output } = await clone.run('start.mjs');
    expect(output).toContain('taken from an earlier build');
  });

  test('a damaged kept file is not used', async () => {
    installed(clone, { sqlite: false });
    putSqlite(kept());
    writeFileSync(kept(), 'half a file');
    clone.write('node_modules/prebuild-install/bin.js', 'process.exit(1)');
    expectOneSentence(await clone.run('start.mjs'), /apt-get install -y build-essential/);
  });
});
