import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printProblem } from '../markdown/problem.ts';
import { readSettings } from '../server/settings.ts';
import { readLibrary } from '../site/library.ts';
import { calledWrongly, type Command } from './command.ts';
import { compressFiles } from './compress-files.ts';
import { fingerprint } from './fingerprint.ts';
import { seenFromHere } from './seen-from-here.ts';
import { unfitForSite } from './site-folder.ts';

/** The rooms whose code ends up in the built site. */
const rooms = ['articles', 'markdown', 'notices', 'quizzes', 'records', 'search', 'server', 'simulator', 'site'];

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
    const library = await readLibrary(settings.content);
    if (library.problems.length > 0) {
      const problems = seenFromHere(settings.content, library.problems);
      const lines = problems.map((problem) => printProblem(problem, terminal.language));
      return { exit: 1, text: lines.join('\n'), json: { built: false, problems: lines } };
    }
    terminal.progress({
      zh: '正在生成网站（通常 10 秒左右）',
      en: 'Building the site (usually some 10 seconds)',
    });
    return await buildAside(root, settings.content, settings.site, made, terminal.environment);
  },
};

/** Builds beside the standing site and swaps at the end, so that a failure leaves the old one whole. */
async function buildAside(
  root: string,
  content: string,
  site: string,
  made: string,
  environment: Readonly<Record<string, string | undefined>>,
) {
  const aside = `${site}.building`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(path.dirname(aside), { recursive: true });
  const { code, log } = await astroBuild(root, {
    ...environment,
    CALLREADY_CONTENT: content,
    CALLREADY_SITE: aside,
  });
  if (code !== 0) {
    await rm(aside, { recursive: true, force: true });
    return { exit: 1 as const, text: log, json: { built: false, log } };
  }
  await compressFiles(path.join(aside, 'client'));
  await writeFile(path.join(aside, 'built.json'), made);
  const old = `${site}.old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(site)) await rename(site, old);
  await rename(aside, site);
  await rm(old, { recursive: true, force: true });
  return { exit: 0 as const, text: site, json: { built: true, site } };
}

/** In a process of its own: the build reads its settings from the environment, and its memory is given back. */
function astroBuild(root: string, environment: NodeJS.ProcessEnv): Promise<{ code: number; log: string }> {
  return new Promise((resolve, reject) => {
    const command = path.join(root, 'node_modules/astro/bin/astro.mjs');
    const child = spawn(process.execPath, [command, 'build'], {
      cwd: root,
      env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, log: Buffer.concat(parts).toString('utf8') });
    });
  });
}
