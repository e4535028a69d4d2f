import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../records/store.ts';
import { daysAfter, minutesAfter, NOW } from './moments.ts';

/** What the record must hold, on whichever database. */
export function storeCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  let place: { folder: string } | { url: string };
  beforeAll(async () => {
    place = await where();
    store = await openStore(place, NOW);
    for (const number of ['0031', '31', '0032']) {
      await store.savePerson({ number, name: `人${number}`, role: 'trainee', team: 'A班', now: NOW });
    }
    await store.keepVersion({
      kind: 'quiz',
      id: 'QZ-04',
      language: 'zh',
      hash: 'v1',
      body: { a: [1] },
      now: NOW,
    });
  });
  afterAll(() => store.close());

  const start = (person: string, subject: string, more = {}) =>
    store.startAttempt({
      person,
      kind: 'quiz',
      subject,
      language: 'zh',
      hash: 'v1',
      seed: '7',
      certified: true,
      now: NOW,
      ...more,
    });
  const finish = (attempt: string, person: string, score: number, now = NOW) =>
    store.finishAttempt({
      attempt,
      person,
      submission: { score },
      result: { said: '好' },
      score,
      passed: score >= 85,
      fails: score < 50 ? ['F1'] : [],
      now,
    });

  describe('people', () => {
    test('keep the leading zeros of their numbers', async () => {
      const numbers = (await store.people()).map(({ number }) => number);
      expect(numbers).toEqual(expect.arrayContaining(['0031', '31', '0032']));
      expect((await store.person('0031'))?.name).toBe('人0031');
      expect(await store.person('031')).toBeUndefined();
    });

    test('have several leaders, and a leader several teams', async () => {
      await store.savePerson({ number: '0901', name: '刘班长', role: 'leader', team: 'A班', now: NOW });
      await store.savePerson({
        number: '0902',
        name: '赵班长',
        role: 'leader',
        team: 'B班',
        leads: ['A班', 'B班'],
        now: NOW,
      });
      expect((await store.person('0031'))?.leaders).toEqual(['0901', '0902']);
      expect((await store.teamOf('0902')).map(({ number }) => number)).toContain('0031');
      expect(await store.teamOf('0031')).toEqual([]);
    });

    test('are changed by being saved again, under the same number', async () => {
      await store.savePerson({ number: '0500', name: '小唐', role: 'trainee', team: 'A班', now: NOW });
      await store.savePerson({
        number: '0500',
        name: '小唐',
        role: 'agent',
        team: 'B班',
        mentor: '0901',
        now: NOW,
      });
      expect(await store.person('0500')).toMatchObject({ role: 'agent', team: 'B班', mentor: '0901' });
      expect((await store.people()).filter(({ number }) => number === '0500').length).toBe(1);
    });

    test('leave the team when they are disabled, and stay on record', async () => {
      await store.savePerson({ number: '0501', name: '老周', role: 'agent', team: 'A班', now: NOW });
      expect(await store.disablePerson('0501', NOW)).toBe(true);
      expect((await store.teamOf('0901')).map(({ number }) => number)).not.toContain('0501');
      expect(await store.person('0501')).toMatchObject({ active: false });
      expect(await store.disablePerson('7777', NOW)).toBe(false);
    });

    test('are refused under a number that nobody could type', async () => {
      const person = { number: '工号 1', name: '谁', role: 'agent' as const, now: NOW };
      await expect(store.savePerson(person)).rejects.toThrow(/工号 1/);
    });
  });

  describe('versions', () => {
    test('are kept once by their hash, as they first were', async () => {
      const again = {
        kind: 'quiz',
        id: 'QZ-04',
        language: 'zh',
        hash: 'v1',
        body: { a: [2] },
        now: daysAfter(1),
      } as const;
      await store.keepVersion(again);
      expect(await store.version('v1')).toMatchObject({ id: 'QZ-04', body: { a: [1] }, keptAt: NOW });
      expect(await store.version('v2')).toBeUndefined();
    });

    test('are asked for before an attempt may name one', async () => {
      await expect(start('0031', 'QZ-99', { hash: 'never kept' })).rejects.toThrow();
    });
  });

  describe('attempts', () => {
    test('two hundred starts at once open one', async () => {
      const opened = await Promise.all(
        Array.from({ length: 200 }, (_, seed) => start('0031', 'QZ-04', { seed: String(seed) })),
      );
      expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
      expect(await store.openAttempt('0031', 'quiz', 'QZ-04')).toEqual(opened[0]);
      expect(await store.openAttempt('0031', 'call', 'QZ-04')).toBeUndefined();
      expect(await store.openAttempt('31', 'quiz', 'QZ-04')).toBeUndefined();
    });

    test('fifty finishes at once count once, and every caller gets the same result', async () => {
      const { id } = await start('0031', 'QZ-04');
      const finished = await Promise.all(Array.from({ length: 50 }, (_, n) => finish(id, '0031', 40 + n)));
      expect(new Set(finished.map((one) => one?.score)).size).toBe(1);
      expect(await finish(id, '0031', 100, daysAfter(1))).toEqual(finished[0]);
      expect(await store.attempt(id)).toEqual(finished[0]);
      const results = await store.resultsOf(['0031']);
      expect(results.filter((one) => one.id === id).length).toBe(1);
    });

    test('are finished by their owner only', async () => {
      const { id } = await start('0032', 'QZ-04');
      expect(await finish(id, '0031', 100)).toBeUndefined();
      expect(await finish('no such attempt', '0032', 100)).toBeUndefined();
      expect(await store.attempt(id)).toMatchObject({ state: 'open' });
    });

    test('give back what was put in, to the letter', async () => {
      const seed = '_-9007199254740993';
      const deadline = minutesAfter(30);
      const { id } = await start('31', 'SC-01', { kind: 'call', seed, certified: false, deadline });
      const score = 72.25;
      expect(await finish(id, '31', score, minutesAfter(5))).toEqual({
        id,
        person: '31',
        kind: 'call',
        subject: 'SC-01',
        language: 'zh',
        hash: 'v1',
        seed,
        certified: false,
        startedAt: NOW,
        deadline,
        state: 'finished',
        finishedAt: minutesAfter(5),
        score,
        passed: false,
        waiting: false,
        place: expect.any(Number),
        fails: [],
        submission: { score },
        result: { said: '好' },
        at: minutesAfter(5),
      });
    });

    test('are listed by person, kind and subject, oldest first', async () => {
      const first = await start('0032', 'QZ-07', { now: daysAfter(-2) });
      await finish(first.id, '0032', 60, daysAfter(-2));
      const second = await start('0032', 'QZ-07', { now: daysAfter(-1) });
      const ids = (await store.attemptsOf('0032', { kind: 'quiz', subject: 'QZ-07' })).map(({ id }) => id);
      expect(ids).toEqual([first.id, second.id]);
      expect(await store.attemptsOf('0032', { kind: 'call' })).toEqual([]);
      expect((await store.attemptsOf('0032')).length).toBe(3);
    });

    test('with all evidence make the record of each of several people', async () => {
      await store.addEvidence({
        person: '0032',
        kind: 'must-read',
        subject: 'OUT-03',
        value: { all: true },
        by: '0032',
        now: NOW,
      });
      const [other, one] = await store.recordsOf(['0901', '0032']);
      expect(other).toEqual({ person: '0901', attempts: [], evidence: [] });
      expect(one?.attempts.map(({ subject }) => subject)).toEqual(['QZ-07']);
      expect(one?.evidence).toEqual(await store.evidenceOf('0032'));
      expect(one?.evidence).toEqual([
        { person: '0032', kind: 'must-read', subject: 'OUT-03', value: { all: true }, by: '0032', at: NOW },
      ]);
    });
  });

  describe('answers', () => {
    const answer = (attempt: string, more = {}) =>
      store.saveAnswer({
        attempt,
        person: '0032',
        question: 'q1',
        answer: ['a'],
        sequence: 1,
        key: 'k1',
        now: NOW,
        ...more,
      });

    test('sent again with their key count once', async () => {
      const { id } = await start('0032', 'QZ-01');
      expect(await answer(id)).toEqual({ outcome: 'saved', late: false });
      const again = await Promise.all(Array.from({ length: 20 }, () => answer(id, { answer: ['b'] })));
      expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['repeated']));
      expect(await store.answers(id)).toEqual([
        { question: 'q1', answer: ['a'], sequence: 1, late: false, at: NOW },
      ]);
    });

    test('twenty equal ones at once are one', async () => {
      const { id } = await start('0032', 'QZ-02');
      const sent = await Promise.all(Array.from({ length: 20 }, () => answer(id)));
      expect(sent.filter(({ outcome }) => outcome === 'saved').length).toBe(1);
      expect(sent.filter(({ outcome }) => outcome === 'repeated').length).toBe(19);
    });

    test('that arrive in the wrong order end as they were given', async () => {
      const { id } = await start('0032', 'QZ-03');
      await answer(id, { sequence: 3, key: 'k3', answer: 'last' });
      await answer(id, { sequence: 2, key: 'k2', question: 'q2', answer: 'two' });
      await answer(id, { sequence: 1, key: 'k1', answer: 'first' });
      const kept = (await store.answers(id)).map(({ question, answer: given }) => [question, given]);
      expect(kept).toEqual([
        ['q2', 'two'],
        ['q1', 'last'],
      ]);
    });

    test('of a second tab that knows nothing of the first do not overwrite its own', async () => {
      const { id } = await start('0032', 'QZ-05');
      await answer(id, { key: 'tab one' });
      expect(await answer(id, { key: 'tab two', answer: 'other' })).toEqual({ outcome: 'out-of-step' });
      expect((await store.answers(id)).map(({ answer: given }) => given)).toEqual([['a']]);
    });

    test('after the deadline are kept and marked late; after the end they are refused and noted', async () => {
      const { id } = await start('0032', 'QZ-06', { deadline: minutesAfter(30) });
      expect(await answer(id, { now: minutesAfter(30) })).toEqual({ outcome: 'saved', late: false });
      const late = { now: minutesAfter(30.01), key: 'k2', sequence: 2 };
      expect(await answer(id, late)).toEqual({ outcome: 'saved', late: true });
      await finish(id, '0032', 90);
      expect(await answer(id, late)).toEqual({ outcome: 'repeated', late: true });
      expect(await answer(id, { key: 'k3', sequence: 3 })).toEqual({ outcome: 'finished' });
      const noted = await store.database.db
        .selectFrom('refusals')
        .selectAll()
        .where('attempt', '=', id)
        .execute();
      expect(noted.map(({ reason }) => reason)).toEqual(['answer finished']);
    });

    test('to somebody else’s attempt are to no attempt', async () => {
      const { id } = await start('0032', 'QZ-08');
      expect(await answer(id, { person: '0031' })).toEqual({ outcome: 'unknown' });
      expect(await answer('no such attempt')).toEqual({ outcome: 'unknown' });
    });
  });

  describe('what is written', () => {
    test.each(['versions', 'results', 'answers', 'refusals', 'evidence', 'attempts'] as const)(
      'in %s the database itself refuses to change or delete',
      async (table) => {
        const { db } = store.database;
        await store.refusedLog({ attempt: 'x', reason: 'try', now: NOW });
        const before = await db.selectFrom(table).selectAll().execute();
        expect(before.length).toBeGreaterThan(0);
        const row = before[0] ?? {};
        await expect(db.updateTable(table).set(withoutPlace(row)).execute()).rejects.toThrow(/append-only/);
        await expect(db.deleteFrom(table).execute()).rejects.toThrow(/append-only/);
        expect(await db.selectFrom(table).selectAll().execute()).toEqual(before);
      },
    );

    test('of an attempt only the end may be added, and nothing else with it', async () => {
      const { id } = await start('31', 'QZ-11');
      const { db } = store.database;
      const at = NOW.toISOString();
      const change = (set: object) => db.updateTable('attempts').set(set).where('id', '=', id).execute();
      await expect(change({ seed: '8' })).rejects.toThrow(/append-only/);
      await expect(change({ state: 'finished', finishedAt: at, certified: false })).rejects.toThrow(
        /append-only/,
      );
      await expect(change({ state: 'finished', finishedAt: at, deadline: at })).rejects.toThrow(
        /append-only/,
      );
      await change({ state: 'finished', finishedAt: at });
      await expect(change({ state: 'open', finishedAt: null })).rejects.toThrow(/append-only/);
    });

    test('is there when the store is opened again', async () => {
      const again = await openStore(place, NOW);
      expect(await again.people()).toEqual(await store.people());
      expect(await again.resultsOf(['0031', '31', '0032'])).toEqual(
        await store.resultsOf(['0031', '31', '0032']),
      );
      await again.close();
    });
  });
}

function withoutPlace(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'place'));
}
