import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { readSettings } from '../server/settings.ts';

/** While `npm run dev` runs: a saved file of the content folder shows in every open page at once. */
export function contentInDevelopment(): AstroIntegration {
  return {
    name: 'content-in-development',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const { settings } = readSettings(process.env);
        if (!settings) return;
        server.watcher.add(settings.content);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(settings.content + path.sep)) return;
          logger.info(path.relative(settings.content, file));
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
