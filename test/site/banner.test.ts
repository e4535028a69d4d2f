import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { parseArticle } from '../../articles/parse.ts';
import { outline } from '../../markdown/outline.ts';
import { NotDone } from '../../site/answer.ts';
import { bannerBody, bannerChangeBody, bannerEndBody } from '../../site/banner/banner-body.ts';
import { bannerDesk } from '../../site/banner/banner-desk.ts';
import { changeBanner, putUpBanner, takeDownBanner } from '../../site/banner/put-up-banner.ts';
import { shownBanners } from '../../site/banner/shown-banners.ts';
import { taggedAnswer } from '../../site/banner/tagged-answer.ts';
import { articleTemplate } from '../../site/desk/article-template.ts';
import type { Library } from '../../site/library.ts';
import type { Asker } from '../../site/people/rights.ts';
import { NOW, testCentre, type TestCentre } from './people-centre.ts';

const HOUR = 60 * 60 * 1000;
const hoursAfter = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

let running: TestCentre;
let clock = NOW;
let centre: Pick<TestCentre, 'store' | 'library' | 'now'>;
beforeAll(async () => {
  running = await testCentre([
    { number: '0001', name: '孙经理', role: 'admin' },
    { number: '0031', name: '刘班长', role: 'leader', team: '早一班' },
    { number: '0044', name: '周师傅', role: 'agent', team: '早一班' },
    { number: '0052', name: '王老师', role: 'trainer' },
    { number: '8146', name: '林晓', role: 'trainee', team: '早一班' },
  ]);
  const library = withArticles(await running.library());
  centre = { ...running, library: () => Promise.resolve(library), now: () => clock };
});
afterAll(() => running.end());
beforeEach(async () => {
  clock = NOW;
  for (const { id } of await centre.store.bannersInForce(NOW)) {
    await centre.store.endBanner({ banner: id, note: '', by: '0001', now: NOW });
  }
});

/** The same library with two articles on the network and one on bills. */
function withArticles(library: Library): Library {
  const articleIn = (id: string, category: string, title: string) => {
    const text = articleTemplate({
      language: 'zh',
      query: title,
      owner: '0052',
      categories: [category],
      now: NOW,
    });
    const { article } = parseArticle(outline(`zh/articles/${id}.md`, text).outline, id, 'zh');
    if (!article) throw new Error('The template is no article');
    return article;
  };
  const name = { zh: '网络与终端', en: 'Network and devices' };
  return {
    ...library,
    articles: [
      articleIn('NET-02', 'network', '大面积故障'),
      articleIn('NET-01', 'network', '没信号'),
      articleIn('BIL-07', 'billing', '缴费'),
    ],
    shared: { ...library.shared, categories: [{ id: 'network', name, prefix: ['NET'] }] },
  };
}

async function asker(number: string): Promise<Asker> {
  const person = await centre.store.person(number);
  if (!person) throw new Error(`There is no ${number}`);
  return person;
}

/** Done, or the status with which it was refused. */
async function outcome(deed: () => Promise<unknown>): Promise<'done' | number> {
  try {
    await deed();
    return 'done';
  } catch (error) {
    if (error instanceof NotDone) return error.status;
    throw error;
  }
}

const zh = {
  happened: '骨干光缆中断，城东断网',
  say: '我们正在抢修，单号 ｛单号｝。',
  avoid: '不说几点修好',
};
const en = { happened: 'Backbone cable cut', say: 'We are repairing it.', avoid: 'No repair time' };
type Written = z.infer<typeof bannerBody>;
const written: Written = { words: { zh }, categories: ['network'], articles: [], until: hoursAfter(4) };
const up = async (more: Partial<Written> = {}) =>
  (await putUpBanner(centre, await asker('0031'), { ...written, ...more })).banner;
const shown = async (language: 'zh' | 'en' = 'zh') => (await shownBanners(centre, language)).banners;

