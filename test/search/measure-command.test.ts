import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../bin/command.ts';
import { measure } from '../../bin/measure.ts';
import { hotline } from './hotline.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'callready-measure-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, content);
  return place;
}

const lines = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');

function run(
  words: string[],
  options: Record<string, string>,
  language: 'zh' | 'en' = 'en',
): Promise<Outcome> {
  const terminal = { language, progress: () => undefined, environment: {}, now: () => new Date(0) };
  return measure.run({ options, words }, terminal);
}

async function search(
  articles: string,
  questions: string,
  more: Record<string, string> = {},
): Promise<Outcome> {
  const options = {
    articles: await file('articles.jsonl', articles),
    questions: await file('questions.jsonl', questions),
    ...more,
  };
  return run(['search'], options);
}

const articles = lines(hotline);
const questions = lines([
  { q: '卡作废了', relevant: ['card'] },
  { q: 'zdyy', relevant: ['bill'] },
]);

const aNumber: unknown = expect.any(Number);

describe('callready measure search', () => {
  it('gives quality, size and speed as one object', async () => {
    const { exit, json, text } = await search(articles, questions);
    expect(exit).toBe(0);
    expect(json).toMatchObject({
      'recall@1': 1,
      'recall@3': 1,
      'recall@10': 1,
      mrr: 1,
      empty: 0,
      language: 'zh',
      articles: hotline.length,
      questions: 2,
      buildMilliseconds: aNumber,
      indexBytes: { raw: aNumber, brotli: aNumber, first: aNumber },
      loadMilliseconds: aNumber,
      queryMilliseconds: { p50: aNumber, p95: aNumber, p99: aNumber },
      keystrokeMilliseconds: { p50: aNumber, p95: aNumber, p99: aNumber },
    });
    expect(text).toContain('recall@3\t1.000');
  });

  it('sets MiniSearch beside it, with the same tokens in the same run', async () => {
    const { exit, json, text } = await search(articles, questions, { against: 'minisearch' });
    expect(exit).toBe(0);
    // MiniSearch finds by the same words, but no pinyin.
    expect(json).toMatchObject({ 'recall@1': 1, against: { minisearch: { 'recall@1': 0.5, empty: 0.5 } } });
    expect(text.split('\n')[0]).toBe('\tcallready\tminisearch');
    expect(text).toContain('recall@3\t1.000\t0.500');
    expect(await search(articles, questions, { against: 'elastic' })).toMatchObject({
      exit: 2,
      text: '--against is minisearch.',
    });
  });

  it('takes the language from the articles unless it is given', async () => {
    const english = lines([{ id: 'a', title: 'Refund not showing up' }]);
    const asked = lines([{ q: 'refund', relevant: ['a'] }]);
    expect((await search(english, asked)).json).toMatchObject({ language: 'en' });
    expect((await search(english, asked, { language: 'zh' })).json).toMatchObject({ language: 'zh' });
  });

  it('passes over empty lines and takes Windows line ends', async () => {
    expect(await search(`${articles.replaceAll('\n', '\r\n')}\r\n\r\n`, questions)).toMatchObject({
      exit: 0,
    });
  });

  it('names every line that is wrong, with file, line and mend', async () => {
    const { exit, text } = await search(
      [
        '{"id":"card","title":"充值卡"}',
        '{"id":"card","title":"退订"}',
        '{"id":"x","title":7,"asked":"y"}',
        '{"id":',
      ].join('\n'),
      '[]\n{"q":"卡","relevant":["crad"]}',
    );
    expect(exit).toBe(1);
    const told = text.split('\n').map((line) => path.basename(line));
    expect(told).toEqual([
      'articles.jsonl:2:1: The id "card" is that of line 1 already. Give each article its own.',
      'articles.jsonl:3:1: "title" should be a string that is not empty; "asked" should be a list of strings.',
      expect.stringMatching(/^articles\.jsonl:4:\d+: This line is no complete JSON/),
      'questions.jsonl:1:1: This line should be one JSON object: { … }.',
    ]);
  });

  it('names an article that a question asks for in vain, and the one that was meant', async () => {
    const { exit, text } = await search(articles, '{"q":"卡","relevant":["crad"]}');
    expect(exit).toBe(1);
    expect(text).toContain('questions.jsonl:1:1: No article has the id "crad". Did you mean "card"?');
  });

  it('refuses an empty list', async () => {
    expect(await search('', questions)).toMatchObject({ exit: 1 });
  });

  it('says in a sentence what it was called wrongly with', async () => {
    const there = await file('there.jsonl', articles);
    const missing = { articles: path.join(folder, 'missing.jsonl'), questions: there };
    expect(await run(['search'], missing)).toMatchObject({
      exit: 2,
      text: `There is no file ${missing.articles}.`,
    });
    expect(await run(['search'], missing, 'zh')).toMatchObject({
      exit: 2,
      text: `没有文件 ${missing.articles}。`,
    });
    expect(await run(['search'], { articles: folder, questions: there })).toMatchObject({ exit: 2 });
    expect(await run(['search'], { articles: there })).toMatchObject({ exit: 2 });
    expect(await run(['search'], { articles: there, questions: there, language: 'fr' })).toMatchObject({
      exit: 2,
    });
    expect(await run(['search', 'more'], { articles: there, questions: there })).toMatchObject({ exit: 2 });
    expect(await run([], {})).toMatchObject({ exit: 2 });
    const mistyped = await run(['serch'], {});
    expect(mistyped).toMatchObject({ exit: 2 });
    expect(mistyped.text).toContain('Did you mean "search"?');
  });

  it('refuses a file that is not UTF-8', async () => {
    const place = path.join(folder, 'gbk.jsonl');
    await writeFile(place, Buffer.from([0x7b, 0xb3, 0xe4, 0x7d]));
    expect(await run(['search'], { articles: place, questions: place })).toMatchObject({ exit: 2 });
  });
});
