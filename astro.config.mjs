import node from '@astrojs/node';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { contentInDevelopment } from './site/content-in-development.ts';
import { worksOffline } from './site/works-offline.ts';
import { readSettings } from './server/settings.ts';

const { settings, wrong } = readSettings(process.env);
if (wrong) throw new Error(`${wrong.zh}\n${wrong.en}`);

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: settings.site,
  cacheDir: '.callready/astro',
  output: 'static',
  trailingSlash: 'ignore',
  // Strict Content-Security-Policy: nothing is inlined, so that no page needs an exception (see decisions/).
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  adapter: node({ mode: 'middleware' }),
  integrations: [svelte(), contentInDevelopment(), worksOffline()],

  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    // Found only when a page first runs, they would reload it under the hands of whoever types there.
    optimizeDeps: { include: ['lunr', 'opencc-js/dict/TSCharacters', 'xstate', 'svelte'] },
    ssr: { external: ['sqlite3', 'pg', 'better-auth', 'kysely', '@node-rs/argon2'] },
  },
});
