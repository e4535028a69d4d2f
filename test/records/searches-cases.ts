import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../records/store.ts';
import { daysAfter, minutesAfter, NOW } from './moments.ts';

/** What must be kept of searches and of flagged sentences, on whichever database. */
export function searchesCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
  });
  afterAll(() => store.close());

  const search = (query: string, more: object = {}, now = NOW) =>
    store.addSearch({
      language: 'zh',
      query,
      plain: query.toLowerCase(),
      hits: 0,
      copied: false,
      reported: false,
      now,
      ...more,
    });

  describe('searches', () => {
    test('are nothing in figures while there are none', async () => {
      expect(await store.searchFigures(NOW)).toEqual({
        searches: 0,
        empty: 0,
        notFound: [],
        mostSearched: [],
        mostCopied: [],
        median: undefined,
        of: 0,
      });
    });

    test('are counted since a moment, those without a result and those reported by their group', async () => {
      await search('CZK', {}, daysAfter(-31));
      await search('CZK', {}, minutesAfter(1));
      await search('czk', { reported: true, hits: 4, by: '8146' }, minutesAfter(2));
      await search('czk', { language: 'en' }, minutesAfter(3));
      await search('封顶', { hits: 3, article: 'BIL-04', milliseconds: 4000 }, minutesAfter(4));
      await search('封顶', { hits: 3, article: 'BIL-04', milliseconds: 9000, copied: true }, minutesAfter(5));
      await search('封顶', { hits: 3, article: 'BIL-09', milliseconds: 6000, copied: true }, minutesAfter(6));
      await search('停机', { hits: 3, article: 'BIL-04', milliseconds: 8000, copied: true }, minutesAfter(7));
      const figures = await store.searchFigures(NOW);
      expect(figures).toMatchObject({ searches: 7, empty: 2, median: 6000, of: 4 });
      expect(figures.notFound).toEqual([
        {
          language: 'zh',
          plain: 'czk',
          query: expect.stringMatching(/^czk$/i),
          count: 2,
          reported: 1,
          latest: minutesAfter(2),
          by: ['8146'],
          before: undefined,
        },
        {
          language: 'en',
          plain: 'czk',
          query: 'czk',
          count: 1,
          reported: 0,
          latest: minutesAfter(3),
          by: [],
          before: undefined,
        },
      ]);
      expect(figures.mostSearched[0]).toEqual({ language: 'zh', query: '封顶', count: 3 });
      expect(figures.mostCopied).toEqual([
        { language: 'zh', article: 'BIL-04', count: 2 },
        { language: 'zh', article: 'BIL-09', count: 1 },
      ]);
    });

    test('never bear a name unless somebody reported one', async () => {
      await expect(search('谁查的', { by: '8146' })).rejects.toThrow(/searches_by/);
    });

    test('longer than 200 characters, or empty, are refused by the database itself', async () => {
      await expect(search('长'.repeat(201))).rejects.toThrow(/searches_query/);
      await expect(search('')).rejects.toThrow(/searches_query/);
    });
  });

  describe('what was missed', () => {
    const missed = async (plain: string) =>
      (await store.searchFigures(NOW)).notFound.find((group) => group.plain === plain);
    const answer = { language: 'zh', plain: '携号', state: 'answered', article: 'NUM-01' } as const;

    test('leaves the list when it is answered, and comes back when it is missed again after that', async () => {
      await search('携号', {}, minutesAfter(20));
      await search('携号', { language: 'en' }, minutesAfter(20));
      await store.decideMissed({ ...answer, note: '', by: '0052', now: minutesAfter(21) });
      const left = (await store.searchFigures(NOW)).notFound.filter(({ plain }) => plain === '携号');
      expect(left.map(({ language }) => language)).toEqual(['en']);
      await search('携号', { hits: 5 }, minutesAfter(22));
      expect(await missed('携号')).toMatchObject({ language: 'en' });
      await search('携号', { hits: 5, reported: true }, minutesAfter(23));
      await search('携号', {}, minutesAfter(24));
      const back = (await store.searchFigures(NOW)).notFound.find(
        ({ plain, language }) => plain === '携号' && language === 'zh',
      );
      expect(back).toMatchObject({
        count: 2,
        reported: 1,
        before: { state: 'answered', article: 'NUM-01', by: '0052', at: minutesAfter(21) },
      });
    });

    test('is known by what somebody missed, and not by what was found', async () => {
      await search('找得到', { hits: 2 });
      expect(await store.wasMissed('zh', '携号')).toBe(true);
      expect(await store.wasMissed('zh', '找得到')).toBe(false);
      expect(await store.wasMissed('zh', '没人搜过')).toBe(false);
    });

    test('is told to whoever reported it, with what became of it since', async () => {
      const mine = async () =>
        (await store.reportedBy('8199', 10)).map(({ query, decided }) => [query, decided?.state]);
      await search('副卡', { reported: true, by: '8199' }, minutesAfter(30));
      await search('彩铃', { reported: true, by: '8199' }, minutesAfter(31));
      expect(await mine()).toEqual([
        ['彩铃', undefined],
        ['副卡', undefined],
      ]);
      const step = { language: 'zh', note: '归营业厅', by: '0052' };
      await store.decideMissed({ ...step, plain: '副卡', state: 'declined', now: minutesAfter(32) });
      await store.decideMissed({
        ...step,
        plain: '彩铃',
        state: 'answered',
        article: 'VAS-01',
        now: minutesAfter(33),
      });
      expect(await mine()).toEqual([
        ['彩铃', 'answered'],
        ['副卡', 'declined'],
      ]);
      await search('副卡', { reported: true, by: '8199' }, minutesAfter(34));
      expect(await mine()).toEqual([
        ['副卡', undefined],
        ['彩铃', 'answered'],
      ]);
      expect((await store.reportedBy('8199', 1)).map(({ query }) => query)).toEqual(['副卡']);
    });

    test('names an article exactly when it is answered, or the database refuses', async () => {
      const step = { language: 'zh', plain: '携号', note: '', by: '0052', now: NOW };
      await expect(store.decideMissed({ ...step, state: 'answered' })).rejects.toThrow(/missedSteps_article/);
      await expect(store.decideMissed({ ...step, state: 'declined', article: 'NUM-01' })).rejects.toThrow(
        /missedSteps_article/,
      );
    });
  });

  describe('a flagged sentence', () => {
    const flag = (sentence: string, now = NOW) =>
      store.addFlag({ article: 'BIL-08', language: 'zh', sentence, note: '', by: undefined, now });
    const decide = (id: string, more: object = {}) =>
      store.decideFlag({ flag: id, state: 'fixed', note: '已改', by: '0052', now: minutesAfter(9), ...more });

    test('waits, the longest waiting first, until it is decided', async () => {
      const later = await flag('封顶 20 元', minutesAfter(1));
      const earlier = await flag('有效期 24 个月');
      expect((await store.flags(10)).map(({ id }) => id)).toEqual([earlier, later]);
      expect(await decide(earlier)).toBe(true);
      expect((await store.flags(10)).map(({ id }) => id)).toEqual([later, earlier]);
      expect((await store.flags(1)).map(({ id }) => id)).toEqual([later]);
      expect(await store.flag(earlier)).toEqual({
        id: earlier,
        at: NOW,
        article: 'BIL-08',
        language: 'zh',
        sentence: '有效期 24 个月',
        note: '',
        by: undefined,
        decided: { state: 'fixed', note: '已改', by: '0052', at: minutesAfter(9) },
      });
    });

    test('is told to those who keep its article, and to whoever flagged it', async () => {
      const facts = { language: 'zh', sentence: '一句', note: '', now: minutesAfter(40) };
      const mine = await store.addFlag({ ...facts, article: 'CAN-01', by: '8199' });
      expect((await store.flags(10, ['CAN-01', 'CAN-02'])).map(({ id }) => id)).toEqual([mine]);
      expect(await store.flags(10, [])).toEqual([]);
      expect(await store.flagsBy('8199', 10)).toMatchObject([{ id: mine, decided: undefined }]);
      await decide(mine, { state: 'declined', note: '原文对' });
      expect(await store.flagsBy('8199', 10)).toMatchObject([
        { id: mine, decided: { state: 'declined', note: '原文对' } },
      ]);
      expect(await store.flagsBy('8198', 10)).toEqual([]);
    });

    test('is decided once, by whomever of twenty at the same moment', async () => {
      const id = await flag('同时处理');
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          decide(id, { state: n % 2 ? 'fixed' : 'declined', by: String(n) }),
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect((await store.flag(id))?.decided?.by).toBe(String(outcomes.indexOf(true)));
    });

    test('that does not exist is not decided', async () => {
      expect(await store.flag('nowhere')).toBeUndefined();
      await expect(decide('nowhere')).rejects.toThrow();
    });
  });

  test.each(['searches', 'missedSteps', 'flags', 'flagSteps'] as const)(
    '%s can be neither changed nor deleted',
    async (table) => {
      const { db } = store.database;
      expect(await db.selectFrom(table).selectAll().execute()).not.toEqual([]);
      await expect(db.updateTable(table).set({ at: 'never' }).execute()).rejects.toThrow(/append-only/);
      await expect(db.deleteFrom(table).execute()).rejects.toThrow(/append-only/);
    },
  );
}
