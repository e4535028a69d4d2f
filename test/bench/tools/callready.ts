import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeContent } from '../thousand-articles.ts';
import { run, serving } from './run.ts';
import type { Tool } from './tool.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The site and the data stand in the folder of the measurement, not where the product's own are. */
function environment(folder: string): NodeJS.ProcessEnv {
  return {
    CALLREADY_CONTENT: path.join(folder, 'content'),
    CALLREADY_SITE: path.join(folder, 'site'),
    CALLREADY_DATA: path.join(folder, 'data'),
    HOST: '127.0.0.1',
    PORT: '0',
    LANG: 'en',
  };
}

export const callready: Tool = {
  name: 'callready',
  async prepare(folder, articles) {
    await rm(path.join(folder, 'content'), { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await makeContent(path.join(folder, 'content'), articles.length);
  },
  async build(folder) {
    await rm(path.join(folder, 'site'), { recursive: true, force: true });
    await run(process.execPath, ['bin/callready.ts', 'build'], root, environment(folder));
  },
  serve: (folder) => serving(process.execPath, ['bin/callready.ts', 'serve'], root, environment(folder)),
  path: ({ id }) => `/zh/articles/${id}/`,
  openSearch: (page) => page.keyboard.press('/'),
  results: '[data-search]',
  result: '[data-search] [role="option"]',
};
