import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { sound } from '../simulator/seeded-faults.ts';
import { article, contentFolder } from '../site/content-folder.ts';
import { ROOT, run } from './callready-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const call = (language: 'zh' | 'en'): string => sound(language).replace('delivery/late', 'plan/usage');
const folder = contentFolder({
  'zh/articles/SRV-01.md': article(),
  'en/articles/SRV-01.md': article(),
  'zh/scenarios/SC-98.md': call('zh'),
  'en/scenarios/SC-98.md': call('en'),
  'en/scenarios/SC-99.md': call('en').replace('let me look.](#need)', 'let me look.](#nede)'),
});
const golden = readFileSync(path.join(import.meta.dirname, 'golden-proof.txt'), 'utf8');
const CONTENT = { CALLREADY_CONTENT: folder };
const seen = (file: string): string => path.join(path.relative(ROOT, folder), file);

describe('prove', () => {
  test('prints of a call its size, its endings, its best and its worst, and what chance is worth', async () => {
    const { exit, output } = await run(['prove', 'en/SC-98'], CONTENT);
    expect([exit, output]).toEqual([0, golden.replace('FILE', seen('en/scenarios/SC-98.md'))]);
  });

  test('speaks Chinese', async () => {
    const { output } = await run(['prove', 'zh/SC-98', '--lang', 'zh'], CONTENT);
    expect(output).toContain('13 个步骤，45 条回答');
    expect(output).toContain('“沉默”');
    expect(output).toContain('所有走法都走遍了，没有省略。');
  });

  test.each<[string, string, string[]]>([
    ['its id, in both languages', 'SC-98', ['zh/scenarios/SC-98.md', 'en/scenarios/SC-98.md']],
    ['its place in the content', 'scenarios/SC-98.md', ['zh/scenarios/SC-98.md', 'en/scenarios/SC-98.md']],
    ['its place in a language', 'en/scenarios/SC-98.md', ['en/scenarios/SC-98.md']],
    ['its file', path.join(folder, 'en/scenarios/SC-98.md'), ['en/scenarios/SC-98.md']],
  ])('takes a call by %s', async (_, word, files) => {
    const { exit, output } = await run(['prove', word, '--json'], CONTENT);
    const told: unknown = JSON.parse(output);
    expect([exit, told]).toMatchObject([0, { calls: files.map((file) => ({ file: seen(file) })) }]);
  });

  test('without a call proves all of them, and tells first what is to be mended in one', async () => {
    const { exit, output } = await run(['prove'], CONTENT);
    expect(exit).toBe(1);
    expect(output.match(/^\S+ · .+$/gm)).toHaveLength(3);
    expect(output).toContain(
      `${seen('en/scenarios/SC-99.md')}:22:3: There is no step "nede". Did you mean "need"?\n` +
        'Its paths can be walked once these problems are mended.',
    );
  });

  test('with --json prints one object with every path, and nothing else', async () => {
    const { output } = await run(['prove', 'en/SC-98', '--json'], CONTENT);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(output)).toMatchObject({
      calls: [
        {
          id: 'SC-98',
          language: 'en',
          problems: [],
          steps: 13,
          replies: 45,
          best: { score: 100 },
          worst: { score: 0 },
          endings: [{ code: 'E1' }, { code: 'E4', step: 'Gone' }, { code: 'E5' }],
          criteria: expect.arrayContaining([
            {
              code: '2.2',
              max: 6,
              judgedBy: 'codes',
              best: { rate: 1, path: expect.any(Array) as unknown },
              worst: { rate: 0, path: expect.any(Array) as unknown },
            },
            {
              code: '5.1',
              max: 7,
              judgedBy: 'record',
              best: { rate: 1, path: [] },
              worst: { rate: 0, path: [] },
            },
          ]) as unknown,
          chance: { first: 0 },
          bounded: false,
        },
      ],
    });
  });

  test('of a call that is not there says which there are, and exits 2', async () => {
    const { exit, output, errors } = await run(['prove', 'SC-89'], CONTENT);
    expect([exit, output]).toEqual([2, '']);
    expect(errors).toContain('There is no call "SC-89". Did you mean "SC-99"? There are: SC-98, SC-99');
  });

  test('without a scorecard says that no score can be found, and exits 1', async () => {
    const broken = contentFolder({
      'en/scenarios/SC-98.md': call('en'),
      'centre/scorecard.yaml': 'pass: x\n',
    });
    const { exit, output } = await run(['prove'], { CALLREADY_CONTENT: broken });
    expect(exit).toBe(1);
    expect(output).toMatch(/^There is no usable scorecard/);
    expect(output).toMatch(/centre\/scorecard\.yaml:1:7: /);
  });
});
