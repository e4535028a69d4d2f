import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createAnnouncer } from '../../bin/setup/announcer.mjs';
import { findBrowser } from '../../bin/setup/find-browser.mjs';
import { makeClone } from './clone.ts';

test('a machine that cannot be made ready ends with the closing line too', async () => {
  const clone = makeClone();
  clone.write('package-lock.json', '{ "packages": { "node_modules/lunr": { "version": "2.3.9" } } }');
  const { exit, output } = await clone.run('test.mjs');
  clone.remove();
  expect(exit).toBe(1);
  expect(output).toMatch(/There is no npm: install .*\n0 passed, 1 failed\n$/);
});

test('a step that does not exist is answered with those that do', () => {
  const { status, stderr } = spawnSync(process.execPath, ['bin/proof/prove.ts', 'storys'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(status).toBe(2);
  expect(stderr).toBe(
    'There is no step storys; there are format, types, lint, unit, content, build, stories.\n',
  );
});

test('a browser named by CHROMIUM_PATH that does not start is told by its name', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'callready-browser-'));
  const announcer = createAnnouncer({ language: 'en', stream: process.stderr, steps: 1, quiet: true });
  const environment = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: folder, CHROMIUM_PATH: '/bin/false' };
  await expect(findBrowser(folder, announcer, environment)).rejects.toThrow(
    /CHROMIUM_PATH names, \/bin\/false, does not start/,
  );
  rmSync(folder, { recursive: true });
});
