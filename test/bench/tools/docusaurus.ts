import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pagesFor } from './pages-for.ts';
import { run } from './run.ts';
import { staticServer } from './static-server.ts';
import type { Tool } from './tool.ts';

export const docusaurus: Tool = {
  name: 'docusaurus',
  async prepare(folder, articles) {
    const docs = path.join(folder, 'docs');
    await mkdir(docs, { recursive: true });
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({
        private: true,
        dependencies: {
          '@docusaurus/core': '3.10.2',
          '@docusaurus/plugin-content-docs': '3.10.2',
          '@docusaurus/theme-classic': '3.10.2',
          '@easyops-cn/docusaurus-search-local': '0.55.3',
          react: '19',
          'react-dom': '19',
        },
      }),
    );
    await writeFile(
      path.join(folder, 'docusaurus.config.js'),
      `module.exports = {
  title: 'Bench', url: 'http://127.0.0.1', baseUrl: '/',
  i18n: { defaultLocale: 'zh-Hans', locales: ['zh-Hans'] },
  markdown: { format: 'md' },
  plugins: [['@docusaurus/plugin-content-docs', { routeBasePath: '/', sidebarPath: undefined }]],
  themes: ['@docusaurus/theme-classic', ['@easyops-cn/docusaurus-search-local', { hashed: true, language: ['zh'], docsRouteBasePath: '/', indexBlog: false }]],
};
`,
    );
    await writeFile(path.join(docs, 'index.md'), '---\nslug: /\n---\n\n# Bench\n');
    await pagesFor(docs, articles);
    await run('npm', ['install', '--no-audit', '--no-fund'], folder);
  },
  async build(folder) {
    for (const left of ['build', '.docusaurus', 'node_modules/.cache'])
      await rm(path.join(folder, left), { recursive: true, force: true });
    await run('npx', ['docusaurus', 'build'], folder);
  },
  serve: (folder) => staticServer(path.join(folder, 'build')),
  path: ({ id }) => `/${id}`,
  async openSearch(page) {
    await page.locator('input.navbar__search-input').focus();
  },
  results: '.navbar__search',
  result:
    '.navbar__search [role="option"], .navbar__search .suggestion_fB_2, .navbar__search [class*="suggestion"]',
};
