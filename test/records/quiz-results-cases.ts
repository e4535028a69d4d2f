import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../../records/store.ts';
import { minutesAfter, NOW } from './moments.ts';

/** What must hold of the results that statistics are made from, on whichever database. */
export function quizResultsCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
    for (const [kind, id] of [
      ['quiz', 'QZ-04'],
      ['quiz', 'QZ-05'],
      ['scenario', 'SC-01'],
    ] as const) {
      await store.keepVersion({ kind, id, language: 'zh', hash: id, body: {}, now: NOW });
    }
    await store.savePerson({ number: '31', name: 'x', role: 'trainee', now: NOW });
    await store.savePerson({ number: '32', name: 'y', role: 'trainee', now: NOW });
  });
  afterAll(() => store.close());

  async function taken(person: string, subject: string, minute: number, certified = true) {
    const kind = subject.startsWith('SC') ? 'call' : 'quiz';
    const facts = { person, kind, subject, language: 'zh', hash: subject, seed: `seed ${subject}` } as const;
    const { id } = await store.startAttempt({ ...facts, certified, now: NOW });
    const worth = { submission: { a: minute }, result: { of: minute }, score: 70, passed: false, fails: [] };
    const done = await store.finishAttempt({ attempt: id, person, ...worth, now: minutesAfter(minute) });
    if (!done?.place) throw new Error('not finished');
    return { ...done, place: done.place };
  }

  test('each certified paper that was handed in stands there once, by the result that counts, in order', async () => {
    const late = await taken('31', 'QZ-04', 9);
    const early = await taken('32', 'QZ-04', 5);
    const other = await taken('31', 'QZ-05', 7);
    await taken('31', 'QZ-05', 8, false);
    await taken('31', 'SC-01', 6);
    await store.startAttempt({
      ...{ person: '32', kind: 'quiz', subject: 'QZ-05', language: 'zh', hash: 'QZ-05', seed: 's' },
      certified: true,
      now: NOW,
    });
    const worth = {
      submission: { a: 9 },
      result: { better: true },
      score: 90,
      passed: true,
      waiting: false,
      fails: [],
    };
    await store.carryOutRegrade({
      ...{ id: 'r', quiz: 'QZ-04', choice: {}, reason: 'a key was wrong', by: '52' },
      results: [{ attempt: late.id, after: late.place, worth }],
      now: minutesAfter(20),
    });

    const all = await store.quizResults();
    expect(all.map(({ attempt, score }) => [attempt, score])).toEqual([
      [early.id, 70],
      [other.id, 70],
      [late.id, 90],
    ]);
    expect(all[0]).toEqual({
      place: early.place,
      attempt: early.id,
      person: '32',
      quiz: 'QZ-04',
      language: 'zh',
      hash: 'QZ-04',
      finishedAt: minutesAfter(5),
      score: 70,
      passed: false,
      waiting: false,
    });
    expect((await store.quizResults('QZ-04')).map(({ attempt }) => attempt)).toEqual([early.id, late.id]);
  });

  test('what a result was made from is read by its place', async () => {
    const [first, , last] = await store.quizResults();
    const places = [first?.place ?? 0, last?.place ?? 0];
    const sheets = (await store.quizSheets(places)).sort((a, b) => a.place - b.place);
    expect(sheets).toEqual([
      { place: first?.place, seed: 'seed QZ-04', submission: { a: 5 }, result: { of: 5 } },
      { place: last?.place, seed: 'seed QZ-04', submission: { a: 9 }, result: { better: true } },
    ]);
    expect(await store.quizSheets([])).toEqual([]);
  });
}
