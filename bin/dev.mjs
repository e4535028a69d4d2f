// @ts-check
// `npm run dev`: the site as an author works on it; what they save shows at once.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnnouncer } from './setup/announcer.mjs';
import { endWith } from './setup/failure.mjs';
import { handOver } from './setup/hand-over.mjs';
import { languageOf } from './setup/language.mjs';
import { prepare, PREPARING_STEPS } from './setup/prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const language = languageOf(process.env);
const announcer = createAnnouncer({ language, stream: process.stdout, steps: PREPARING_STEPS + 1 });

await endWith(language, async () => {
  const node = await prepare(root, announcer);
  announcer.handOver(
    { zh: '启动编写模式', en: 'Serving while you write' },
    { zh: '通常 5 秒', en: 'usually 5 seconds' },
  );
  return handOver(root, node, ['bin/callready.ts', 'dev', ...process.argv.slice(2)], { untilStopped: true });
});
