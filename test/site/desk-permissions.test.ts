import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotDone } from '../../site/answer.ts';
import { decideMissed, missedBody } from '../../site/desk/decide-missed.ts';
import { desk, ownersDesk } from '../../site/desk/desk.ts';
import { decideFlag, flagSentence } from '../../site/desk/flag-sentence.ts';
import { noteSearch } from '../../site/desk/note-search.ts';
import { ownReports } from '../../site/desk/own-reports.ts';
import type { Library } from '../../site/library.ts';
import type { Asker } from '../../site/people/rights.ts';
import { parseArticle } from '../../articles/parse.ts';
import { outline } from '../../markdown/outline.ts';
import { articleTemplate } from '../../site/desk/article-template.ts';
import { NOW, testCentre, type TestCentre } from './people-centre.ts';

let running: TestCentre;
let centre: Pick<TestCentre, 'store' | 'library' | 'now'>;
beforeAll(async () => {
  running = await testCentre([
    { number: '0001', name: '孙经理', role: 'admin' },
    { number: '0031', name: '刘班长', role: 'leader', team: '早一班' },
    { number: '0044', name: '周师傅', role: 'agent', team: '早一班' },
    { number: '0045', name: '郑专员', role: 'agent', team: '早一班' },
    { number: '0052', name: '王老师', role: 'trainer' },
    { number: '8146', name: '林晓', role: 'trainee', team: '早一班' },
  ]);
  const library = withArticle(await running.library(), '0045');
  centre = { ...running, library: () => Promise.resolve(library) };
});
afterAll(() => running.end());

