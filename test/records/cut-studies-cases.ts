import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../records/store.ts';
import { minutesAfter, NOW } from './moments.ts';

/** What must hold of studies of a cut score, on whichever database. */
export function cutStudiesCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
    await store.keepVersion({ kind: 'quiz', id: 'QZ-04', language: 'zh', hash: 'h', body: {}, now: NOW });
  });
  afterAll(() => store.close());

  const start = (minute = 0) =>
    store.startCutStudy({ quiz: 'QZ-04', hash: 'h', by: '0052', now: minutesAfter(minute) });
  const invite = (study: string, judge = '0031') =>
    store.inviteCutJudge({ study, judge, by: '0052', now: NOW });
  const move = (study: string, seen: number, state: 'second' | 'closed') =>
    store.moveCutStudy({ study, seen, state, by: '0052', now: NOW });
  const rate = (study: string, round: 1 | 2, value: number, judge = '0031') =>
    store.addCutRating({ study, round, judge, question: 'q1', value, now: NOW });

  describe('a study of a cut', () => {
    test('begins with its first round, knows its judges, and moves on step by step', async () => {
      const study = await start();
      await invite(study);
      await invite(study);
      expect(await store.cutStudies('QZ-04')).toEqual([
        {
          id: study,
          quiz: 'QZ-04',
          hash: 'h',
          by: '0052',
          at: NOW,
          state: 'first',
          step: 1,
          judges: ['0031'],
        },
      ]);
      expect(await move(study, 1, 'second')).toBe(true);
      expect(await move(study, 1, 'second')).toBe(false);
      expect(await move(study, 2, 'closed')).toBe(true);
      expect((await store.cutStudies('QZ-04'))[0]).toMatchObject({ state: 'closed', step: 3 });
      expect(await store.cutStudies('QZ-05')).toEqual([]);
    });

    test('keeps the last word of each judge in each round', async () => {
      const study = await start(1);
      await invite(study);
      for (const value of [0, 100, 70]) expect(await rate(study, 1, value)).toBe(true);
      await move(study, 1, 'second');
      expect(await rate(study, 2, 75)).toBe(true);
      const said = { study, judge: '0031', question: 'q1' };
      expect(await store.cutRatings(study)).toEqual([
        { ...said, round: 1, value: 70 },
        { ...said, round: 2, value: 75 },
      ]);
    });

    test('hears nobody in a round that is over or not begun, nobody who was not invited, and nothing above a hundred', async () => {
      const study = await start(2);
      await invite(study);
      expect(await rate(study, 2, 50)).toBe(false);
      expect(await rate(study, 1, 50, '9999')).toBe(false);
      await expect(rate(study, 1, 101)).rejects.toThrow();
      await move(study, 1, 'second');
      expect(await rate(study, 1, 50)).toBe(false);
      await move(study, 2, 'closed');
      expect(await rate(study, 2, 50)).toBe(false);
      expect(await store.cutRatings(study)).toEqual([]);
    });

    test('cannot be changed or taken back', async () => {
      const { db } = store.database;
      await expect(db.updateTable('cutRatings').set({ value: 1 }).execute()).rejects.toThrow();
      await expect(db.deleteFrom('cutSteps').execute()).rejects.toThrow();
      await expect(db.deleteFrom('cutJudges').execute()).rejects.toThrow();
    });

    test('is moved on by one of twenty at once', async () => {
      const study = await start(3);
      const moved = await Promise.all(Array.from({ length: 20 }, () => move(study, 1, 'second')));
      expect(moved.filter(Boolean)).toHaveLength(1);
    });
  });
}
