import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../records/store.ts';
import { minutesAfter, NOW } from './moments.ts';

/** What must be kept of who read which notice, on whichever database. */
export function receiptsCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
    for (const number of ['8146', '8147', '8148']) {
      await store.savePerson({ number, name: number, role: 'agent', now: NOW });
    }
    for (const hash of ['first', 'second']) {
      const body = { title: hash };
      await store.keepVersion({ kind: 'notice', id: 'cap', language: 'zh', hash, body, now: NOW });
    }
  });
  afterAll(() => store.close());

  const answered = (person: string, minutes: number, hash = 'first', notice = 'cap') => ({
    person,
    notice,
    language: 'zh',
    hash,
    now: minutesAfter(minutes),
  });

  describe('a receipt', () => {
    test('bears the moment, the version and how many answers it took', async () => {
      expect(await store.addWrongTry(answered('8146', 1))).toBe(1);
      expect(await store.addWrongTry(answered('8146', 2))).toBe(2);
      const receipt = {
        person: '8146',
        notice: 'cap',
        language: 'zh',
        hash: 'first',
        tries: 3,
        at: minutesAfter(3),
      };
      expect(await store.addReceipt(answered('8146', 3))).toEqual(receipt);
      expect(await store.receiptsOf(['8146', '8147'])).toEqual([receipt]);
    });

    test('is left once by two tabs that answer at the same moment', async () => {
      const both = await Promise.all(
        Array.from({ length: 20 }, (_, minute) => store.addReceipt(answered('8147', minute))),
      );
      expect(new Set(both.map(({ at }) => at.getTime())).size).toBe(1);
      expect(await store.receiptsOf(['8147'])).toHaveLength(1);
    });

    test('of a changed version stands beside the first, the latest first', async () => {
      await store.addReceipt(answered('8147', 60, 'second'));
      const receipts = await store.receiptsOf(['8147']);
      expect(receipts.map(({ hash, tries }) => [hash, tries])).toEqual([
        ['second', 1],
        ['first', 1],
      ]);
    });

    test('of a version that is not kept is refused by the database itself', async () => {
      await expect(store.addReceipt(answered('8148', 1, 'nowhere'))).rejects.toThrow();
      await expect(store.addReceipt(answered('nobody', 1))).rejects.toThrow();
    });

    test('of nobody is none', async () => {
      expect(await store.receiptsOf([])).toEqual([]);
      expect(await store.receiptsOf(['8148'])).toEqual([]);
    });
  });

  test('wrong answers are counted by person and version of one notice', async () => {
    await store.addWrongTry(answered('8148', 1));
    await store.addWrongTry(answered('8148', 2, 'second'));
    await store.addWrongTry(answered('8148', 3, 'first', 'other'));
    const tries = await store.wrongTriesOf(['8148', '8147'], 'cap');
    expect(tries.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))).toEqual([
      { person: '8148', notice: 'cap', hash: 'first', count: 1 },
      { person: '8148', notice: 'cap', hash: 'second', count: 1 },
    ]);
    expect(await store.wrongTriesOf([], 'cap')).toEqual([]);
  });

  test('the version that was read can be read again', async () => {
    expect(await store.version('first')).toMatchObject({
      kind: 'notice',
      id: 'cap',
      body: { title: 'first' },
    });
  });

  test.each(['receipts', 'wrongTries'] as const)('%s can be neither changed nor deleted', async (table) => {
    const { db } = store.database;
    expect(await db.selectFrom(table).selectAll().execute()).not.toEqual([]);
    await expect(db.updateTable(table).set({ at: 'never' }).execute()).rejects.toThrow(/append-only/);
    await expect(db.deleteFrom(table).execute()).rejects.toThrow(/append-only/);
  });
}
