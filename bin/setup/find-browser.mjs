// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';
import { knownCause } from './known-cause.mjs';
import { runProgram } from './run-program.mjs';

/** @import { Announcer } from './announcer.mjs' */

const TITLE = { zh: '浏览器', en: 'Browser' };
const SYSTEM_BROWSER = '/usr/bin/chromium';
const PROBE = fileURLToPath(new URL('try-browser.mjs', import.meta.url));

/**
 * Finds a Chromium that starts, or installs one: Playwright's own, the one named by CHROMIUM_PATH, the system's,
 * a download of Playwright's, a package of Debian's with a Chinese font.
 * @param {string} root the project's folder
 * @param {Announcer} announcer
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string | undefined>} its path; undefined for Playwright's own, which Playwright finds itself
 */
export async function findBrowser(root, announcer, environment = process.env) {
  const named = environment['CHROMIUM_PATH'] || undefined;
  if (await starts(root, environment, undefined)) return found(announcer, undefined);
  if (named !== undefined) {
    if (await starts(root, environment, named)) return found(announcer, named);
    throw new Failure({
      zh: `CHROMIUM_PATH 指向的 ${named} 启动不了：请改成可用的 Chromium 的路径，或删掉这个环境变量，再运行一次。`,
      en: `The browser that CHROMIUM_PATH names, ${named}, does not start: name a working Chromium, or unset the variable, and run this again.`,
    });
  }
  if (await starts(root, environment, SYSTEM_BROWSER)) return found(announcer, SYSTEM_BROWSER);
  if (await downloadBrowser(root, announcer, environment)) return undefined;
  return installPackage(root, announcer, environment);
}

/**
 * @param {Announcer} announcer
 * @param {string | undefined} browser
 */
function found(announcer, browser) {
  announcer.ready(TITLE, { zh: browser ?? 'Playwright 自带', en: browser ?? 'the one Playwright brings' });
  return browser;
}

/**
 * Whether the browser starts, tried for real: a file may be there and lack its libraries.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} environment
 * @param {string | undefined} browser
 */
async function starts(root, environment, browser) {
  if (browser !== undefined && !existsSync(browser)) return false;
  const words = browser === undefined ? [PROBE] : [PROBE, browser];
  return (
    (await runProgram(root, 'browser', process.execPath, words, { patience: 60_000, environment })).code === 0
  );
}

/**
 * @param {string} root
 * @param {Announcer} announcer
 * @param {NodeJS.ProcessEnv} environment
 */
async function downloadBrowser(root, announcer, environment) {
  const work = announcer.begin(
    { zh: '下载浏览器 Chromium', en: 'Downloading the browser Chromium' },
    { zh: '约 110 MB，通常 1 分钟', en: '110 MB, usually 1 minute' },
  );
  const installer = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const words = [installer, 'install', 'chromium-headless-shell'];
  const choices = { patience: 600_000, environment };
  const { code } = await runProgram(root, 'browser-download', process.execPath, words, choices);
  if (code === 0 && (await starts(root, environment, undefined))) {
    work.done();
    return true;
  }
  work.stop();
  return false;
}

/**
 * @param {string} root
 * @param {Announcer} announcer
 * @param {NodeJS.ProcessEnv} environment
 */
async function installPackage(root, announcer, environment) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw noBrowser(undefined);
  const work = announcer.begin(
    { zh: '用 apt-get 安装 Chromium 和中文字体', en: 'Installing Chromium and a Chinese font with apt-get' },
    { zh: '通常 1–2 分钟', en: 'usually 1–2 minutes' },
  );
  const words = [
    '-c',
    'apt-get update && apt-get install -y --no-install-recommends chromium fonts-wqy-zenhei',
  ];
  const { code, output, log } = await runProgram(root, 'browser-package', '/bin/sh', words, {
    environment: { ...environment, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code === 0 && (await starts(root, environment, SYSTEM_BROWSER))) {
    work.done();
    return SYSTEM_BROWSER;
  }
  work.stop();
  const cause = /No space left on device/.test(output) ? knownCause(output, '/usr') : undefined;
  throw cause === undefined ? noBrowser(log) : new Failure(cause, log);
}

/** @param {string | undefined} log */
function noBrowser(log) {
  const install = `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install -y chromium fonts-wqy-zenhei`;
  return new Failure(
    {
      zh: `没有能用的 Chromium，也没能下载到：请运行 ${install}，或把环境变量 CHROMIUM_PATH 设为已有浏览器的路径，再运行 npm test。`,
      en: `There is no working Chromium and none could be downloaded: run "${install}", or set CHROMIUM_PATH to a browser you have, then run npm test again.`,
    },
    log,
  );
}
