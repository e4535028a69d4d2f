import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BannerContent } from '../../records/banners.ts';
import { openStore, type Store } from '../../records/store.ts';
import { daysAfter, minutesAfter, NOW } from './moments.ts';

/** What must be kept of banners, on whichever database. */
export function bannersCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await where(), NOW);
  });
  afterAll(() => store.close());

  const saying = (happened: string): BannerContent => ({
    words: { zh: { happened, say: '我们正在抢修。', avoid: '不说几点修好' } },
    categories: ['network'],
    articles: ['BIL-07'],
  });
  const set = (happened: string, now = NOW, until = minutesAfter(240)) =>
    store.setBanner({ content: saying(happened), until, by: '0063', now });
  const change = (banner: string, after: number, more: object = {}) =>
    store.changeBanner({
      banner,
      after,
      content: saying('改过'),
      until: minutesAfter(300),
      by: '0031',
      now: minutesAfter(5),
      ...more,
    });
  const end = (banner: string, now = minutesAfter(10)) =>
    store.endBanner({ banner, note: '已恢复', by: '0063', now });
  const up = async (now: Date) => (await store.bannersInForce(now)).map(({ id }) => id);
  const one = async (id: string) => (await store.bannersSince(daysAfter(-90))).find((each) => each.id === id);

  test('is up from when it is set until its time has come, without anybody doing anything', async () => {
    const id = await set('光缆中断');
    expect(await one(id)).toEqual({
      id,
      at: NOW,
      until: minutesAfter(240),
      content: saying('光缆中断'),
      steps: [{ number: 1, at: NOW, by: '0063', state: 'set', until: minutesAfter(240), note: '' }],
    });
    expect(await up(minutesAfter(239))).toContain(id);
    expect(await up(minutesAfter(240))).not.toContain(id);
  });

  test('says what it was changed to, and keeps who did what and when', async () => {
    const id = await set('光缆中断');
    expect(await change(id, 1)).toBe(true);
    expect(await change(id, 2, { content: saying('再改'), until: minutesAfter(30) })).toBe(true);
    expect(await one(id)).toMatchObject({ content: saying('再改'), until: minutesAfter(30) });
    expect(await end(id)).toBe(true);
    const ended = await one(id);
    expect(ended).toMatchObject({ content: saying('再改'), until: minutesAfter(10) });
    expect(ended?.steps.map(({ state, by, note }) => [state, by, note])).toEqual([
      ['set', '0063', ''],
      ['changed', '0031', ''],
      ['changed', '0031', ''],
      ['ended', '0063', '已恢复'],
    ]);
    expect(await up(minutesAfter(10))).not.toContain(id);
  });

  test('the latest stands first, and those that came down before a moment are not told of', async () => {
    const earlier = await set('早先', daysAfter(10), daysAfter(11));
    const later = await set('后来', minutesAfter(10 * 24 * 60 + 1), daysAfter(12));
    expect(await up(daysAfter(10.5))).toEqual([later, earlier]);
    const since = async (moment: Date) => (await store.bannersSince(moment)).map(({ id }) => id);
    expect(await since(daysAfter(11))).toEqual([later]);
    expect(await since(daysAfter(12))).toEqual([]);
  });

  test('is changed by one of two who saw the same, and by nobody who saw less', async () => {
    const id = await set('同时改');
    const both = await Promise.all([
      change(id, 1, { content: saying('甲') }),
      change(id, 1, { content: saying('乙') }),
    ]);
    expect([...both].sort()).toEqual([false, true]);
    expect((await one(id))?.content).toEqual(saying(both[0] ? '甲' : '乙'));
    expect(await change(id, 1)).toBe(false);
    expect(await change(id, 3)).toBe(false);
  });

  test('comes down once, whoever of ten is first and whatever is changed meanwhile', async () => {
    const id = await set('同时撤');
    const outcomes = await Promise.all([
      change(id, 1),
      ...Array.from({ length: 10 }, () => end(id, minutesAfter(6))),
    ]);
    expect(outcomes.slice(1).filter(Boolean)).toHaveLength(1);
    const steps = (await one(id))?.steps ?? [];
    expect(steps.at(-1)?.state).toBe('ended');
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
  });

  test('that is down stays down', async () => {
    const ended = await set('撤了');
    await end(ended);
    expect(await change(ended, 2, { now: minutesAfter(11) })).toBe(false);
    // Even when the clock was set back meanwhile.
    expect(await change(ended, 2, { now: minutesAfter(1) })).toBe(false);
    expect(await up(minutesAfter(1))).not.toContain(ended);
    expect(await end(ended, minutesAfter(11))).toBe(false);
    const over = await set('到时', NOW, minutesAfter(20));
    expect(await change(over, 1, { now: minutesAfter(20) })).toBe(false);
    expect(await end(over, minutesAfter(20))).toBe(false);
  });

  test('that does not exist is neither changed nor ended', async () => {
    expect(await change('nowhere', 0)).toBe(false);
    expect(await end('nowhere')).toBe(false);
  });

  test.each(['banners', 'bannerSteps'] as const)('%s can be neither changed nor deleted', async (table) => {
    const { db } = store.database;
    expect(await db.selectFrom(table).selectAll().execute()).not.toEqual([]);
    await expect(db.updateTable(table).set({ at: 'never' }).execute()).rejects.toThrow(/append-only/);
    await expect(db.deleteFrom(table).execute()).rejects.toThrow(/append-only/);
  });

  test('a step that says nothing, or no end, is refused by the database itself', async () => {
    const id = await set('校验');
    const step = {
      banner: id,
      number: 2,
      at: NOW.toISOString(),
      by: '0063',
      until: NOW.toISOString(),
      note: '',
    };
    const insert = (more: { state: string; content: string | null }) =>
      store.database.db
        .insertInto('bannerSteps')
        .values({ ...step, ...more })
        .execute();
    await expect(insert({ state: 'changed', content: null })).rejects.toThrow(/bannerSteps_content/);
    await expect(insert({ state: 'ended', content: '{}' })).rejects.toThrow(/bannerSteps_content/);
    await expect(insert({ state: 'hidden', content: '{}' })).rejects.toThrow(/bannerSteps_state/);
  });
}
