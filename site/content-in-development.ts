import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { readSettings } from '../server/settings.ts';
import { openCentre } from './centre.ts';

/** Where Astro's development server looks for what comes with a request. */
const LOCALS = Symbol.for('astro.locals');

/**
 * While `npm run dev` runs: a saved file of the content folder shows in every open page at once, and endpoints get
 * a centre as they do from the real server.
 */
export function contentInDevelopment(): AstroIntegration {
  return {
    name: 'content-in-development',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const { settings } = readSettings(process.env);
        if (!settings) return;
        const centre = await openCentre(settings, true);
        server.httpServer?.once('close', () => void centre.close());
        server.middlewares.use((request, _response, next) => {
          Reflect.set(request, LOCALS, { centre });
          next();
        });
        server.watcher.add(settings.content);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(settings.content + path.sep)) return;
          logger.info(path.relative(settings.content, file));
          // Astro keeps the list of pages with their data until it hears that content has changed.
          for (const environment of Object.values(server.environments)) {
            environment.hot.send('astro:content-changed', {});
          }
          server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
