#!/usr/bin/env node
// @ts-check
// `npm run callready -- COMMAND`: the command line. Its standard output belongs to the command alone.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnnouncer } from './setup/announcer.mjs';
import { endWith } from './setup/failure.mjs';
import { handOver } from './setup/hand-over.mjs';
import { languageOf } from './setup/language.mjs';
import { prepare, PREPARING_STEPS } from './setup/prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const language = languageOf(process.env);
const announcer = createAnnouncer({ language, stream: process.stderr, steps: PREPARING_STEPS, quiet: true });

await endWith(language, async () => {
  const node = await prepare(root, announcer);
  const line = process.argv.slice(2);
  const untilStopped = line[0] === 'serve' || line[0] === 'dev';
  return handOver(root, node, ['bin/callready.ts', ...line], { untilStopped });
});
