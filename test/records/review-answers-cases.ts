import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewAnswerToAdd } from '../../records/review-answers.ts';
import { openStore, type Store } from '../../records/store.ts';
import { minutesAfter, NOW } from './moments.ts';

/** What must be kept of questions that were asked again, on whichever database. */
export function reviewAnswersCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
    for (const number of ['0041', '0042', '0043']) {
      await store.savePerson({ number, name: number, role: 'agent', now: NOW });
    }
    await store.keepVersion({ kind: 'quiz', id: 'QZ-04', language: 'zh', hash: 'bank', body: {}, now: NOW });
  });
  afterAll(() => store.close());

  const answered = (person: string, more: Partial<ReviewAnswerToAdd> = {}): ReviewAnswerToAdd => ({
    person,
    card: 'QZ-04/fee-exit',
    day: '2026-11-21',
    language: 'zh',
    hash: 'bank',
    answer: { gap: '答案' },
    fraction: 0.5,
    key: randomUUID(),
    now: NOW,
    ...more,
  });

  describe('an answer in review', () => {
    test('is kept as it was given and judged, and found by its key', async () => {
      const given = answered('0041');
      const { now: at, ...facts } = given;
      const { key } = given;
      expect(await store.addReviewAnswer(given)).toEqual({ ...facts, at });
      expect(await store.reviewAnswer('0041', key)).toEqual({ ...facts, at });
      expect(await store.reviewAnswer('0042', key)).toBeUndefined();
      expect(await store.reviewAnswersOf(['0041', '0042'])).toEqual([{ ...facts, at }]);
      expect(await store.reviewAnswersOf([])).toEqual([]);
    });

    test('sent again under its key counts once, whatever it says then', async () => {
      const first = answered('0042', { fraction: 0 });
      await store.addReviewAnswer(first);
      const again = await store.addReviewAnswer({ ...first, fraction: 1, now: minutesAfter(5) });
      expect(again.fraction).toBe(0);
      expect(await store.reviewAnswersOf(['0042'])).toHaveLength(1);
    });

    test('from twenty devices at the same moment is one: the first to the card on that day', async () => {
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, number) =>
          store.addReviewAnswer(answered('0043', { fraction: number / 20, now: minutesAfter(number) })),
        ),
      );
      expect(new Set(all.map(({ fraction }) => fraction)).size).toBe(1);
      await store.addReviewAnswer(answered('0043', { day: '2026-11-22', fraction: 1 }));
      const days = (await store.reviewAnswersOf(['0043'])).map(({ day }) => day);
      expect(days).toEqual(['2026-11-21', '2026-11-22']);
    });

    test('of nobody, of a version that is not kept, or worth more than it can be, the database refuses', async () => {
      await expect(store.addReviewAnswer(answered('nobody'))).rejects.toThrow();
      await expect(store.addReviewAnswer(answered('0041', { day: 'x', hash: 'gone' }))).rejects.toThrow();
      await expect(store.addReviewAnswer(answered('0041', { day: 'x', fraction: 2 }))).rejects.toThrow();
    });

    test('is never changed nor taken away', async () => {
      const { db } = store.database;
      await expect(db.updateTable('reviewAnswers').set({ fraction: 1 }).execute()).rejects.toThrow();
      await expect(db.deleteFrom('reviewAnswers').execute()).rejects.toThrow();
    });
  });
}
