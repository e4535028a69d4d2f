import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../records/store.ts';
import { minutesAfter, NOW } from './moments.ts';

/** What must hold of remarks on calls and of marks that people change, on whichever database. */
export function callReviewsCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  let attempt: string;
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
    await store.savePerson({ number: '8146', name: '林晓', role: 'trainee', now: NOW });
    await store.keepVersion({ kind: 'scenario', id: 'SC-01', language: 'zh', hash: 'h', body: {}, now: NOW });
    const facts = { person: '8146', kind: 'call', subject: 'SC-01', language: 'zh', hash: 'h' } as const;
    ({ id: attempt } = await store.startAttempt({ ...facts, seed: 's', certified: true, now: NOW }));
    const worth = { submission: [], result: { score: 70 }, score: 70, passed: false, fails: [] };
    await store.finishAttempt({ attempt, person: '8146', ...worth, now: NOW });
  });
  afterAll(() => store.close());

  const worth = { submission: [], result: { score: 90 }, score: 90, passed: true, fails: [] };
  const decided = { criterion: '2.2', rate: 1, reason: '说出了损失', by: '0031', now: NOW } as const;

  describe('remarks on a call', () => {
    test('are told in the order in which they were left, with their moment or none', async () => {
      await store.addCallRemark({ attempt, turn: 3, text: '这里可以先停一下', by: '0031', now: NOW });
      await store.addCallRemark({ attempt, text: '谢谢您', by: '8146', now: minutesAfter(5) });
      expect(await store.callRemarks(attempt)).toMatchObject([
        { turn: 3, text: '这里可以先停一下', by: '0031', at: NOW },
        { turn: undefined, text: '谢谢您', by: '8146', at: minutesAfter(5) },
      ]);
      expect(await store.remarkCounts([attempt, 'other'])).toEqual(new Map([[attempt, 2]]));
    });

    test('cannot be changed or taken back', async () => {
      const { db } = store.database;
      await expect(db.updateTable('callRemarks').set({ text: '' }).execute()).rejects.toThrow();
      await expect(db.deleteFrom('callRemarks').execute()).rejects.toThrow();
    });
  });

  describe('a mark that a person changes', () => {
    test('stands with its reason, and the call is then worth what it says', async () => {
      expect(await store.overruleCall({ attempt, seen: 0, ...decided, worth })).toBe(true);
      expect(await store.callOverrules(attempt)).toEqual([
        { criterion: '2.2', rate: 1, reason: '说出了损失', by: '0031', at: NOW },
      ]);
      expect(await store.attempt(attempt)).toMatchObject({ score: 90, passed: true, result: { score: 90 } });
    });

    test('is not written when somebody else changed one in the meantime, and neither is its score', async () => {
      const late = { ...worth, score: 10, passed: false };
      expect(await store.overruleCall({ attempt, seen: 0, ...decided, by: '0032', worth: late })).toBe(false);
      expect(await store.callOverrules(attempt)).toHaveLength(1);
      expect(await store.attempt(attempt)).toMatchObject({ score: 90, passed: true });
    });

    test('of twenty people at once is written by one', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          store.overruleCall({ attempt, seen: 1, ...decided, by: String(n), worth: { ...worth, score: n } }),
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      const overrules = await store.callOverrules(attempt);
      expect(overrules).toHaveLength(2);
      expect(await store.attempt(attempt)).toMatchObject({ score: Number(overrules[1]?.by) });
    });

    test('may not apply at all, and needs a reason', async () => {
      const none = { ...decided, rate: undefined, worth };
      expect(await store.overruleCall({ attempt, seen: 2, ...none })).toBe(true);
      expect((await store.callOverrules(attempt)).at(-1)?.rate).toBeUndefined();
      await expect(store.overruleCall({ attempt, seen: 3, ...none, reason: '' })).rejects.toThrow();
    });

    test('cannot be changed or taken back', async () => {
      const { db } = store.database;
      await expect(db.updateTable('callOverrules').set({ reason: 'x' }).execute()).rejects.toThrow();
      await expect(db.deleteFrom('callOverrules').execute()).rejects.toThrow();
    });
  });
}