/** Written first: who may do what. Everybody may read. */
const CASES: [who: string, number: string, leads: 'done' | 403][] = [
  ['a trainee', '8146', 403],
  ['an agent', '0044', 403],
  ['a leader', '0031', 'done'],
  ['a trainer', '0052', 'done'],
  ['an administrator', '0001', 'done'],
];

describe.each(CASES)('%s (%s)', (_name, number, leads) => {
  test(`puts a banner up: ${String(leads)}`, async () => {
    const who = await asker(number);
    expect(await outcome(() => putUpBanner(centre, who, written))).toBe(leads);
    expect(await shown()).toHaveLength(leads === 'done' ? 1 : 0);
  });

  test(`changes one: ${String(leads)}`, async () => {
    const [who, banner] = [await asker(number), await up()];
    const change = { ...written, words: { zh: en }, banner, after: 1 };
    expect(await outcome(() => changeBanner(centre, who, change))).toBe(leads);
    expect((await shown())[0]?.happened).toBe(leads === 'done' ? en.happened : zh.happened);
  });

  test(`takes one down: ${String(leads)}`, async () => {
    const [who, banner] = [await asker(number), await up()];
    expect(await outcome(() => takeDownBanner(centre, who, { banner, note: '' }))).toBe(leads);
    expect(await shown()).toHaveLength(leads === 'done' ? 0 : 1);
  });

  test(`opens the page of the banners: ${String(leads)}`, async () => {
    const who = await asker(number);
    expect(await outcome(() => bannerDesk(centre, who, 'zh'))).toBe(leads);
  });
});

describe('what everybody reads', () => {
  test('is the words, the articles and the end, and nobody’s name', async () => {
    const id = await up({ articles: ['BIL-07'] });
    expect(await shown()).toEqual([
      {
        id,
        language: 'zh',
        ...zh,
        above: ['BIL-07', 'NET-01', 'NET-02'],
        until: hoursAfter(4).toISOString(),
      },
    ]);
    expect(JSON.stringify(await shown())).not.toMatch(/0031|刘班长/);
  });

  test('is in the reader’s language, or as it was written', async () => {
    await up({ words: { zh, en } });
    clock = hoursAfter(1);
    expect((await shown('en'))[0]).toMatchObject({ language: 'en', ...en });
    await up();
    expect((await shown('en'))[0]).toMatchObject({ language: 'zh', ...zh });
  });

  test('stands above everything when it names nothing', async () => {
    await up({ categories: [] });
    expect((await shown())[0]?.above).toBe('all');
  });

  test('is gone when its time has come', async () => {
    await up();
    clock = hoursAfter(4);
    expect(await shown()).toEqual([]);
  });

  test('is sent once: whoever has it is told that nothing changed, until something does', async () => {
    const ask = async (tag: string) => {
      const request = new Request('http://localhost/api/banners', { headers: { 'if-none-match': tag } });
      return taggedAnswer(request, await shownBanners(centre, 'zh'));
    };
    await up();
    const first = await ask('');
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const again = await ask(tag);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask(`"other", W/${tag}`)).status).toBe(304);
    await up();
    expect((await ask(tag)).status).toBe(200);
  });
});

describe('a banner', () => {
  test.each([
    ['an end that is over', { until: NOW }, 400],
    ['an end in more than seven days', { until: hoursAfter(7 * 24 + 1) }, 400],
    ['an article that is gone', { articles: ['NET-99'] }, 404],
    ['a category that is gone', { categories: ['weather'] }, 404],
  ])('with %s is refused, new or changed', async (_name, wrong, status) => {
    const who = await asker('0031');
    expect(await outcome(() => putUpBanner(centre, who, { ...written, ...wrong }))).toBe(status);
    const change = { ...written, banner: await up(), after: 1 };
    expect(await outcome(() => changeBanner(centre, who, { ...change, ...wrong }))).toBe(status);
  });

  test('is no eleventh', async () => {
    for (let count = 0; count < 10; count += 1) await up();
    expect(await outcome(() => up())).toBe(409);
  });

  test('that two change at once is changed by one; the other is told to look again', async () => {
    const change = { ...written, banner: await up(), after: 1 };
    const [liu, wang] = [await asker('0031'), await asker('0052')];
    const both = [liu, wang].map((who) => outcome(() => changeBanner(centre, who, change)));
    expect((await Promise.all(both)).map(String).sort()).toEqual(['409', 'done']);
  });

  test('that is down is neither changed nor taken down again', async () => {
    const [who, banner] = [await asker('0031'), await up()];
    await takeDownBanner(centre, who, { banner, note: '已恢复' });
    expect(await outcome(() => takeDownBanner(centre, who, { banner, note: '' }))).toBe(409);
    expect(await outcome(() => changeBanner(centre, who, { ...written, banner, after: 2 }))).toBe(409);
  });
});

