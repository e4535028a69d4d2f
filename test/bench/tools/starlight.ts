import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pagesFor } from './pages-for.ts';
import { run } from './run.ts';
import { staticServer } from './static-server.ts';
import type { Tool } from './tool.ts';

export const starlight: Tool = {
  name: 'starlight',
  async prepare(folder, articles) {
    const docs = path.join(folder, 'src/content/docs');
    await mkdir(docs, { recursive: true });
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({
        private: true,
        type: 'module',
        dependencies: { astro: '7.3.4', '@astrojs/starlight': '0.42.4' },
      }),
    );
    await writeFile(
      path.join(folder, 'astro.config.mjs'),
      `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [starlight({ title: 'Bench', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`,
    );
    await writeFile(
      path.join(folder, 'src/content.config.ts'),
      `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    );
    await writeFile(path.join(docs, 'index.md'), '---\ntitle: Bench\n---\n\nBench\n');
    await pagesFor(docs, articles);
    await run('npm', ['install', '--no-audit', '--no-fund'], folder);
  },
  async build(folder) {
    for (const left of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
      await rm(path.join(folder, left), { recursive: true, force: true });
    await run('npx', ['astro', 'build'], folder, { ASTRO_TELEMETRY_DISABLED: '1' });
  },
  serve: (folder) => staticServer(path.join(folder, 'dist')),
  path: ({ id }) => `/${id.toLowerCase()}/`,
  async openSearch(page) {
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').waitFor();
  },
  results: '#starlight__search',
  result:
    '#starlight__search .pagefind-ui__result, #starlight__search [data-pf-result], #starlight__search li',
};
