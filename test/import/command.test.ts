import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../bin/command.ts';
import { importDocuments } from '../../bin/import.ts';
import { readLibrary } from '../../site/library.ts';

const golden = path.join(import.meta.dirname, 'golden');
let folder = '';
let into = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'callready-import-'));
  into = path.join(folder, 'drafts');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(words: string[], options: Record<string, string | boolean> = { into }): Promise<Outcome> {
  return importDocuments.run(
    { words, options },
    {
      language: 'zh',
      progress: () => undefined,
      environment: {},
      now: () => new Date('2026-11-21T08:00:00Z'),
    },
  );
}

const page = (name: string) => path.join(golden, `${name}.page.txt`);
const articles = () => readdirSync(path.join(into, 'zh', 'articles')).sort();
const article = (id: string) => readFileSync(path.join(into, 'zh', 'articles', `${id}.md`), 'utf8');

function source(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

describe('import', () => {
  test('makes a content folder that the site can serve, and leaves the sources as they are', async () => {
    const before = readFileSync(page('essays'));
    const { exit, text } = await run([page('essays'), page('deck-chapters')]);
    expect(exit).toBe(0);
    expect(articles()).toEqual(['IMP-001.md', 'IMP-002.md', 'IMP-003.md', 'IMP-004.md']);
    const library = await readLibrary(into);
    expect(library.problems).toEqual([]);
    expect(library.articles.map(({ draft, owner, review }) => [draft, owner, review])[0]).toEqual([
      true,
      '0000',
      '2027-02-19',
    ]);
    expect(text).toContain('只有标题、没有正文的章节：工单抽查');
    expect(text).toContain('owner');
    expect(readFileSync(page('essays'))).toEqual(before);
  });

  test('tells the same as data', async () => {
    const { json } = await run([page('essays')]);
    expect(json).toMatchObject({
      into,
      files: [
        {
          encoding: 'utf-8',
          script: 'converted',
          drafts: [{ id: 'IMP-001', changed: true }, { id: 'IMP-002' }],
        },
      ],
    });
  });

  test('again gives the same files the same ids, and says that nothing changed', async () => {
    await run([page('essays')]);
    const first = article('IMP-002');
    const { exit, text } = await run([page('plain'), page('essays')]);
    expect(exit).toBe(0);
    expect(articles()).toEqual(['IMP-001.md', 'IMP-002.md', 'IMP-003.md']);
    expect(article('IMP-002')).toBe(first);
    expect(text).toContain('没有变化');
  });

  test('never takes an id that a person used', async () => {
    mkdirSync(path.join(into, 'zh', 'articles'), { recursive: true });
    writeFileSync(path.join(into, 'zh', 'articles', 'IMP-001.md'), 'mine');
    await run([page('plain')]);
    expect(articles()).toEqual(['IMP-001.md', 'IMP-002.md']);
    expect(article('IMP-001')).toBe('mine');
  });

  test('leaves drafts alone that a person has edited, all of that source, until it is told to replace them', async () => {
    await run([page('essays')]);
    writeFileSync(path.join(into, 'zh', 'articles', 'IMP-002.md'), `${article('IMP-002')}\n改过。\n`);
    writeFileSync(path.join(into, 'zh', 'articles', 'IMP-001.md'), '也改过。\n');
    const refused = await run([page('essays'), page('plain')]);
    expect(refused.exit).toBe(1);
    expect(refused.text).toContain('有人改过');
    expect(article('IMP-001')).toBe('也改过。\n');
    expect(article('IMP-002')).toContain('改过。');
    expect(articles()).toContain('IMP-003.md');
    expect((await run([page('essays')], { into, replace: true })).exit).toBe(0);
    expect(article('IMP-001')).toContain('title: 夜班值守心得1');
  });

  test('imports the others when one file cannot be, and says why with its place', async () => {
    const bad = source('bad.txt', '第一行\n第二\0行');
    const huge = source('huge.txt', new Uint8Array(5 * 1024 * 1024 + 1));
    const { exit, text } = await run([bad, page('plain'), huge, path.join(folder, 'none.txt'), golden]);
    expect(exit).toBe(1);
    expect(text).toContain(`${bad}:2:3: `);
    expect(text).toContain('上限是 5 MB');
    expect(text).toContain('没有这个文件');
    expect(text).toContain('这不是文件');
    expect(articles()).toEqual(['IMP-001.md']);
  });

  test('writes nothing at all when nothing could be read', async () => {
    expect((await run([source('empty.txt', '')])).exit).toBe(1);
    expect(readdirSync(folder)).toEqual(['empty.txt']);
  });

  test('two sources of one name are not mixed up', async () => {
    const twin = source('other/plain.page.txt', readFileSync(page('essays')));
    const { exit, text } = await run([page('plain'), twin]);
    expect(exit).toBe(1);
    expect(text).toContain('同名');
    expect(articles()).toEqual(['IMP-001.md']);
  });

  test('a source whose name climbs out of its folder writes into the drafts all the same', async () => {
    const name = path.join(folder, 'a', '..', 'climbing.txt');
    source('climbing.txt', readFileSync(page('plain')));
    mkdirSync(path.join(folder, 'a'));
    expect((await run([name])).exit).toBe(0);
    expect(articles()).toEqual(['IMP-001.md']);
  });

  test('a damaged memory stops everything rather than overwrite edits', async () => {
    await run([page('plain')]);
    writeFileSync(path.join(into, '.imported.json'), '{"drafts": {"../../x": {}}}');
    const { exit, text } = await run([page('plain')], { into, replace: true });
    expect(exit).toBe(1);
    expect(text).toContain('.imported.json');
  });

  test('nothing half-written lies about, neither after success nor after failure', async () => {
    await run([page('essays')]);
    rmSync(path.join(into, '.imported.json'));
    mkdirSync(path.join(into, '.imported.json'));
    const { exit, text } = await run([page('plain')]);
    expect(exit).toBe(1);
    expect(text).toContain('是文件夹');
    expect(articles()).toEqual(['IMP-001.md', 'IMP-002.md']);
    expect(readdirSync(into).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  test.each<[string, () => [string[], Record<string, string | boolean>]]>([
    ['no file', () => [[], { into }]],
    ['no folder', () => [[page('plain')], {}]],
    ['an owner that is no number', () => [[page('plain')], { into, owner: '../x' }]],
    ['the source itself as folder', () => [[source('s.txt', 'x')], { into: path.join(folder, 's.txt') }]],
    ['a folder inside the source', () => [[folder], { into }]],
    ['a source among the drafts', () => [[source('drafts/zh/articles/IMP-001.md', 'x')], { into }]],
  ])('called wrongly with %s', async (_, call) => {
    const [words, options] = call();
    const { exit, text } = await run(words, options);
    expect(exit).toBe(2);
    expect(text).not.toBe('');
  });
});