describe('the page of the banners', () => {
  test('shows what is up, and what was with who did it, when and for how long', async () => {
    const first = await up();
    clock = hoursAfter(1);
    await changeBanner(centre, await asker('0052'), { ...written, banner: first, after: 1 });
    const second = await up({ categories: [], articles: ['BIL-07'] });
    clock = hoursAfter(2.5);
    await takeDownBanner(centre, await asker('0001'), { banner: first, note: '已恢复' });
    const desk = await bannerDesk(centre, await asker('0031'), 'zh');
    expect(desk.up).toMatchObject([{ id: second, after: 1, above: ['缴费'] }]);
    const told = desk.earlier.find(({ id }) => id === first);
    expect(told).toMatchObject({ end: 'taken-down', minutes: 150, above: ['网络与终端'] });
    expect(told?.steps.map(({ state, name, note }) => [state, name, note])).toEqual([
      ['set', '刘班长', ''],
      ['changed', '王老师', ''],
      ['ended', '孙经理', '已恢复'],
    ]);
  });

  test('tells one that came down by itself from one that somebody took down, for ninety days', async () => {
    const id = await up();
    clock = hoursAfter(4);
    const earlier = async () => (await bannerDesk(centre, await asker('0031'), 'zh')).earlier;
    expect(await earlier()).toContainEqual(expect.objectContaining({ id, end: 'ran-out', minutes: 240 }));
    clock = hoursAfter(4 + 90 * 24);
    expect(await earlier()).toEqual([]);
  });
});

describe('what a leader sends', () => {
  const sent = { words: { zh }, categories: [], articles: [], until: '2026-11-21T05:00:00.000Z' };
  const fits = (body: object) => bannerBody.safeParse(body).success;

  test('is one line each, whatever was pasted', () => {
    const pasted = { ...sent, words: { zh: { happened: ' 光缆\n中断\t了 ', say: '', avoid: '' } } };
    expect(bannerBody.parse(pasted).words.zh?.happened).toBe('光缆 中断 了');
    expect(bannerEndBody.parse({ banner: crypto.randomUUID(), note: '恢复\n了' }).note).toBe('恢复 了');
  });

  test.each([
    ['no words', { words: {} }],
    ['no word of what happened', { words: { zh: { ...zh, happened: ' \n' } } }],
    ['201 characters', { words: { zh: { ...zh, say: '长'.repeat(201) } } }],
    ['a control character', { words: { zh: { ...zh, say: '好\u0000' } } }],
    ['a third language', { words: { zh, fr: zh } }],
    ['a day that is none', { until: '明天' }],
    ['fifty-one articles', { articles: Array.from({ length: 51 }, (_, n) => `NET-${String(n)}`) }],
    ['anything else', { by: '0001' }],
  ])('with %s is not understood', (_name, wrong) => {
    expect(fits(sent)).toBe(true);
    expect(fits({ ...sent, ...wrong })).toBe(false);
  });

  test('as a change names the banner and the step that was seen', () => {
    const change = { ...sent, banner: crypto.randomUUID(), after: 1 };
    expect(bannerChangeBody.safeParse(change).success).toBe(true);
    expect(bannerChangeBody.safeParse({ ...change, after: 0 }).success).toBe(false);
    expect(bannerChangeBody.safeParse(sent).success).toBe(false);
  });
});
