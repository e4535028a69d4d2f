import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { sound } from '../simulator/seeded-faults.ts';
import { elementsOf } from '../simulator/well-formed.ts';
import { article, contentFolder, temporaryFolder } from '../site/content-folder.ts';
import { run } from './callready-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const call = (language: 'zh' | 'en'): string => sound(language).replace('delivery/late', 'plan/usage');
const CONTENT = {
  CALLREADY_CONTENT: contentFolder({
    'zh/articles/SRV-01.md': article(),
    'en/articles/SRV-01.md': article(),
    'zh/scenarios/SC-98.md': call('zh'),
    'en/scenarios/SC-98.md': call('en'),
    'en/scenarios/SC-99.md': call('en').replace('let me look.](#need)', 'let me look.](#nede)'),
  }),
};

/** The picture without its colours, which are no XML to our reader. */
function drawn(output: string): string[] {
  return elementsOf(output.trim().replace(/<style>.*<\/style>/, ''));
}

describe('map', () => {
  test('prints a call as one SVG and nothing else, in the language of the shell', async () => {
    const { exit, output } = await run(['map', 'SC-98'], CONTENT);
    expect(exit).toBe(0);
    expect(drawn(output)[0]).toBe('svg');
    expect(output).toContain('Map of the call: SC-98');
    expect(output).toContain('prefers-color-scheme:dark');
  });

  test('in the other language, when it is asked for', async () => {
    const { output } = await run(['map', 'SC-98', '--language', 'zh'], CONTENT);
    expect(output).toContain('通话地图：SC-98');
  });

  test('writes it into a file and says so', async () => {
    const out = path.join(temporaryFolder(), 'SC-98.svg');
    const { exit, output } = await run(['map', 'en/SC-98', '--out', out], CONTENT);
    expect([exit, output]).toEqual([0, `Drew SC-98 with 13 steps: ${out}\n`]);
    expect(drawn(readFileSync(out, 'utf8'))[0]).toBe('svg');
  });

  test('draws a call that still has problems as far as it goes, and says that something may be missing', async () => {
    const out = path.join(temporaryFolder(), 'SC-99.svg');
    const { exit, output } = await run(['map', 'SC-99', '--out', out], CONTENT);
    expect(exit).toBe(0);
    expect(output).toMatch(/Its file has \d+ problems/);
  });

  test('with --json prints one object', async () => {
    const { output } = await run(['map', 'SC-98', '--json'], CONTENT);
    expect(JSON.parse(output)).toMatchObject({ id: 'SC-98', language: 'en' });
  });

  test.each<[string, string[], string]>([
    ['no call', ['map'], 'Name one call'],
    ['a call that is not there', ['map', 'SC-89'], 'There is no call "SC-89". Did you mean "SC-99"?'],
    ['a language that it lacks', ['map', 'SC-99', '--language', 'zh'], 'no zh version of "SC-99"'],
    ['a language that there is not', ['map', 'SC-98', '--language', 'fr'], '--language is zh or en.'],
    ['a place that cannot be written', ['map', 'SC-98', '--out', '/nowhere/at/all.svg'], 'cannot be written'],
  ])('with %s says what to write, and exits 2', async (_, words, told) => {
    const { exit, output, errors } = await run(words, CONTENT);
    expect([exit, output]).toEqual([2, '']);
    expect(errors).toContain(told);
  });
});