/** The same library with one article, BIL-08, that somebody keeps. */
function withArticle(library: Library, owner: string): Library {
  const text = articleTemplate({
    language: 'zh',
    query: '充值卡过期',
    owner,
    categories: ['billing'],
    now: NOW,
  });
  const { article } = parseArticle(outline('zh/articles/BIL-08.md', text).outline, 'BIL-08', 'zh');
  if (!article) throw new Error('The template is no article');
  return { ...library, articles: [article] };
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

const guest = { address: '10.0.0.1', who: undefined };
const wrong = { article: 'BIL-08', language: 'zh', sentence: '有效期 24 个月', note: '' } as const;

async function openFlag(): Promise<string> {
  await flagSentence(centre, guest, wrong);
  const flags = await centre.store.flags(100);
  const flag = flags.find(({ decided, article }) => !decided && article === wrong.article);
  if (!flag) throw new Error('No flag is open');
  return flag.id;
}

/** Written first: who sees the desk, who sees the flags on own articles, and who says what became of flags and searches. */
const CASES: [who: string, number: string, sees: string, own: string, decides: string, answers: string][] = [
  ['a trainee', '8146', '403', '403', '403', '403'],
  ['an agent', '0044', '403', '403', '403', '403'],
  ['the agent who keeps the article', '0045', '403', 'done', 'done', '403'],
  ['a leader', '0031', 'done', '403', '403', '403'],
  ['a trainer', '0052', 'done', '403', 'done', 'done'],
  ['an administrator', '0001', 'done', '403', 'done', 'done'],
];

const missing = { language: 'zh', query: '无此事', hits: 0, copied: false, reported: false } as const;
const answer = { language: 'zh', plain: '无此事', state: 'answered', article: 'BIL-08', note: '' } as const;

describe.each(CASES)('%s (%s)', (_name, number, sees, own, decides, answers) => {
  test(`at the desk: ${sees}`, async () => {
    const who = await asker(number);
    expect(String(await outcome(() => desk(centre, who)))).toBe(sees);
  });

  test(`at the desk of those who keep single articles: ${own}`, async () => {
    const who = await asker(number);
    await openFlag();
    await centre.store.addFlag({ ...wrong, article: 'BIL-09', by: undefined, now: NOW });
    expect(String(await outcome(() => ownersDesk(centre, who)))).toBe(own);
    if (own !== 'done') return;
    const { flags } = await ownersDesk(centre, who);
    expect(new Set(flags.map(({ article }) => article))).toEqual(new Set(['BIL-08']));
    expect(flags[0]?.mayDecide).toBe(true);
  });

  test(`says what became of a search: ${answers}`, async () => {
    const who = await asker(number);
    await noteSearch(centre, guest, missing);
    expect(String(await outcome(() => decideMissed(centre, who, answer)))).toBe(answers);
    const left = (await desk(centre, await asker('0052'))).figures.notFound.map(({ plain }) => plain);
    expect(left.includes('无此事')).toBe(answers !== 'done');
  });

  test(`decides about a flag: ${decides}`, async () => {
    const who = await asker(number);
    const flag = await openFlag();
    expect(String(await outcome(() => decideFlag(centre, who, { flag, state: 'fixed', note: '' })))).toBe(
      decides,
    );
    const shown = (await desk(centre, await asker('0052'))).flags.find(({ id }) => id === flag);
    expect(shown?.decided?.by).toBe(decides === 'done' ? number : undefined);
  });

  test('is told whether they may decide as it then is', async () => {
    const flag = await openFlag();
    const shown = await desk(centre, await asker(number)).catch(() => undefined);
    const mine = shown?.flags.find(({ id }) => id === flag);
    if (mine) expect(mine.mayDecide).toBe(decides === 'done');
  });
});

describe('a flag', () => {
  test('is decided once; the second is told so', async () => {
    const who = await asker('0052');
    const flag = await openFlag();
    const decide = () => outcome(() => decideFlag(centre, who, { flag, state: 'declined', note: '原文对' }));
    expect(await decide()).toBe('done');
    expect(await decide()).toBe(409);
  });

  test('nobody knows of is 404 for those who decide, and 403 for everybody else', async () => {
    const unknown = { flag: '00000000-0000-4000-8000-000000000000', state: 'fixed', note: '' } as const;
    expect(await outcome(async () => decideFlag(centre, await asker('0052'), unknown))).toBe(404);
    expect(await outcome(async () => decideFlag(centre, await asker('8146'), unknown))).toBe(403);
  });

  test('of an article that is not there is refused', async () => {
    expect(await outcome(() => flagSentence(centre, guest, { ...wrong, article: 'BIL-99' }))).toBe(404);
    expect(await outcome(() => flagSentence(centre, guest, { ...wrong, language: 'en' }))).toBe(404);
  });

  test('keeps its sentence whole, and no personal number in its note', async () => {
    const note = '客户 138 0013 8000 说不对';
    await flagSentence(centre, { ...guest, who: '8146' }, { ...wrong, sentence: '请拨 4008001234', note });
    const flag = (await centre.store.flags(100)).find(({ by }) => by === '8146');
    expect(flag).toMatchObject({ sentence: '请拨 4008001234', note: '客户 *** 说不对' });
  });
});

describe('what was missed', () => {
  const decide = async (more: object) =>
    outcome(async () => decideMissed(centre, await asker('0052'), missedBody.parse({ ...answer, ...more })));

  test('is answered by an article as it was chosen from the list', async () => {
    await noteSearch(centre, guest, missing);
    expect(await decide({ article: 'bil-08 充值卡过期' })).toBe('done');
  });

  test('is not answered by nothing, by an article we do not have, or by one in the other language', async () => {
    await noteSearch(centre, guest, missing);
    for (const article of ['', 'BIL-99', '充值卡']) expect(await decide({ article })).toBe(422);
    await noteSearch(centre, guest, { ...missing, language: 'en' });
    expect(await decide({ language: 'en' })).toBe(422);
  });

  test('is declined with a reason, and not without', async () => {
    expect(await decide({ state: 'declined' })).toBe(422);
    expect(await decide({ state: 'declined', note: '请转营业厅' })).toBe('done');
  });

  test('by nobody is decided by nobody', async () => {
    expect(await decide({ plain: '没有人搜过' })).toBe(404);
  });
});

describe('what somebody reported', () => {
  const zhou = { address: '10.0.0.3', who: '0044' };
  const mine = async () =>
    (await ownReports(centre, await asker('0044'))).reports.map(({ text, state, article, note, decided }) => [
      text,
      state,
      article?.title,
      note,
      decided?.by,
    ]);

  test('comes back to them with what became of it, and to nobody else', async () => {
    await noteSearch(centre, zhou, { ...missing, query: '副卡怎么办', reported: true });
    await flagSentence(centre, zhou, { ...wrong, sentence: '封顶 20 元' });
    expect(await mine()).toEqual(
      expect.arrayContaining([
        ['副卡怎么办', 'open', undefined, '', undefined],
        ['封顶 20 元', 'open', '充值卡过期', '', undefined],
      ]),
    );
    const trainer = await asker('0052');
    await decideMissed(centre, trainer, { ...answer, plain: '副卡怎么办' });
    const flag = (await centre.store.flagsBy('0044', 1))[0]?.id ?? '';
    await decideFlag(centre, trainer, { flag, state: 'declined', note: '原文是对的' });
    expect(await mine()).toEqual(
      expect.arrayContaining([
        ['副卡怎么办', 'answered', '充值卡过期', '', '王老师'],
        ['封顶 20 元', 'declined', '充值卡过期', '原文是对的', '王老师'],
      ]),
    );
    expect((await ownReports(centre, await asker('0001'))).reports).toEqual([]);
  });

  test('stands beside how many reports wait for the owner of articles who has no desk', async () => {
    const before = (await ownReports(centre, await asker('0045'))).waiting ?? 0;
    await flagSentence(centre, guest, { ...wrong, sentence: '又一句' });
    expect((await ownReports(centre, await asker('0045'))).waiting).toBe(before + 1);
    expect((await ownReports(centre, await asker('0044'))).waiting).toBeUndefined();
    expect((await ownReports(centre, await asker('0052'))).waiting).toBeUndefined();
  });
});

describe('a search', () => {
  const search = { language: 'zh', query: '', hits: 0, copied: false, reported: false } as const;

  test('is grouped by what search reads, and bears a name only when it was reported', async () => {
    const czk = async () =>
      (await desk(centre, await asker('0052'))).figures.notFound.filter(({ plain }) =>
        plain.startsWith('czk'),
      );
    const lin = { address: '10.0.0.2', who: '8146' };
    await noteSearch(centre, lin, { ...search, query: 'ＣＺＫ  作廢' });
    await noteSearch(centre, guest, { ...search, query: 'czk 作废', reported: true });
    expect(await czk()).toMatchObject([{ plain: 'czk 作废', count: 2, reported: 1, by: [] }]);
    await noteSearch(centre, lin, { ...search, query: 'CZK 作废', hits: 3, reported: true });
    expect(await czk()).toMatchObject([{ plain: 'czk 作废', count: 3, reported: 2, by: ['8146'] }]);
  });

  test('that led to an article we do not have is kept without it', async () => {
    const opened = { ...search, query: '停机', hits: 2, copied: true, milliseconds: 4000 };
    await noteSearch(centre, guest, { ...opened, article: 'BIL-99' });
    await noteSearch(centre, guest, { ...opened, article: 'BIL-08' });
    const { mostCopied, of } = (await desk(centre, await asker('0052'))).figures;
    expect(mostCopied).toEqual([{ language: 'zh', article: 'BIL-08', count: 1 }]);
    expect(of).toBe(2);
  });

  test('is refused to an address that sends without end, and to no other', async () => {
    const flood = { address: '10.0.0.66', who: undefined };
    const outcomes: ('done' | number)[] = [];
    for (let n = 0; n < 602; n++) {
      outcomes.push(await outcome(() => flagSentence(centre, flood, { ...wrong, article: 'BIL-99' })));
    }
    expect(outcomes.filter((each) => each === 404)).toHaveLength(600);
    expect(outcomes.slice(600)).toEqual([429, 429]);
    expect(await outcome(() => noteSearch(centre, flood, { ...search, query: '再来' }))).toBe(429);
    expect(await outcome(() => noteSearch(centre, guest, { ...search, query: '别处' }))).toBe('done');
  });
});
