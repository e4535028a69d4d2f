import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../records/store.ts';
import { minutesAfter, NOW } from './moments.ts';

/** What the record must hold of the taking of quizzes, on whichever database. */
export function takingCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
    for (const number of ['0031', '0032']) {
      await store.savePerson({ number, name: number, role: 'trainee', now: NOW });
    }
    await store.keepVersion({ kind: 'quiz', id: 'QZ-04', language: 'zh', hash: 'v1', body: {}, now: NOW });
  });
  afterAll(() => store.close());

  const start = (subject: string, number: number, person = '0031') =>
    store.startNumbered({
      person,
      kind: 'quiz',
      subject,
      language: 'zh',
      hash: 'v1',
      seed: randomUUID(),
      certified: true,
      now: NOW,
      number,
    });
  const finish = (attempt: string, person = '0031') =>
    store.finishAttempt({
      attempt,
      person,
      submission: {},
      result: {},
      score: 50,
      passed: false,
      fails: [],
      now: NOW,
    });
  const opened = async (subject: string, number: number) => {
    const attempt = await start(subject, number);
    if (!attempt) throw new Error('nothing was opened');
    return attempt;
  };

  describe('an attempt under its number', () => {
    test('is opened once by two hundred that want the same number, and given to all of them', async () => {
      const all = await Promise.all(Array.from({ length: 200 }, () => start('QZ-04', 1)));
      expect(new Set(all.map((one) => one?.id)).size).toBe(1);
      expect(await store.attemptsOf('0031', { subject: 'QZ-04' })).toHaveLength(1);
    });

    test('whose number is taken by a finished one is not opened, and leaves nothing', async () => {
      const { id } = await opened('QZ-05', 1);
      await finish(id);
      expect(await start('QZ-05', 1)).toBeUndefined();
      expect(await store.attemptsOf('0031', { subject: 'QZ-05' })).toHaveLength(1);
      expect((await opened('QZ-05', 2)).id).not.toBe(id);
    });

    test('is counted apart for every person', async () => {
      await opened('QZ-06', 1);
      expect(await start('QZ-06', 1, '0032')).toMatchObject({ person: '0032', state: 'open' });
    });

    test('wanted two hundred times while others start and finish is never a third', async () => {
      const { id } = await opened('QZ-07', 1);
      await finish(id);
      const greedy = Array.from({ length: 200 }, async () => {
        const mine = await start('QZ-07', 2);
        if (mine) await finish(mine.id);
      });
      await Promise.all(greedy);
      const attempts = await store.attemptsOf('0031', { subject: 'QZ-07' });
      expect(attempts.map(({ state }) => state)).toEqual(['finished', 'finished']);
    });
  });

  describe('practice', () => {
    test('lets an answer stand once its key was shown', async () => {
      const facts = { person: '0031', kind: 'quiz', subject: 'QZ-04', language: 'zh', hash: 'v1' } as const;
      const { id } = await store.startAttempt({ ...facts, seed: 's', certified: false, now: NOW });
      let sequence = 0;
      const answer = (question: string, said: string) =>
        store.saveAnswer({
          attempt: id,
          person: '0031',
          question,
          answer: said,
          sequence: (sequence += 1),
          key: randomUUID(),
          now: NOW,
        });
      expect(await answer('one', 'a')).toEqual({ outcome: 'saved', late: false });
      await store.showKey({ attempt: id, question: 'one', now: NOW });
      await store.showKey({ attempt: id, question: 'one', now: minutesAfter(1) });
      expect(await answer('one', 'b')).toEqual({ outcome: 'shown' });
      expect(await answer('two', 'b')).toEqual({ outcome: 'saved', late: false });
      expect(await store.shownKeys(id)).toEqual(new Set(['one']));
      expect(await store.answers(id)).toMatchObject([
        { question: 'one', answer: 'a' },
        { question: 'two', answer: 'b' },
      ]);
    });
  });

  describe('what trainers grant', () => {
    test('is kept in its order, with who and why', async () => {
      const by = { by: '0052', reason: '读得慢', now: NOW };
      await store.grantExtraTime({ person: '0031', extra: { percent: 25 }, ...by });
      await store.grantExtraTime({ person: '0031', quiz: 'QZ-04', extra: { minutes: 10 }, ...by });
      await store.grantExtraTime({ person: '0032', extra: { percent: 0 }, ...by });
      const kept = { by: '0052', reason: '读得慢', at: NOW };
      expect(await store.extraTimes('0031')).toEqual([
        { person: '0031', quiz: undefined, extra: { percent: 25 }, ...kept },
        { person: '0031', quiz: 'QZ-04', extra: { minutes: 10 }, ...kept },
      ]);
      expect(await store.extraTimes()).toHaveLength(3);
    });

    test('unlocks a quiz for one person', async () => {
      const unlock = { quiz: 'QZ-04', reason: '一起看过错题', by: '0052' };
      await store.addUnlock({ person: '0031', ...unlock, now: NOW });
      expect(await store.unlocks('0031')).toEqual([{ person: '0031', ...unlock, at: NOW }]);
      expect(await store.unlocks('0032')).toEqual([]);
    });

    test('cannot be changed afterwards, nor can what practice has shown', async () => {
      const { db } = store.database;
      await expect(db.updateTable('unlocks').set({ reason: '' }).execute()).rejects.toThrow(/append-only/);
      await expect(db.deleteFrom('extraTimes').execute()).rejects.toThrow(/append-only/);
      await expect(db.deleteFrom('shownKeys').execute()).rejects.toThrow(/append-only/);
      await expect(db.updateTable('numberedAttempts').set({ number: 9 }).execute()).rejects.toThrow(
        /append-only/,
      );
    });
  });
}
