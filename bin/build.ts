import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printProblem } from '../markdown/problem.ts';
import { readSettings, type Settings } from '../server/settings.ts';
import { readLibrary } from '../site/library.ts';
import { calledWrongly, type Command } from './command.ts';
import { compressFiles } from './compress-files.ts';
import { fingerprint } from './fingerprint.ts';
import { seenFromHere } from './seen-from-here.ts';
import { unfitForSite } from './site-folder.ts';

/** The rooms whose code ends up in the built site. */
const rooms = [
  'articles',
  'markdown',
  'notices',
  'quizzes',
  'records',
  'search',
  'server',
  'simulator',
  'site',
];

/** `build`: makes the site from the content, unless it already stands. */
export const build: Command = {
  summary: {
    zh: '把内容生成网站（没有变化时跳过）',
    en: 'build the site from the content (skipped when nothing changed)',
  },
  help: {
    zh: '用法：npm run callready -- build\n\n把 CALLREADY_CONTENT 生成网站，放进 CALLREADY_SITE。内容有问题时列出问题，旧网站原样保留。',
    en: 'Usage: npm run callready -- build\n\nBuilds CALLREADY_CONTENT into CALLREADY_SITE. With problems in the content it lists them and leaves the old site as it is.',
  },
  options: {},
  async run(_given, terminal) {
    const { settings, wrong } = readSettings(terminal.environment);
    if (!settings) return calledWrongly(wrong, terminal);
    const root = path.resolve(import.meta.dirname, '..');
    const unfit = await unfitForSite(root, settings);
    if (unfit) return calledWrongly(unfit, terminal);
    const made = await fingerprint([
      settings.content,
      ...[...rooms, 'astro.config.mjs', 'package-lock.json'].map((name) => path.join(root, name)),
    ]);
    const stamp = path.join(settings.site, 'built.json');
    // A site stands only where its content was checked, so the same content need not be checked again.
    if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === made) {
      return {
        exit: 0,
        text: { zh: '网站没有变化，不用重新生成。', en: 'The site is up to date.' }[terminal.language],
        json: { built: false },
      };
    }
    terminal.progress({
      zh: '正在生成网站（通常 10 秒左右）',
      en: 'Building the site (usually some 10 seconds)',
    });
    // The list of problems is made beside the pages: a build fails of them too, yet tells only the first ones.
    const givenUp = new AbortController();
    const [making, { problems }] = await Promise.all([
      makeAside(root, settings, terminal.environment, givenUp.signal),
      readLibrary(settings.content).then((library) => {
        if (library.problems.length > 0) givenUp.abort();
        return library;
      }),
    ]);
    if (problems.length > 0 || making.code !== 0) {
      await rm(making.aside, { recursive: true, force: true });
      const seen = seenFromHere(settings.content, problems);
      const lines = seen.map((problem) => printProblem(problem, terminal.language));
      return lines.length > 0
        ? { exit: 1, text: lines.join('\n'), json: { built: false, problems: lines } }
        : { exit: 1, text: making.log, json: { built: false, log: making.log } };
    }
    await compressFiles(path.join(making.aside, 'client'));
    await writeFile(path.join(making.aside, 'built.json'), made);
    await swap(making.aside, settings.site);
    return { exit: 0, text: settings.site, json: { built: true, site: settings.site } };
  },
};

/** Builds beside the standing site, so that a failure leaves that whole. */
async function makeAside(
  root: string,
  { content, site }: Settings,
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<{ aside: string; code: number; log: string }> {
  const aside = `${site}.building`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(path.dirname(aside), { recursive: true });
  const settings = { ...environment, CALLREADY_CONTENT: content, CALLREADY_SITE: aside };
  return { aside, ...(await astroBuild(root, settings, signal)) };
}

async function swap(aside: string, site: string): Promise<void> {
  const old = `${site}.old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(site)) await rename(site, old);
  await rename(aside, site);
  await rm(old, { recursive: true, force: true });
}

/** In a process of its own: the build reads its settings from the environment, and its memory is given back. */
function astroBuild(
  root: string,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<{ code: number; log: string }> {
  return new Promise((resolve, reject) => {
    const command = path.join(root, 'node_modules/astro/bin/astro.mjs');
    const child = spawn(process.execPath, [command, 'build'], {
      cwd: root,
      env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (signal.aborted) child.kill();
    signal.addEventListener('abort', () => child.kill());
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, log: Buffer.concat(parts).toString('utf8') });
    });
  });
}
