import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../records/store.ts';
import { minutesAfter, NOW } from './moments.ts';

/** What must hold of results that people append, on whichever database. */
export function regradesCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  let people = 0;
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
    for (const hash of ['old', 'new']) {
      const now = hash === 'old' ? NOW : minutesAfter(60);
      await store.keepVersion({ kind: 'quiz', id: 'QZ-04', language: 'zh', hash, body: { hash }, now });
    }
  });
  afterAll(() => store.close());

  /** A finished paper of somebody new. */
  async function finished(waiting = false, certified = true) {
    const person = String(3000 + (people += 1));
    await store.savePerson({ number: person, name: person, role: 'trainee', now: NOW });
    const facts = { person, kind: 'quiz', subject: 'QZ-04', language: 'zh', hash: 'old' } as const;
    const { id } = await store.startAttempt({ ...facts, seed: 's', certified, now: NOW });
    const worth = { submission: { a: '1' }, result: {}, score: 70, passed: false, waiting, fails: ['x'] };
    const done = await store.finishAttempt({ attempt: id, person, ...worth, now: minutesAfter(people) });
    if (!done?.place) throw new Error('not finished');
    return { ...done, place: done.place };
  }

  const better = {
    submission: { a: '1' },
    result: { new: true },
    score: 90,
    passed: true,
    waiting: false,
    fails: [],
  };
  const facts = { quiz: 'QZ-04', choice: { versions: ['old'] }, reason: '第 3 题的答案改正', by: '0052' };
  const regrade = (attempts: readonly { id: string; place: number }[], id: string = randomUUID()) => ({
    ...facts,
    id,
    results: attempts.map((one) => ({ attempt: one.id, after: one.place, worth: better })),
    now: minutesAfter(90),
  });

  describe('a regrade', () => {
    test('appends results, and the first ones stay with who changed them, when and why', async () => {
      const [a, b] = [await finished(), await finished()];
      const deed = regrade([a, b]);
      expect(await store.carryOutRegrade(deed)).toBe('done');
      expect(await store.attempt(a.id)).toMatchObject({ score: 90, passed: true, fails: [], hash: 'old' });
      expect(await store.resultSteps(a.id)).toEqual([
        {
          score: 70,
          passed: false,
          waiting: false,
          at: a.at,
          by: undefined,
          reason: undefined,
          regrade: undefined,
        },
        {
          score: 90,
          passed: true,
          waiting: false,
          at: minutesAfter(90),
          by: '0052',
          reason: facts.reason,
          regrade: deed.id,
        },
      ]);
      expect(await store.regrade(deed.id)).toEqual({
        ...facts,
        id: deed.id,
        changed: 2,
        at: minutesAfter(90),
      });
      expect((await store.regradesOf('QZ-04')).map(({ id }) => id)).toContain(deed.id);
      expect(await store.regradesOf('QZ-05')).toEqual([]);
    });

    test('carried out twice counts once', async () => {
      const a = await finished();
      const deed = regrade([a]);
      expect(await store.carryOutRegrade(deed)).toBe('done');
      expect(await store.carryOutRegrade(deed)).toBe('done-before');
      expect(await store.resultSteps(a.id)).toHaveLength(2);
    });

    test('writes nothing at all when one of its papers has got another result since', async () => {
      const [a, b] = [await finished(), await finished()];
      expect(
        await store.appendMarks({ attempt: b.id, after: b.place, worth: better, by: '0031', now: NOW }),
      ).toBe(true);
      const deed = regrade([a, b]);
      expect(await store.carryOutRegrade(deed)).toBe('changed');
      expect(await store.resultSteps(a.id)).toHaveLength(1);
      expect(await store.regrade(deed.id)).toBeUndefined();
    });

    test('sent by fifty browsers at once is carried out by one', async () => {
      const papers = [await finished(), await finished(), await finished()];
      const deed = regrade(papers);
      const outcomes = await Promise.all(Array.from({ length: 50 }, () => store.carryOutRegrade(deed)));
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'done-before')).toHaveLength(49);
      for (const { id } of papers) expect(await store.resultSteps(id)).toHaveLength(2);
    });

    test('and another of the same papers at the same moment do not both count', async () => {
      const papers = [await finished(), await finished()];
      const outcomes = await Promise.all([
        store.carryOutRegrade(regrade(papers)),
        store.carryOutRegrade(regrade([...papers].reverse())),
      ]);
      expect(outcomes.sort()).toEqual(['changed', 'done']);
      for (const { id } of papers) expect(await store.resultSteps(id)).toHaveLength(2);
    });

    test('needs a reason, and cannot be changed or taken back', async () => {
      const a = await finished();
      await expect(store.carryOutRegrade({ ...regrade([a]), reason: '' })).rejects.toThrow();
      const { db } = store.database;
      await expect(db.updateTable('regrades').set({ reason: 'x' }).execute()).rejects.toThrow();
      await expect(db.deleteFrom('regrades').execute()).rejects.toThrow();
      await expect(db.updateTable('results').set({ by: null }).execute()).rejects.toThrow();
    });
  });

  describe('marks that a person gives', () => {
    const marks = (one: { id: string; place: number }, worth = better) => ({
      attempt: one.id,
      after: one.place,
      worth,
      by: '0031',
      now: minutesAfter(120),
    });

    test('are waited for, the oldest first, until they are there', async () => {
      const before = (await store.waitingAttempts()).map(({ id }) => id);
      expect(before).toEqual([]);
      const [a, b] = [await finished(true), await finished(true)];
      expect(a.waiting).toBe(true);
      expect((await store.waitingAttempts()).map(({ id }) => id)).toEqual([a.id, b.id]);
      const half = { ...better, passed: false, waiting: true };
      expect(await store.appendMarks(marks(a, half))).toBe(true);
      expect((await store.waitingAttempts()).map(({ id }) => id)).toEqual([a.id, b.id]);
      const again = await store.attempt(a.id);
      const place = again?.state === 'finished' ? (again.place ?? 0) : 0;
      expect(await store.appendMarks(marks({ id: a.id, place }))).toBe(true);
      expect((await store.waitingAttempts()).map(({ id }) => id)).toEqual([b.id]);
      expect((await store.resultSteps(a.id)).map(({ by }) => by)).toEqual([undefined, '0031', '0031']);
    });

    test('of twenty people at once are those of one', async () => {
      const a = await finished(true);
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.appendMarks(marks(a))));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await store.resultSteps(a.id)).toHaveLength(2);
    });
  });

  test('the finished papers of a quiz are all there, with their last results', async () => {
    const a = await finished();
    await store.carryOutRegrade(regrade([a]));
    const open = await finished(false, false);
    const { person } = open;
    const started = {
      person,
      kind: 'quiz',
      subject: 'QZ-04',
      language: 'zh',
      hash: 'new',
      seed: 's',
    } as const;
    await store.startAttempt({ ...started, certified: true, now: NOW });
    const papers = await store.finishedAttempts('quiz', 'QZ-04');
    expect(papers.find(({ id }) => id === a.id)).toMatchObject({ score: 90 });
    expect(papers.filter((one) => one.person === person).map(({ hash }) => hash)).toEqual(['old']);
    expect(await store.finishedAttempts('quiz', 'QZ-05')).toEqual([]);
  });

  test('the versions of a quiz are told, the latest first', async () => {
    expect((await store.versionsOf('quiz', 'QZ-04')).map(({ hash }) => hash)).toEqual(['new', 'old']);
    expect(await store.versionsOf('scenario', 'QZ-04')).toEqual([]);
  });
}
