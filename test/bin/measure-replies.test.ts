import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../bin/command.ts';
import { measure } from '../../bin/measure.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'callready-replies-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const articles = [
  { id: 'refund', title: 'Refund', asked: ['we can refund that first', 'you get the money back today'] },
  {
    id: 'callback',
    title: 'Call back',
    asked: ['I will call you back at six', 'somebody rings you tonight'],
  },
  { id: 'shop', title: 'please take your ID to a shop' },
];

async function replies(questions: readonly unknown[], language: 'zh' | 'en' = 'en'): Promise<Outcome> {
  const file = async (name: string, lines: readonly unknown[]) => {
    const place = path.join(folder, name);
    await writeFile(place, lines.map((line) => JSON.stringify(line)).join('\n'));
    return place;
  };
  const options = {
    articles: await file('articles.jsonl', articles),
    questions: await file('questions.jsonl', questions),
  };
  const terminal = { language, progress: () => undefined, environment: {}, now: () => new Date(0) };
  return measure.run({ options, words: ['replies'] }, terminal);
}

const heard = [
  { q: 'the money goes back to you today', relevant: ['refund'] },
  { q: "I'll ring you back at six", relevant: ['callback'] },
  { q: 'take your ID to the shop', relevant: ['shop'] },
  { q: 'a refund, and somebody rings you back tonight', relevant: ['shop'] },
];
const aNumber: unknown = expect.any(Number);

describe('callready measure replies', () => {
  test('says how many are understood, taking a title where there is no wording', async () => {
    const { exit, json } = await replies(heard);
    expect(exit).toBe(0);
    expect(json).toEqual({
      meanings: 3,
      wordings: 5,
      accepted: 4,
      refused: 0,
      accuracy: 0.75,
      refusalAuc: null,
      refusedAt5: null,
      readyMs: aNumber,
      heardMs: aNumber,
    });
  });

  test('says how surely what means nothing is refused', async () => {
    const { json, text } = await replies([
      ...heard.slice(0, 3),
      { q: 'what lovely weather', relevant: [] },
      { q: 'take your ID to a shop please', relevant: [] },
    ]);
    expect(json).toMatchObject({ accepted: 3, refused: 2, refusalAuc: 0.5, refusedAt5: 0.5 });
    expect(text).toMatch(/refusalAuc +0\.5000/);
  });

  test('names an id that there is no article of, with its line', async () => {
    const { exit, text } = await replies([{ q: 'money back', relevant: ['refunt'] }]);
    expect(exit).toBe(1);
    expect(text).toContain('questions.jsonl:1:1');
    expect(text).toContain('refund');
  });

  test('says what is missing from the line, in either language', async () => {
    const terminal = {
      language: 'zh' as const,
      progress: () => undefined,
      environment: {},
      now: () => new Date(0),
    };
    const { exit, text } = await measure.run({ options: {}, words: ['replies'] }, terminal);
    expect(exit).toBe(2);
    expect(text).toContain('--articles');
  });
});
