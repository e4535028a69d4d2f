import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { sample } from '../simulator/written-call.ts';
import { article, contentFolder } from '../site/content-folder.ts';
import { run } from './callready-process.ts';

vi.setConfig({ testTimeout: 180_000 });

const folder = contentFolder({
  'zh/articles/SRV-01.md': article(),
  'en/articles/SRV-01.md': article(),
  'zh/scenarios/SC-99.md': sample('zh').replace('delivery/late', 'device/delivery'),
  'en/scenarios/SC-99.md': sample('en').replace('delivery/late', 'device/delivery'),
});
const world = { CALLREADY_CONTENT: folder };
const fileOf = (language: string) => path.join(folder, language, 'play-throughs/SC-99.md');

test('play-throughs proposes what a call lacks, adds it in both languages, and then nothing is unnoticed', async () => {
  const bare = await run(['play-throughs', 'SC-99', '--json'], world);
  expect(bare.exit).toBe(1);
  expect(JSON.parse(bare.output)).toMatchObject({
    id: 'SC-99',
    playThroughs: 0,
    noticed: 0,
    proposed: expect.stringContaining('## Byway 1: to "') as unknown,
  });

  const added = await run(['play-throughs', 'sc-99', '--write'], world);
  expect([added.exit, added.output]).toEqual([
    0,
    expect.stringMatching(/^Added \d+ byways to .*SC-99\.md and /),
  ]);
  expect(readFileSync(fileOf('zh'), 'utf8')).toMatch(/^---\ncall: SC-99\n---\n\n## 旁路 1：到“/);
  expect(readFileSync(fileOf('en'), 'utf8')).toMatch(/^---\ncall: SC-99\n---\n\n## Byway 1: to "/);

  const again = await run(['play-throughs', 'SC-99', '--mutants'], world);
  expect(again.exit).toBe(1);
  expect(again.output).toMatch(/SC-99\.md:68:\d+: `M11\/2` dropped: no play-through would notice\.\nSC-99: /);

  // Byways record nothing, so the best call is the author's to write.
  const { output } = await run(['check', '--json'], world);
  const { problems } = JSON.parse(output) as { problems: { file: string; rule: string }[] };
  const inFiles = problems.filter(({ file }) => file.includes('play-throughs'));
  expect(inFiles.map(({ rule }) => rule)).toEqual(['missing-play-through', 'missing-play-through']);
});

test('play-throughs that is called wrongly says what to write', async () => {
  const calls = [[], ['SC-98'], ['SC-99', 'SC-98'], ['SC-99', '--write', '--mutants']];
  const told = await Promise.all(calls.map(async (words) => run(['play-throughs', ...words], world)));
  expect(told.map(({ exit }) => exit)).toEqual([2, 2, 2, 2]);
  expect(told[1]?.errors).toContain('There is no call "SC-98" that can be read. Did you mean "SC-99"?');
});
