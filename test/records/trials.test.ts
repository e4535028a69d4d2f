import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../records/store.ts';
import { Trouble, type TroubleName } from '../../records/trouble.ts';
import { NOW } from './moments.ts';
import { startPostgres } from './postgres-server.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callready-trials-'));
  file = join(folder, 'callready.sqlite');
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const open = () => openStore({ folder }, NOW);

async function troubleFrom(deed: () => Promise<unknown>): Promise<Trouble> {
  const error = await deed().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Trouble)) throw new Error('no trouble', { cause: error });
  return error;
}

async function filled(people: number): Promise<Store> {
  const store = await open();
  for (let number = 1; number <= people; number += 1) {
    await store.savePerson({ number: String(number), name: '某人'.repeat(20), role: 'agent', now: NOW });
  }
  return store;
}

describe('a killed process', () => {
  test.each([1, 7, 40, 150, 400])('at its answer %i has lost none that it acknowledged', async (moment) => {
    const child = spawn(process.execPath, [
      fileURLToPath(import.meta.resolve('./keeps-writing.ts')),
      folder,
      'QZ-04',
    ]);
    let said = '';
    await new Promise<void>((done) => {
      child.stdout.on('data', (chunk) => {
        said += String(chunk);
        if (said.split('\n').length > moment) child.kill('SIGKILL');
      });
      child.once('exit', () => done());
    });
    const acknowledged = said.split('\n').slice(0, -1);
    expect(acknowledged.length).toBeGreaterThanOrEqual(moment);
    const store = await open();
    const attempt = await store.openAttempt('0031', 'quiz', 'QZ-04');
    const kept = (await store.answers(attempt?.id ?? '')).map(({ question }) => question);
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect(kept.length - acknowledged.length).toBeLessThanOrEqual(2);
    await store.close();
  });
});

describe('a damaged database', () => {
  const words = /损坏.*备份.*|damaged.*backup/;
  const damages: [string, () => void][] = [
    ['whose first bytes are lost', () => overwrite(0, 100)],
    ['that has a hole in the middle', () => overwrite(Math.floor(statSync(file).size / 8192) * 4096, 4096)],
    ['that is cut short', () => writeFileSync(file, readFileSync(file).subarray(0, 4096 * 9))],
    ['that is another kind of file', () => writeFileSync(file, 'PK\u0003\u0004 no database '.repeat(100))],
  ];
  test.each(damages)('%s is refused at the start with what to do', async (_, damage) => {
    await (await filled(300)).close();
    damage();
    const trouble = await troubleFrom(open);
    expect(trouble.name).toBe('DatabaseDamaged');
    expect(trouble.words.zh).toMatch(words);
    expect(trouble.words.en).toMatch(words);
  });

  function overwrite(from: number, length: number): void {
    writeSync(openSync(file, 'r+'), Buffer.alloc(length, 0xa5), 0, length, from);
  }
});

describe('a full disk', () => {
  test('refuses what it cannot keep, loses nothing it kept, and goes on when there is room', async () => {
    const store = await filled(3);
    const { db } = store.database;
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${String((pages.rows[0]?.page_count ?? 0) + 4)}`).execute(db);
    const add = (n: number) =>
      store.addEvidence({
        person: '1',
        kind: 'must-read',
        value: '字'.repeat(900),
        by: '1',
        subject: String(n),
        now: NOW,
      });
    let kept = 0;
    const trouble = await troubleFrom(async () => {
      for (; kept < 1000; kept += 1) await add(kept);
    });
    expect(trouble.name).toBe('DiskFull');
    expect((await store.evidenceOf('1')).length).toBe(kept);
    await sql`pragma max_page_count = 100000`.execute(db);
    await add(kept);
    expect((await store.evidenceOf('1')).length).toBe(kept + 1);
    await store.close();
  });
});

describe.runIf(process.platform !== 'win32')('a place without the right to write', () => {
  /** Root may write anywhere; then we are nobody for a moment. */
  async function asSomebody<T>(deed: () => Promise<T>): Promise<T> {
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      return await deed();
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  }

  test('a folder is refused', async () => {
    chmodSync(folder, 0o555);
    expect((await asSomebody(() => troubleFrom(open))).name).toBe('DatabaseReadOnly');
  });

  test('a file is refused', async () => {
    await (await filled(1)).close();
    chmodSync(folder, 0o777);
    chmodSync(file, 0o444);
    expect((await asSomebody(() => troubleFrom(open))).name).toBe('DatabaseReadOnly');
  });
});

describe('a wrong setting', () => {
  test('a database of a newer version is refused', async () => {
    const store = await open();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2026-11-21T01:00:00.000Z')`.execute(
      store.database.db,
    );
    await store.close();
    expect((await troubleFrom(open)).name).toBe('DatabaseTooNew');
  });

  test('a file where the folder should be is refused', async () => {
    const place = join(folder, 'file');
    writeFileSync(place, '');
    const trouble = await troubleFrom(() => openStore({ folder: place }, NOW));
    expect(trouble.name).toBe('DatabaseOutOfReach');
  });

  test('a PostgreSQL that is not there, or lets us not in, or goes away, is told apart', async () => {
    const server = await startPostgres();
    const url = await server.freshDatabase();
    const nowhere = url.replace(/\/\w+$/, '/nowhere');
    const expected: [string, TroubleName][] = [
      [nowhere, 'DatabaseRefusesUs'],
      [url.replace(/postgres@/, 'nobody@'), 'DatabaseRefusesUs'],
      ['postgres://postgres@127.0.0.1:1/x', 'DatabaseOutOfReach'],
    ];
    for (const [wrong, name] of expected) {
      expect((await troubleFrom(() => openStore({ url: wrong }, NOW))).name).toBe(name);
    }
    const store = await openStore({ url }, NOW);
    await server.stop();
    expect((await troubleFrom(() => store.people())).name).toBe('DatabaseOutOfReach');
    await store.close();
  }, 30_000);
});

describe('two processes on one folder', () => {
  test('write side by side and still open one attempt', async () => {
    const [one, two] = [await open(), await open()];
    await one.savePerson({ number: '0031', name: '小林', role: 'trainee', now: NOW });
    await two.keepVersion({ kind: 'quiz', id: 'QZ-04', language: 'zh', hash: 'v1', body: {}, now: NOW });
    const start = (store: Store, seed: number) =>
      store.startAttempt({
        person: '0031',
        kind: 'quiz',
        subject: 'QZ-04',
        language: 'zh',
        hash: 'v1',
        seed: String(seed),
        certified: true,
        now: NOW,
      });
    const opened = await Promise.all(Array.from({ length: 60 }, (_, n) => start(n % 2 === 0 ? one : two, n)));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    await one.close();
    await two.close();
  });

  test('make a new database together', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    for (const store of stores) expect(await store.people()).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
  });
});
