// @ts-check
// `npm test`: one command proves everything. Makes a fresh clone ready, then hands over to bin/proof/prove.ts.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnnouncer } from './setup/announcer.mjs';
import { printFailure } from './setup/failure.mjs';
import { handOver } from './setup/hand-over.mjs';
import { languageOf } from './setup/language.mjs';
import { prepare, PREPARING_STEPS } from './setup/prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const language = languageOf(process.env);
const announcer = createAnnouncer({ language, stream: process.stdout, steps: PREPARING_STEPS, quiet: true });

try {
  const node = await prepare(root, announcer);
  const words = ['bin/proof/prove.ts', ...process.argv.slice(2)];
  process.exitCode = await handOver(root, node, words, { untilStopped: false });
} catch (error) {
  process.stdout.write(`\n${printFailure(error, language)}\n0 passed, 1 failed\n`);
  process.exitCode = 1;
}
