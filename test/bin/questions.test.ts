import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outcome } from '../../bin/command.ts';
import { questions } from '../../bin/questions.ts';
import { contentFolder } from '../site/content-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const BANK = `---
title: Bills
pass: 60
minutes: 10
---

## On which day is the bill out? \`C4\` \`bill-day\`
- [x] the 3rd
- [ ] the 1st

> On the 3rd.
`;

let folder = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'callready-questions-'));
  content = contentFolder({
    'en/quizzes/QZ-01.md': BANK,
    'centre/competencies.yaml':
      'competencies:\n  - { id: C4, name: { zh: 业, en: P }, means: { zh: 懂, en: K } }\n',
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(words: string[], options: Record<string, string> = {}): Promise<Outcome> {
  return questions.run(
    { words, options },
    {
      language: 'en',
      progress: () => undefined,
      environment: { CALLREADY_CONTENT: content },
      now: () => new Date('2026-11-21T08:00:00Z'),
    },
  );
}

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('questions read', () => {
  test('prints the draft and what is to be mended, and writes nothing', async () => {
    const { exit, text } = await run(['read', fileOf('a.gift.txt', 'What is 2 + 2? {#4}\n')]);
    expect(exit).toBe(0);
    expect(text).toContain('title: a\n');
    expect(text).toContain('## What is 2 + 2? `what-is-2-2`\nAnswer: 4');
    expect(text).toContain('1 new, 0 changed, 0 as they are.');
    expect(text).toMatch(/en\/quizzes\/QZ-02\.md:8:1: .*does not say which competency/);
  });

  test('writes a new quiz under the next number, and brings the file in again without doubling anything', async () => {
    const file = fileOf('a.gift.txt', 'What is 2 + 2? {#4}\n');
    await run(['read', file], { into: content, competency: 'C4' });
    const written = readFileSync(path.join(content, 'en/quizzes/QZ-02.md'), 'utf8');
    expect(written).toContain('`C4` `what-is-2-2`');
    const again = await run(['read', file], { into: content, competency: 'C4', quiz: 'QZ-02' });
    expect(again.text).toContain('0 new, 0 changed, 1 as they are.');
    expect(readFileSync(path.join(content, 'en/quizzes/QZ-02.md'), 'utf8')).toBe(written);
  });

  test('a file of which a part cannot be read changes nothing', async () => {
    const { exit, text } = await run(['read', fileOf('a.gift.txt', 'Good {T}\n\nBroken {~a\n')], {
      into: content,
      quiz: 'QZ-01',
    });
    expect(exit).toBe(1);
    expect(text).toMatch(/^No question was brought in/);
    expect(text).toContain('a.gift.txt:3:');
    expect(readFileSync(path.join(content, 'en/quizzes/QZ-01.md'), 'utf8')).toBe(BANK);
  });

  test.each([
    [['read'], {}, 'Name one question file'],
    [['read', 'nowhere.txt'], {}, 'cannot be read'],
    [['read', 'x'], { language: 'de' }, 'write zh or en'],
    [['read', 'x'], { quiz: '../QZ' }, 'After --quiz'],
    [['reed'], {}, 'Did you mean "read"?'],
    [['write', 'QZ-01'], { as: 'giftt' }, 'Did you mean "gift"?'],
    [['write', 'QZ-1'], { as: 'gift' }, 'Did you mean "QZ-01"?'],
    [['write'], {}, 'Name one quiz'],
  ])('%j %j is answered with what to write', async (words, options, told) => {
    const { exit, text } = await run(words, options);
    expect(exit).toBe(2);
    expect(text).toContain(told);
  });
});

test.each(['gift', 'aiken', 'moodle-xml', 'xlsx'])(
  'questions write --as %s gives a file that read takes back',
  async (as) => {
    const out = path.join(folder, `out.${as}`);
    const { exit, text } = await run(['write', 'QZ-01'], { as, out });
    expect(exit).toBe(0);
    expect(text).toContain(`Written to ${out}, keys included.`);
    const back = await run(['read', out], { quiz: 'QZ-01', competency: 'C4' });
    expect(back.exit).toBe(0);
    const counts = as === 'aiken' ? '1 new, 0 changed, 1 as they are.' : '0 new, 0 changed, 1 as they are.';
    expect(back.text).toContain(counts);
  },
);
