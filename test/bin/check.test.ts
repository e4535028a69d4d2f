import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { article, contentFolder, write } from '../site/content-folder.ts';
import { ROOT, run } from './callready-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const clean = contentFolder({ 'zh/articles/BIL-01.md': article() });
const faulty = contentFolder({
  'zh/articles/BIL-01.md': article().replace('category: billing', 'category: biling'),
  'zh/articles/BIL-02.md': `${article()}\n[x](https//example)\n`,
});
const seen = (file: string) => path.join(path.relative(ROOT, faulty), file);

describe('check', () => {
  test('of clean content says what there is, and exits 0', async () => {
    const { exit, output } = await run(['check', clean]);
    expect([exit, output]).toEqual([0, 'No problems: 1 articles, 0 calls, 0 quizzes, 0 notices.\n']);
  });

  test('advises on quizzes whose verdict one paper does not settle, and finds no problem in that', async () => {
    const questions = Array.from(
      { length: 12 },
      (_, n) => `## What is ${String(n)}? \`C4\` \`q${String(n)}\`\n\nAnswer: ${String(n)} words\n\n> E.\n`,
    );
    const quiz = `---\ntitle: Q\npass: 80\nminutes: 9\ndraw: 8\n---\n\n${questions.join('\n')}`;
    const short = contentFolder({ 'en/quizzes/QZ-98.md': quiz });
    const { exit, output } = await run(['check', short]);
    expect(exit).toBe(0);
    expect(output).toMatch(
      /Advice \(no mistake\).*\n {2}QZ-98: \d\d %; two papers together \d\d %; \d+ questions/,
    );
    expect(JSON.parse((await run(['check', short, '--json'])).output)).toMatchObject({
      problems: [],
      advice: [{ quiz: 'QZ-98', sure: false }],
    });
  });

  test('prints each problem as file:line:column: message, with its mend, and exits 1', async () => {
    const { exit, output } = await run(['check', faulty]);
    expect(exit).toBe(1);
    expect(output.split('\n')).toEqual([
      `${seen('zh/articles/BIL-01.md')}:3:11: There is no category "biling". Did you mean "billing"?`,
      expect.stringContaining(
        `${seen('zh/articles/BIL-02.md')}:12:1: The link "https//example" leads nowhere.`,
      ),
      '',
    ]);
    // A web address in the mend is left as it is.
    expect(output).toContain('(https://…)');
  });

  test('speaks Chinese', async () => {
    const { output } = await run(['check', faulty, '--lang', 'zh']);
    expect(output).toContain(':3:11: 没有“biling”这个类别。是不是想写“billing”？');
  });

  test('checks the folder of the settings when none is named', async () => {
    expect((await run(['check'], { CALLREADY_CONTENT: faulty })).exit).toBe(1);
    expect((await run(['check'], { CALLREADY_CONTENT: clean })).exit).toBe(0);
  });

  test('with --json prints one object and nothing else', async () => {
    const { exit, output } = await run(['check', faulty, '--json']);
    expect(exit).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    const told: unknown = JSON.parse(output);
    expect(told).toMatchObject({
      articles: 2,
      scenarios: 0,
      quizzes: 0,
      notices: 0,
      problems: [
        { file: seen('zh/articles/BIL-01.md'), line: 3, column: 11, rule: 'unknown-category' },
        { file: seen('zh/articles/BIL-02.md'), line: 12, column: 1, rule: 'dead-link' },
      ],
    });
    expect(JSON.parse((await run(['check', clean, '--json'])).output)).toMatchObject({ problems: [] });
  });

  test.each<[string, string[], Record<string, string>, string]>([
    ['a folder that is not there', ['check', '/nothing/here'], {}, 'There is no folder "/nothing/here".'],
    ['two folders', ['check', clean, faulty], {}, 'check takes one folder; here are 2'],
    ['an unknown option', ['check', '--jsno'], {}, 'Did you mean "--json"?'],
    ['a bad setting', ['check', clean], { PORT: 'x' }, 'The setting PORT (x) is not usable'],
  ])(
    'called wrongly, with %s, exits 2 and says so on standard error',
    async (_, words, settings, sentence) => {
      const { exit, output, errors } = await run(words, settings);
      expect([exit, output]).toEqual([2, '']);
      expect(errors).toContain(sentence);
    },
  );

  test('never prints a stack trace, however bad the input', async () => {
    const folder = contentFolder({
      'zh/articles/a..b.md': 'x',
      'zh/articles/five.md': new Uint8Array(5 * 1024 * 1024),
      'zh/articles/nul.md': 'a\0b',
      'zh/articles/alias.md': '---\ntitle: *A*\n---\n',
      'zh/scenarios/SC-01.md': '---\ntitle: [\n---\n\n## x\n\n- [y](#z) `Q9`\n',
      'zh/quizzes/QZ-01.md': '\uFEFF---\r\ntitle: A\r\n---\r\n',
      'zh/quizes/QZ-01.md': '',
    });
    write(folder, 'centre/scorecard.yaml', '- *x');
    const { exit, output, errors } = await run(['check', folder]);
    expect(exit).toBe(1);
    const lines = output.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(8);
    for (const line of lines) expect(line).toMatch(/^\S+:\d+:\d+: .+[.?)]$/);
    expect(output + errors).not.toMatch(/^\s+at /m);
  });
});
