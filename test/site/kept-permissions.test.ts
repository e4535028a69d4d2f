import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn } from '../../site/answer.ts';
import { keep, keepBody, kept, keptLanguage } from '../../site/kept/keep.ts';
import { pinArticle, pinBody } from '../../site/kept/pin-article.ts';
import { articleTemplate } from '../../site/desk/article-template.ts';
import { parseArticle } from '../../articles/parse.ts';
import { outline } from '../../markdown/outline.ts';
import { NOW, OWN, testCentre, type TestCentre } from './people-centre.ts';
import { answerTo } from './running-centre.ts';

let centre: TestCentre;
const cookies = new Map<string, string>();

beforeAll(async () => {
  const running = await testCentre([
    { number: '0001', name: '孙经理', role: 'admin' },
    { number: '0031', name: '刘班长', role: 'leader', team: '早一班' },
    { number: '0032', name: '吴班长', role: 'leader', team: '晚班' },
    { number: '0052', name: '王老师', role: 'trainer' },
    { number: '0053', name: '冯老师', role: 'trainer', leads: ['早一班'] },
    { number: '8146', name: '林晓', role: 'trainee', team: '早一班' },
    { number: '8147', name: '周周', role: 'agent', team: '早一班' },
    { number: '8148', name: '郑郑', role: 'agent', team: '晚班' },
  ]);
  const text = articleTemplate({
    language: 'zh',
    query: '充值卡过期',
    owner: '0052',
    categories: ['billing'],
    now: NOW,
  });
  const { article } = parseArticle(outline('zh/articles/BIL-08.md', text).outline, 'BIL-08', 'zh');
  if (!article) throw new Error('The template is no article');
  const library = { ...(await running.library()), articles: [article] };
  centre = { ...running, library: () => Promise.resolve(library) };
  for (const [number, password] of centre.passwords) cookies.set(number, await comeIn(number, password));
}, 60_000);
afterAll(() => centre.end());

