import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOST_PINS } from '../../records/pins.ts';
import { openStore, type Store } from '../../records/store.ts';
import { minutesAfter, NOW } from './moments.ts';

/** What must hold of what people keep at hand and leaders pin, on whichever database. */
export function keptCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
    for (const number of ['8146', '8147', '8148'])
      await store.savePerson({ number, name: `人${number}`, role: 'agent', now: NOW });
  });
  afterAll(() => store.close());

  const opened = (article: string, hash: string, minutes: number) => ({
    article,
    hash,
    at: minutesAfter(minutes),
  });
  const favourite = (article: string, isOne: boolean, minutes: number) => ({
    article,
    isOne,
    at: minutesAfter(minutes),
  });
  const add = (more: object, person = '8146') =>
    store.addKept({ person, language: 'zh', opened: [], favourites: [], ...more });

  describe('what a person keeps', () => {
    test('is nothing at first', async () => {
      expect(await store.keptOf('8146', 'zh')).toEqual({ opened: [], favourites: [] });
    });

    test('is told the latest first, to nobody else and in no other language', async () => {
      await add({
        opened: [opened('BIL-04', 'a', 1), opened('BIL-08', 'b', 2)],
        favourites: [favourite('BIL-08', true, 3)],
      });
      expect(await store.keptOf('8146', 'zh')).toEqual({
        opened: [opened('BIL-08', 'b', 2), opened('BIL-04', 'a', 1)],
        favourites: [favourite('BIL-08', true, 3)],
      });
      expect(await store.keptOf('8147', 'zh')).toEqual({ opened: [], favourites: [] });
      expect(await store.keptOf('8146', 'en')).toEqual({ opened: [], favourites: [] });
    });

    test('is by the later deed, though the earlier one arrives last, or twice', async () => {
      await add({ opened: [opened('BIL-04', 'new', 9)], favourites: [favourite('BIL-08', false, 9)] });
      await add({ opened: [opened('BIL-04', 'old', 8)], favourites: [favourite('BIL-08', true, 8)] });
      await add({ opened: [opened('BIL-04', 'new', 9)] });
      const kept = await store.keptOf('8146', 'zh');
      expect(kept.opened[0]).toEqual(opened('BIL-04', 'new', 9));
      expect(kept.favourites).toEqual([favourite('BIL-08', false, 9)]);
    });

    test('comes out the same in whatever order and portions two machines send it', async () => {
      const deeds = fc.array(
        fc.record({
          article: fc.constantFrom('A-1', 'A-2', 'A-3'),
          isOne: fc.boolean(),
          portion: fc.integer({ min: 0, max: 2 }),
        }),
        { maxLength: 12 },
      );
      let language = 0;
      await fc.assert(
        fc.asyncProperty(deeds, fc.boolean(), async (made, backwards) => {
          language += 1;
          const sent = made.map((deed, at) => ({ ...deed, at: minutesAfter(at) }));
          const portions = [...Map.groupBy(sent, ({ portion }) => portion).values()];
          for (const favourites of backwards ? portions.reverse() : portions)
            await store.addKept({ person: '8148', language: `x${language}`, opened: [], favourites });
          const last = new Map(sent.map(({ article, isOne }) => [article, isOne]));
          const { favourites } = await store.keptOf('8148', `x${language}`);
          expect(new Map(favourites.map(({ article, isOne }) => [article, isOne]))).toEqual(last);
        }),
        { numRuns: 30 },
      );
    });

    test('has an end: 200 opened and 100 favourites, the latest', async () => {
      const many = Array.from({ length: 230 }, (_, at) => at);
      await add(
        {
          opened: many.map((at) => opened(`T-${at}`, 'h', at)),
          favourites: many.map((at) => favourite(`T-${at}`, true, at)),
        },
        '8147',
      );
      const kept = await store.keptOf('8147', 'zh');
      expect([kept.opened.length, kept.favourites.length]).toEqual([200, 100]);
      expect([kept.opened[0]?.article, kept.opened.at(-1)?.article]).toEqual(['T-229', 'T-30']);
      expect(kept.favourites.at(-1)?.article).toBe('T-130');
      const { db } = store.database;
      const rows = await db.selectFrom('favourites').select('article').where('person', '=', '8147').execute();
      expect(rows).toHaveLength(200);
    });
  });

  describe('what a leader pins', () => {
    const pin = (article: string, pinned = true, more: object = {}) =>
      store.pinArticle({ team: '早一班', article, pinned, by: '0031', now: minutesAfter(1), ...more });

    test('stands with who pinned it and when, until it is taken away', async () => {
      expect(await pin('BIL-08')).toBe(true);
      expect(await pin('BIL-08', true, { by: '0032', now: minutesAfter(2) })).toBe(true);
      expect(await pin('SRV-01', true, { now: minutesAfter(3) })).toBe(true);
      expect(await store.pins(['早一班', '晚班'])).toEqual([
        { team: '早一班', article: 'SRV-01', by: '0031', at: minutesAfter(3) },
        { team: '早一班', article: 'BIL-08', by: '0031', at: minutesAfter(1) },
      ]);
      expect(await pin('SRV-01', false)).toBe(true);
      expect((await store.pins(['早一班'])).map(({ article }) => article)).toEqual(['BIL-08']);
      expect(await store.pins(['晚班'])).toEqual([]);
      expect(await store.pins([])).toEqual([]);
    });

    test('is at most twelve, also when twenty come at the same moment', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, at) => pin(`X-${at}`, true, { team: '夜班' })),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(MOST_PINS);
      expect(await store.pins(['夜班'])).toHaveLength(MOST_PINS);
      const [first] = await store.pins(['夜班']);
      expect(await pin(first?.article ?? '', false, { team: '夜班' })).toBe(true);
      expect(await pin('X-99', true, { team: '夜班' })).toBe(true);
      expect(await pin('X-98', true, { team: '夜班' })).toBe(false);
    });

    test('is written down for ever', async () => {
      const { db } = store.database;
      await expect(db.updateTable('pinSteps').set({ at: 'never' }).execute()).rejects.toThrow(/append-only/);
      await expect(db.deleteFrom('pinSteps').execute()).rejects.toThrow(/append-only/);
    });
  });
}
