import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { OfflineList } from './client/service-worker.ts';

/**
 * Lets browsers keep the whole site for the time without a network: the build gets a service worker at
 * `/service-worker.js` and the list of what there is to keep at `/offline.json`.
 */
export function worksOffline(): AstroIntegration {
  return {
    name: 'works-offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [serviceWorkerAtTheRoot()] } });
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        await writeFile(path.join(site, 'offline.json'), JSON.stringify(await listFiles(site)));
      },
    },
  };
}

/** A service worker may only act for addresses below its own, and its address must stay the same for ever. */
function serviceWorkerAtTheRoot() {
  return {
    name: 'service-worker-at-the-root',
    apply: 'build' as const,
    applyToEnvironment: (environment: { name: string }) => environment.name === 'client',
    buildStart(this: { emitFile(file: { type: 'chunk'; id: string; fileName: string }): string }) {
      const source = new URL('./client/service-worker.ts', import.meta.url);
      this.emitFile({ type: 'chunk', id: fileURLToPath(source), fileName: 'service-worker.js' });
    },
  };
}

/** What a first search fetches by itself, because it is little; the larger files hold it as well. */
const FOR_FIRST_SEARCH = /^\/search\/\w+\.(cards\.\d|index\.first\.)/;

/**
 * The browser's own updating looks after the service worker, and what lies in two files is kept once. Everything else
 * of a built folder is listed.
 */
async function listFiles(site: string): Promise<OfflineList> {
  const entries = await readdir(site, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !FOR_FIRST_SEARCH.test(addressOf(path.relative(site, file))))
    .sort();
  const listed = await Promise.all(
    files.map(async (file) => {
      const hash = createHash('sha256').update(await readFile(file));
      return [addressOf(path.relative(site, file)), hash.digest('hex').slice(0, 16)] as const;
    }),
  );
  return Object.fromEntries(listed);
}

function addressOf(file: string): string {
  const address = `/${file.split(path.sep).join('/')}`;
  return encodeURI(address.replace(/\/index\.html$/, '/'));
}
