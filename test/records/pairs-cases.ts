import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../records/store.ts';
import { minutesAfter, NOW } from './moments.ts';

/** What must hold of calls that people practise with each other, on whichever database. */
export function pairsCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  let id: string;
  const facts = { code: 'ACD346', scenario: 'SC-02', language: 'zh', hash: 'h', by: '8146' };
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
    await store.keepVersion({ kind: 'scenario', id: 'SC-02', language: 'zh', hash: 'h', body: {}, now: NOW });
    id = await store.startPair({ ...facts, now: NOW });
  });
  afterAll(() => store.close());

  describe('a pair', () => {
    test('is found by its id and by its code, and by no other', async () => {
      expect(await store.pair(id)).toEqual({ ...facts, id, at: NOW });
      expect(await store.pairByCode('ACD346')).toEqual({ ...facts, id, at: NOW });
      expect(await store.pairByCode('ACD347')).toBeUndefined();
      expect(await store.pair('other')).toBeUndefined();
    });

    test('has a code that no other pair has', async () => {
      await expect(store.startPair({ ...facts, now: NOW })).rejects.toThrow();
    });

    test('keeps its steps in order', async () => {
      const step = { pair: id, by: '8146', body: { kind: 'join', role: 'customer' } };
      expect(await store.addPairStep({ ...step, seen: 0, now: NOW })).toBe(true);
      const next = { ...step, body: { kind: 'begin' }, seen: 1, now: minutesAfter(1) };
      expect(await store.addPairStep(next)).toBe(true);
      expect(await store.pairSteps(id)).toEqual([
        { number: 1, body: { kind: 'join', role: 'customer' }, by: '8146', at: NOW },
        { number: 2, body: { kind: 'begin' }, by: '8146', at: minutesAfter(1) },
      ]);
    });

    test('lets one of many browsers take the next step', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          store.addPairStep({ pair: id, seen: 2, body: { kind: 'begin' }, by: String(n), now: NOW }),
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await store.pairSteps(id)).toHaveLength(3);
    });

    test('cannot be changed or taken back', async () => {
      const { db } = store.database;
      await expect(db.updateTable('pairs').set({ by: 'x' }).execute()).rejects.toThrow();
      await expect(db.deleteFrom('pairSteps').execute()).rejects.toThrow();
    });
  });
}
