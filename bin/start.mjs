// @ts-check
// `npm start`: from a fresh clone to a running site. Plain JavaScript, since nothing is installed yet.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnnouncer } from './setup/announcer.mjs';
import { endWith, Failure } from './setup/failure.mjs';
import { handOver } from './setup/hand-over.mjs';
import { languageOf } from './setup/language.mjs';
import { prepare, PREPARING_STEPS } from './setup/prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const language = languageOf(process.env);
const announcer = createAnnouncer({ language, stream: process.stdout, steps: PREPARING_STEPS + 2 });

await endWith(language, async () => {
  const node = await prepare(root, announcer);
  announcer.handOver(
    { zh: '生成网站', en: 'Building the site' },
    { zh: '内容有改动时通常不到 1 分钟', en: 'usually under a minute when content has changed' },
  );
  const built = await handOver(root, node, ['bin/callready.ts', 'build'], { untilStopped: false });
  if (built >= 128) return built;
  if (built !== 0) {
    throw new Failure({
      zh: '网站没有生成：请按上面列出的问题修改，再运行 npm start。',
      en: 'The site was not built: mend what is listed above, then run npm start again.',
    });
  }
  announcer.handOver({ zh: '启动服务', en: 'Serving' }, { zh: '通常 2 秒', en: 'usually 2 seconds' });
  return handOver(root, node, ['bin/callready.ts', 'serve'], { untilStopped: true });
});
