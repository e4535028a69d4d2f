import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../records/store.ts';
import { minutesAfter, NOW } from './moments.ts';

/** What must be kept of the moment at which a question was begun, on whichever database. */
export function beginQuestionCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  let people = 0;
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
    await store.keepVersion({ kind: 'quiz', id: 'QZ-12', language: 'zh', hash: 'bank', body: {}, now: NOW });
  });
  afterAll(() => store.close());

  /** An open paper of somebody new. */
  async function paper(): Promise<{ attempt: string; person: string }> {
    people += 1;
    const person = String(7000 + people);
    await store.savePerson({ number: person, name: person, role: 'agent', now: NOW });
    const facts = { person, kind: 'quiz', subject: 'QZ-12', language: 'zh', hash: 'bank' } as const;
    const { id } = await store.startAttempt({ ...facts, seed: 'seed', certified: true, now: NOW });
    return { attempt: id, person };
  }

  describe('a question begun', () => {
    test('has the moment at which it was begun first, however often it is asked', async () => {
      const open = await paper();
      const begin = (minutes: number) =>
        store.beginQuestion({ ...open, question: 'q', now: minutesAfter(minutes) });
      expect(await begin(1)).toEqual({ outcome: 'begun', at: minutesAfter(1) });
      expect(await begin(5)).toEqual({ outcome: 'begun', at: minutesAfter(1) });
      const answer = { question: 'q', answer: { took: 'BIL-04' }, sequence: 1, key: randomUUID() };
      await store.saveAnswer({ ...open, ...answer, now: minutesAfter(2) });
      expect(await begin(6)).toEqual({ outcome: 'begun', at: minutesAfter(1) });
      expect(await store.answers(open.attempt)).toEqual([
        {
          question: 'q',
          answer: { took: 'BIL-04' },
          sequence: 1,
          late: false,
          at: minutesAfter(2),
          begun: minutesAfter(1),
        },
      ]);
    });

    test('is timed by the first of two answers that say the same', async () => {
      const open = await paper();
      const given = { ...open, question: 'q', answer: { took: 'BIL-04' } };
      const save = (sequence: number, answer: object = given.answer) =>
        store.saveAnswer({ ...given, answer, sequence, key: randomUUID(), now: minutesAfter(sequence) });
      await save(1);
      await save(2);
      expect(await store.answers(open.attempt)).toMatchObject([{ sequence: 2, at: minutesAfter(1) }]);
      await save(3, { took: 'BIL-06' });
      await save(4);
      expect(await store.answers(open.attempt)).toMatchObject([{ sequence: 4, at: minutesAfter(4) }]);
    });

    test('from twenty devices at the same moment, while others answer, is begun once', async () => {
      const open = await paper();
      const begins = Array.from({ length: 20 }, (_, number) =>
        store.beginQuestion({ ...open, question: 'q', now: minutesAfter(number) }),
      );
      const answers = Array.from({ length: 5 }, (_, number) =>
        store.saveAnswer({
          ...open,
          question: `other ${String(number)}`,
          answer: 'x',
          sequence: number + 1,
          key: randomUUID(),
          now: NOW,
        }),
      );
      const [begun] = await Promise.all([Promise.all(begins), Promise.all(answers)]);
      const moments = begun.map((one) => (one.outcome === 'begun' ? one.at.getTime() : one.outcome));
      expect(new Set(moments).size).toBe(1);
      const [kept] = (await store.answers(open.attempt)).filter(({ question }) => question === 'q');
      expect(kept?.begun?.getTime()).toBe(moments[0]);
    });

    test('is one of this person’s open paper', async () => {
      const [open, other] = [await paper(), await paper()];
      const asked = { attempt: open.attempt, person: other.person, question: 'q', now: NOW };
      expect(await store.beginQuestion(asked)).toEqual({ outcome: 'unknown' });
      const result = { submission: {}, result: {}, score: 0, passed: false, fails: [], now: NOW };
      await store.finishAttempt({ ...open, ...result });
      expect(await store.beginQuestion({ ...open, question: 'q', now: NOW })).toEqual({
        outcome: 'finished',
      });
    });
  });
}
