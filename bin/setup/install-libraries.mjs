// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { broughtNode, comesAlong, runsTypeScript } from './choose-node.mjs';
import { Failure } from './failure.mjs';
import { fullDisk, knownCause, UNREACHABLE } from './known-cause.mjs';
import { runProgram } from './run-program.mjs';

/** @import { Announcer } from './announcer.mjs' */
/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[] }} Locked */

const TITLE = { zh: '依赖库', en: 'Libraries' };
const USUALLY = { zh: '首次安装通常 1–2 分钟', en: 'installing usually takes 1–2 minutes' };

/** Where npm notes down what it has installed, when it is through. */
const NOTE = 'node_modules/.package-lock.json';

/** What npm says, as a mere warning, of a file that it could not write to its end. */
const CUT_OFF = /TAR_ENTRY_ERROR/;

/** What the libraries take on the disk with npm's own copies of them, in bytes. */
const SPACE = 1_000_000_000;

/** The first npm that reads our lock file and knows every option below; Debian 12 brings 9.2. */
const OLDEST_NPM = 9;

/**
 * Installs what the lock file names, unless it is all there.
 * @param {string} root the project's folder
 * @param {Announcer} announcer
 */
export async function installLibraries(root, announcer) {
  if (librariesReady(root)) {
    announcer.ready(TITLE, { zh: '已就绪', en: 'ready' });
    return;
  }
  const npm = findNpm();
  assertSpace(root);
  const work = announcer.begin(TITLE, USUALLY);
  const total = Object.values(lockedPackages(join(root, 'package-lock.json'))).filter(isForHere).length;
  let fetched = 0;
  const words = [...npm.words, 'ci', ...CHOICES, ...((await reachable(root, npm)) ? [] : ['--offline'])];
  const { code, output, log } = await runProgram(root, 'install', npm.program, words, {
    onLine(line) {
      if (!/http (fetch GET 200|cache) .*\.tgz/.test(line)) return;
      fetched += 1;
      work.detail({
        zh: `约 ${total} 个库已取到 ${fetched} 个`,
        en: `${fetched} of about ${total} libraries fetched`,
      });
    },
  });
  if (code === 0 && !CUT_OFF.test(output)) {
    work.done();
    return;
  }
  work.stop();
  rmSync(join(root, NOTE), { force: true });
  throw new Failure(
    knownCause(withoutChatter(output), root) ?? {
      zh: '依赖库没有装上：请看记录里的 npm 报错，改好后再运行一次。',
      en: 'The libraries could not be installed: see what npm says in the log, mend it and run this again.',
    },
    log,
  );
}

// Scripts of libraries do not run: the only one we need, sqlite3's, is a step of its own.
// Dev and optional are named because NODE_ENV=production or a person's npm settings would leave them out.
const CHOICES = [
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--engine-strict=false',
  '--fetch-retry-mintimeout=2000',
  '--fetch-retry-maxtimeout=8000',
  '--loglevel=http',
];

/**
 * Whether all that the lock file names is installed, as npm itself noted it down at the end of its last run.
 * @param {string} root
 */
function librariesReady(root) {
  const note = join(root, NOTE);
  if (!existsSync(note)) return false;
  if (!runsTypeScript(process.version) && comesAlong() && broughtNode(root) === undefined) return false;
  const installed = lockedPackages(note);
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(([path, locked]) => {
    const there = installed[path];
    if (path === '') return true;
    return there === undefined ? locked.optional === true : there.version === locked.version;
  });
}

/**
 * @param {string} file a lock file of npm
 * @returns {Record<string, Locked>}
 */
function lockedPackages(file) {
  try {
    const lock = /** @type {{ packages?: Record<string, Locked> }} */ (
      JSON.parse(readFileSync(file, 'utf8'))
    );
    return lock.packages ?? {};
  } catch {
    throw new Failure({
      zh: `${file} 缺失或已损坏：请用 git checkout package-lock.json 还原；若损坏的在 node_modules 里，请删掉 node_modules，再运行一次。`,
      en: `${file} is missing or damaged: put it back with "git checkout package-lock.json"; if it lies in node_modules, delete node_modules; then run this again.`,
    });
  }
}

/**
 * A disk that is going to be full is better found before two minutes of waiting.
 * @param {string} root
 */
function assertSpace(root) {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < SPACE) throw new Failure(fullDisk(root));
}

/**
 * Whether the place that npm loads from answers. Without it npm would try again for minutes before it gave up;
 * told so, it takes the copies it has kept, or says at once that it has none.
 * @param {string} root
 * @param {{ program: string, words: string[] }} npm
 */
async function reachable(root, npm) {
  const ping = ['ping', '--fetch-retries=0', '--fetch-timeout=15000'];
  const { output } = await runProgram(root, 'install', npm.program, [...npm.words, ...ping]);
  return !UNREACHABLE.test(output);
}

/** @param {Locked} locked */
function isForHere({ os, cpu }) {
  return (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
}

/** How to call npm: the one that started us, else the one on the PATH. */
function findNpm() {
  const started = process.env['npm_execpath'];
  const npm =
    started !== undefined && basename(started) === 'npm-cli.js' && existsSync(started)
      ? { program: process.execPath, words: [started] }
      : { program: 'npm', words: [] };
  const { stdout, status } = spawnSync(npm.program, [...npm.words, '--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32' && npm.program === 'npm',
  });
  if (status !== 0) {
    throw new Failure({
      zh: '找不到 npm：请从 https://nodejs.org 安装 Node.js 24（自带 npm），再运行一次。',
      en: 'There is no npm: install Node.js 24 from https://nodejs.org, which brings it, and run this again.',
    });
  }
  if (Number.parseInt(stdout, 10) < OLDEST_NPM) {
    throw new Failure({
      zh: `npm ${stdout.trim()} 太旧：请运行 npm install -g npm@11 升级，再运行一次。`,
      en: `npm ${stdout.trim()} is too old: run "npm install -g npm@11", then run this again.`,
    });
  }
  return npm;
}

/**
 * What npm said of itself, without the addresses it fetched: a library may be called after an error.
 * @param {string} output
 */
function withoutChatter(output) {
  return output
    .split('\n')
    .filter((line) => CUT_OFF.test(line) || !/^npm (http|warn|timing|verbose|info)/i.test(line))
    .join('\n');
}