/** The cookies of somebody who signed in and chose a password. */
async function comeIn(number: string, password: string): Promise<string> {
  const address = '10.0.0.1';
  const first = await centre.accounts.signIn({ number, password, address, now: NOW });
  if (!first.ok) throw new Error(`${number} cannot come in`);
  const headers = new Headers({ cookie: first.cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
  const changed = await centre.accounts.changePassword({ headers, current: password, next: OWN, now: NOW });
  if (!changed.ok) throw new Error(`${number} has no password`);
  const again = await centre.accounts.signIn({ number, password: OWN, address, now: NOW });
  return again.ok ? again.cookies.map((cookie) => cookie.split(';')[0]).join('; ') : '';
}

/** The request of somebody, or of a guest. */
function requestOf(number: string | undefined, search = ''): Request {
  return new Request(`http://localhost/api/kept${search}`, {
    headers: { cookie: number === undefined ? '' : (cookies.get(number) ?? '') },
  });
}

const mine = (person: string, more: object = {}) => ({
  person,
  language: 'zh',
  sent: NOW.getTime(),
  opened: [],
  favourites: [],
  ...more,
});

const keepAs = (number: string | undefined, body: object) =>
  answerTo(body, keepBody, async (read) => keep(centre, await signedIn(centre, requestOf(number)), read));
const pinAs = (number: string | undefined, body: object) =>
  answerTo(body, pinBody, async (read) =>
    pinArticle(centre, await signedIn(centre, requestOf(number)), read),
  );
const keptAs = async (number: string) => kept(centre, await signedIn(centre, requestOf(number)), 'zh');

/** Written first: who may keep, and who may pin for the early shift. */
const CASES: [who: string, number: string | undefined, keeps: number, pins: number][] = [
  ['a guest', undefined, 401, 401],
  ['a trainee', '8146', 200, 403],
  ['an agent of the team', '8147', 200, 403],
  ['an agent of another team', '8148', 200, 403],
  ['the leader of the team', '0031', 200, 200],
  ['the leader of another team', '0032', 200, 403],
  ['a trainer', '0052', 200, 403],
  ['a trainer who leads the team', '0053', 200, 200],
  ['an administrator who does not lead it', '0001', 200, 403],
];

describe.each(CASES)('%s (%s)', (_name, number, keeps, pins) => {
  test(`keeps what they have at hand: ${String(keeps)}`, async () => {
    expect((await keepAs(number, mine(number ?? '8146'))).status).toBe(keeps);
  });

  test.each([true, false])(`pins for the early shift (%s): ${String(pins)}`, async (pinned) => {
    expect((await pinAs(number, { article: 'BIL-08', team: '早一班', pinned })).status).toBe(pins);
  });

  test('never writes into the memory of somebody else, nor reads it', async () => {
    const other = number === '8147' ? '8146' : '8147';
    const favourites = [{ id: 'BIL-99', isOne: true, at: NOW.getTime() }];
    expect((await keepAs(number, mine(other, { favourites }))).status).toBe(number === undefined ? 401 : 403);
    expect((await keptAs(other)).favourites).toEqual([]);
    if (number !== undefined) expect((await keptAs(number)).person).toBe(number);
  });
});

describe('what somebody keeps', () => {
  const hour = 60 * 60 * 1000;

  test('counts by how long ago it was, whatever the clock of the computer says', async () => {
    const wrong = NOW.getTime() + 5 * hour;
    const opened = [{ id: 'BIL-04', hash: 'one', at: wrong - hour }];
    const { value } = await keepAs('8148', mine('8148', { sent: wrong, opened }));
    expect(value).toMatchObject({ opened: [{ id: 'BIL-04', hash: 'one', at: NOW.getTime() - hour }] });
  });

  test('that lies in the future by its own clock is of now', async () => {
    const opened = [{ id: 'BIL-05', hash: 'one', at: NOW.getTime() + hour }];
    const { value } = await keepAs('8148', mine('8148', { opened }));
    expect(value).toMatchObject({ opened: [{ id: 'BIL-05', at: NOW.getTime() }, { id: 'BIL-04' }] });
  });

  test('says in which version an article had been read before', async () => {
    const opened = [
      { id: 'BIL-05', hash: 'two', at: NOW.getTime() },
      { id: 'BIL-06', hash: 'new', at: NOW.getTime() },
    ];
    const { value } = await keepAs('8148', mine('8148', { opened }));
    expect(value).toMatchObject({ before: { 'BIL-05': 'one' } });
  });

  test.each([
    ['an id that is none', { opened: [{ id: '../etc', hash: 'a', at: 1 }] }],
    ['a moment that is none', { favourites: [{ id: 'BIL-04', isOne: true, at: -1 }] }],
    ['too much', { opened: Array.from({ length: 201 }, () => ({ id: 'A', hash: 'a', at: 1 })) }],
    ['another language', { language: 'fr' }],
    ['more than is asked for', { number: '8148' }],
  ])('is refused with %s', async (_what, more) => {
    expect((await keepAs('8148', mine('8148', more))).status).toBe(400);
  });

  test('is asked for in one of the two languages', () => {
    expect(keptLanguage(requestOf('8148', '?language=en'))).toBe('en');
    expect(() => keptLanguage(requestOf('8148'))).toThrow(/language/);
  });
});

describe('a pinned article', () => {
  const pin = { article: 'BIL-08', team: '早一班', pinned: true };

  test('is told to the team with who pinned it and when, and to no other team', async () => {
    await pinAs('0031', pin);
    const told = [{ id: 'BIL-08', team: '早一班', by: '刘班长', at: NOW.getTime() }];
    expect(await keptAs('8146')).toMatchObject({ pins: told, leads: [] });
    expect(await keptAs('0031')).toMatchObject({ pins: told, leads: ['早一班'] });
    expect(await keptAs('8148')).toMatchObject({ pins: [], leads: [] });
    await pinAs('0053', { ...pin, pinned: false });
    expect((await keptAs('8146')).pins).toEqual([]);
  });

  test('must exist to be pinned, and need not to be taken away', async () => {
    expect((await pinAs('0031', { ...pin, article: 'BIL-99' })).status).toBe(404);
    expect((await pinAs('0031', { ...pin, article: 'BIL-99', pinned: false })).status).toBe(200);
  });

  test('is the last one when the team has twelve', async () => {
    for (let n = 0; n < 12; n++) {
      const step = { team: '早一班', article: `OLD-${n}`, pinned: true, by: '0031', now: NOW };
      await centre.store.pinArticle(step);
    }
    const answer = await pinAs('0031', pin);
    expect(answer).toMatchObject({ status: 409, value: { error: expect.stringContaining('12') } });
  });
});
