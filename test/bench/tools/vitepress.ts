import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pagesFor } from './pages-for.ts';
import { run } from './run.ts';
import { staticServer } from './static-server.ts';
import type { Tool } from './tool.ts';

export const vitepress: Tool = {
  name: 'vitepress',
  async prepare(folder, articles) {
    const docs = path.join(folder, 'docs');
    await mkdir(path.join(docs, '.vitepress'), { recursive: true });
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies: { vitepress: '1.6.4' } }),
    );
    await writeFile(
      path.join(docs, '.vitepress/config.mjs'),
      `export default { title: 'Bench', lang: 'zh-CN', themeConfig: { search: { provider: 'local' } } };\n`,
    );
    await writeFile(path.join(docs, 'index.md'), '# Bench\n');
    await pagesFor(docs, articles);
    await run('npm', ['install', '--no-audit', '--no-fund'], folder);
  },
  async build(folder) {
    for (const left of ['docs/.vitepress/dist', 'docs/.vitepress/cache', 'docs/.vitepress/.temp'])
      await rm(path.join(folder, left), { recursive: true, force: true });
    await run('npx', ['vitepress', 'build', 'docs'], folder);
  },
  serve: (folder) => staticServer(path.join(folder, 'docs/.vitepress/dist')),
  path: ({ id }) => `/${id}.html`,
  async openSearch(page) {
    await page.keyboard.press('Control+k');
    await page.locator('.VPLocalSearchBox input').waitFor();
  },
  results: '.VPLocalSearchBox .results',
  result: '.VPLocalSearchBox .results .result',
};
