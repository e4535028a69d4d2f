import { beforeAll, describe, expect, test, vi } from 'vitest';
import { NotDone } from '../../site/answer.ts';
import { answerNotice, noticeAnswerBody, type AnsweredNotice } from '../../site/notices/answer-notice.ts';
import { noticeList } from '../../site/notices/notice-list.ts';
import { noticePage } from '../../site/notices/notice-page.ts';
import { noticesOfArticle } from '../../site/notices/notices-of-article.ts';
import { toReadCard } from '../../site/notices/to-read-card.ts';
import { toRead } from '../../site/notices/to-read.ts';
import { personPage } from '../../site/people/person-page.ts';
import { contentFolder, write } from './content-folder.ts';
import { answerTo, runningCentre, type RunningCentre } from './running-centre.ts';
import { CAP, CARD, FILES, LEADERS, NEWS, noon, PEOPLE, who } from './written-notices.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = contentFolder(FILES);
let centre: RunningCentre;

beforeAll(async () => {
  centre = await runningCentre(folder, noon('2026-11-21'));
  expect((await centre.library()).problems).toEqual([]);
  await centre.accounts.createPeople([...PEOPLE], centre.now());
});

const page = (number: string | undefined, id = CAP, language: 'zh' | 'en' = 'en') =>
  noticePage(centre, number === undefined ? undefined : who(number), { id, language });

/** Answers by the words of the options, as somebody does who reads the page. */
async function answer(
  number: string,
  words: readonly string[],
  id = CAP,
  language: 'zh' | 'en' = 'en',
): Promise<AnsweredNotice> {
  const { question, hash } = await page(number, id, language);
  if (!question || !('options' in question)) throw new Error('There is nothing to answer');
  const ids = question.options.filter(({ text }) => words.includes(text)).map((option) => option.id);
  const given = question.type === 'multiple' ? ids : (ids[0] ?? '');
  return await answerNotice(centre, who(number), { notice: id, language, hash, answer: given });
}

async function refused(deed: Promise<unknown>): Promise<number> {
  const error: unknown = await deed.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof NotDone ? error.status : 0;
}

describe('before it is answered', () => {
  test('the key of a question is nowhere in what leaves the server', async () => {
    const sent = JSON.stringify([
      await page('8146'),
      await page('8147'),
      await page('0031'),
      await page('0052'),
      await page(undefined),
      await noticeList(centre, who('8146'), 'en'),
      toReadCard(await toRead(centre, who('8146'), 'en'), 'en'),
      await answer('8146', ['Twenty']),
      await page('8146'),
    ]);
    expect(sent).toContain('Fifteen');
    expect(sent).not.toMatch(/canary|q-cap|"right":true|"C4"/);
  });

  test('the options stand in an order of the person, always the same for them', async () => {
    const orders = await Promise.all(
      PEOPLE.filter(({ role }) => role === 'agent' || role === 'trainee').map(async ({ number }) => {
        const { question } = await page(number);
        const again = await page(number);
        expect(again.question).toEqual(question);
        return question && 'options' in question ? question.options.map(({ text }) => text).join() : '';
      }),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  test('what was not chosen at all counts for nothing', async () => {
    const { hash } = await page('8147');
    for (const nothing of ['', 'not-of-this-page', []]) {
      const given = { notice: CAP, language: 'en' as const, hash, answer: nothing };
      expect(await refused(answerNotice(centre, who('8147'), given))).toBe(400);
    }
    expect(await centre.store.wrongTriesOf(['8147'], CAP)).toEqual([]);
  });
});

describe('an answer', () => {
  test('that is wrong says only that, and how many there were', async () => {
    expect(await answer('8146', ['None'])).toEqual({ right: false, tries: 2 });
    expect(await centre.store.receiptsOf(['8146'])).toEqual([]);
  });

  test('that is right leaves a receipt with its moment, and only now says why', async () => {
    centre.setClock(new Date('2026-11-21T09:03'));
    expect(await answer('8146', ['Fifteen'])).toEqual({
      right: true,
      tries: 3,
      at: '2026-11-21 09:03',
      explanation: '<p>canary of an explanation</p>',
      next: null,
    });
    const { question, reading, explanation } = await page('8146');
    expect([question, reading?.state, explanation]).toEqual([
      undefined,
      'read',
      '<p>canary of an explanation</p>',
    ]);
  });

  test('is kept with the version that was read', async () => {
    const [receipt] = await centre.store.receiptsOf(['8146']);
    const kept = await centre.store.version(receipt?.hash ?? '');
    expect(kept).toMatchObject({ kind: 'notice', id: CAP, body: { title: 'The cap changes' } });
  });

  test('counts in both languages', async () => {
    expect((await page('8146', CAP, 'zh')).reading?.state).toBe('read');
  });

  test('given again, or in another tab, leaves the receipt as it is', async () => {
    centre.setClock(noon('2026-11-22'));
    const { hash } = await page('8146');
    const again = { notice: CAP, language: 'en' as const, hash, answer: 'x' };
    expect(await answerNotice(centre, who('8146'), again)).toMatchObject({
      at: '2026-11-21 09:03',
      tries: 3,
    });
    await Promise.all(Array.from({ length: 8 }, () => answer('8147', ['Fifteen']).catch(() => undefined)));
    expect(await centre.store.receiptsOf(['8147'])).toHaveLength(1);
  });

  test('of several options counts when all of them are right', async () => {
    expect(await answer('8148', ['One'], CARD)).toEqual({ right: false, tries: 1 });
    expect(await answer('8148', ['One', 'Two', 'Three'], CARD)).toEqual({ right: false, tries: 2 });
    expect(await answer('8148', ['One', 'Three'], CARD)).toMatchObject({
      right: true,
      next: { id: CAP, title: 'The cap changes' },
    });
  });

  test.each([
    ['by a guest’s body', '8146', { notice: CAP }, 400],
    ['to a version of yesterday', '8149', { notice: CAP, hash: 'old' }, 409],
    ['to no notice', '8149', { notice: 'nothing' }, 404],
    ['to a notice without a question', '8149', { notice: NEWS }, 404],
    ['by somebody who is not asked', '0031', { notice: CAP }, 404],
    ['to a notice that does not show yet', '8149', { notice: '2026-12-05-later' }, 404],
  ])('%s is refused', async (what, number, body, status) => {
    const whole = what.startsWith('by a guest') ? body : { language: 'en', hash: 'x', answer: 'x', ...body };
    const said = await answerTo(whole, noticeAnswerBody, (read) => answerNotice(centre, who(number), read));
    expect(said.status).toBe(status);
  });
});

describe('what waits for somebody', () => {
  test('is first what is overdue, then what is due soonest, with the time it takes', async () => {
    centre.setClock(noon('2026-11-23'));
    const waiting = await toRead(centre, who('8149'), 'en');
    // Who came after the day is not late on the first day: they have until the notice ends.
    expect(waiting.map(({ id, due, isOverdue }) => [id, due, isOverdue])).toEqual([
      [CAP, '2026-11-25', false],
      [CARD, '2026-12-10', false],
    ]);
    expect(toReadCard(waiting, 'en')).toEqual({
      title: '2 notices to read, about 1 min',
      lines: [
        {
          title: 'The cap changes',
          address: `/en/notices/${CAP}/`,
          note: 'Read by 25 Nov 2026',
          isOverdue: false,
        },
        {
          title: 'Cards change',
          address: `/en/notices/${CARD}/`,
          note: 'Read by 10 Dec 2026',
          isOverdue: false,
        },
      ],
    });
    expect(toReadCard([], 'en')).toBeUndefined();
    centre.setClock(noon('2026-11-26'));
    expect((await toRead(centre, who('8148'), 'en')).map(({ id, isOverdue }) => [id, isOverdue])).toEqual([
      [CAP, true],
    ]);
  });

  test('is nothing for those who are not asked, and nothing once the notice is over', async () => {
    expect(await toRead(centre, who('0031'), 'en')).toEqual([]);
    centre.setClock(noon('2027-01-01'));
    expect(await toRead(centre, who('8148'), 'en')).toEqual([]);
  });

  test('is the next step of somebody who is late, before all else, and of nobody else', async () => {
    centre.setClock(noon('2026-11-26'));
    const step = async (number: string, whose = number) =>
      (await personPage(centre, who(number), whose, { language: 'en', asked: null })).next;
    expect(await step('8148')).toMatchObject({
      address: `/en/notices/${CAP}/`,
      button: 'Open “The cap changes”',
    });
    expect((await step('8146'))?.address).not.toContain('notices');
    expect((await step('0032', '8148'))?.address).not.toContain('notices');
  });
});

describe('a page', () => {
  test('shows before its time only to those who may lead', async () => {
    centre.setClock(noon('2026-11-22'));
    expect(await refused(page('8147', '2026-12-05-later'))).toBe(404);
    expect(await refused(page(undefined, '2026-12-05-later'))).toBe(404);
    expect((await page('0052', '2026-12-05-later')).phase).toBe('coming');
  });

  test('for leaders is not for guests, nor for agents, nor on the article', async () => {
    expect(await refused(page(undefined, LEADERS))).toBe(404);
    expect(await refused(page('8147', LEADERS))).toBe(404);
    expect((await page('0031', LEADERS)).title).toBe('For leaders');
    const { notices } = await centre.library();
    const shown = noticesOfArticle(notices, { id: 'BIL-05', language: 'en' });
    expect(shown.map(({ id }) => id)).toEqual([CAP]);
  });

  test('shows a guest the text and asks them nothing', async () => {
    const { html, question, reading, readers } = await page(undefined);
    expect(html).toContain('The cap changes, in full.');
    expect([question, reading, readers]).toEqual([undefined, undefined, undefined]);
  });

  test('of a notice that is over says so and asks nothing', async () => {
    centre.setClock(noon('2027-01-01'));
    const { phase, question } = await page('8149');
    expect([phase, question]).toEqual(['past', undefined]);
  });
});

describe('who has read it', () => {
  const names = async (number: string) => {
    const { readers } = await page(number);
    return readers?.own.map(({ person, reading, tries }) => [person.number, reading.state, tries]);
  };

  test('is shown to a leader of their own people, the overdue first', async () => {
    centre.setClock(noon('2026-11-26'));
    await answer('8149', ['None']);
    expect(await names('0031')).toEqual([
      ['8149', 'overdue', 1],
      ['8146', 'read', 3],
      ['8147', 'read', 1],
    ]);
    expect((await page('0031')).readers).toMatchObject({
      ownCount: { read: 2, of: 3, overdue: 1 },
      everybody: undefined,
    });
    expect(await names('0032')).toEqual([['8148', 'overdue', 0]]);
  });

  test('is shown to a trainer in figures only', async () => {
    const { readers } = await page('0052');
    expect(readers).toEqual({
      own: [],
      ownCount: { read: 0, of: 0, overdue: 0 },
      everybody: { read: 2, of: 4, overdue: 2 },
    });
    expect(JSON.stringify([readers, await noticeList(centre, who('0052'), 'en')])).not.toMatch(/小林|8146/);
  });

  test('is shown to an administrator of everybody, to agents and trainees of nobody', async () => {
    expect((await names('0001'))?.map(([number]) => number)).toEqual(['8148', '8149', '8146', '8147']);
    expect(await names('8147')).toBeUndefined();
    expect(JSON.stringify(await noticeList(centre, who('8147'), 'en'))).not.toContain('"of":');
  });

  test('leaves out those who are gone', async () => {
    await centre.store.disablePerson('8149', centre.now());
    expect((await names('0031'))?.map(([number]) => number)).toEqual(['8146', '8147']);
    await centre.store.enablePerson('8149', centre.now());
  });
});

test('the list puts what is to be read first, then what is in force, then what is done', async () => {
  centre.setClock(noon('2026-11-22'));
  const ids = ({ open, news, done, coming }: Awaited<ReturnType<typeof noticeList>>) =>
    [open, news, done, coming].map((lines) => lines.map(({ id }) => id));
  expect(ids(await noticeList(centre, who('8147'), 'en'))).toEqual([[CARD], [NEWS], [CAP], []]);
  expect(ids(await noticeList(centre, undefined, 'en'))).toEqual([[], [CARD, NEWS, CAP], [], []]);
  expect(ids(await noticeList(centre, who('0031'), 'en'))).toEqual([
    [],
    [CARD, LEADERS, NEWS, CAP],
    [],
    ['2026-12-05-later'],
  ]);
});

describe('a notice that is changed afterwards', () => {
  const published = async (change: (text: string) => string) => {
    for (const each of ['en', 'zh'] as const) {
      const file = `${each}/notices/${CAP}.md` as const;
      write(folder, file, change(FILES[file]));
    }
    return (await centre.publish(folder)).problems;
  };

  test('in its dates, its readers or blank lines wants no new receipt', async () => {
    centre.setClock(noon('2026-11-23'));
    const moved = (text: string) =>
      text
        .replace('until: 2026-12-31', 'until: 2026-12-30')
        .replace('[agent, trainee]', '[agent, trainee, leader]')
        .replace('\n## ', '\n\n\n## ');
    expect(await published(moved)).toEqual([]);
    expect((await page('8146')).reading?.state).toBe('read');
  });

  test.each([
    ['text', 'The cap changes, in full.', 'The cap changes to 15, in full.'],
    ['question', '- [ ] None', '- [ ] Nothing'],
  ])('in its %s wants a new one, and says when the old one was read', async (_what, from, to) => {
    const change = (text: string) =>
      text.replace(from, to).replace('封顶变了, in full.', '封顶变成 15, in full.');
    expect(await published(change)).toEqual([]);
    const { reading, question } = await page('8146');
    expect(reading).toMatchObject({ state: 'to-read', receipt: { tries: 3 } });
    expect(question).toBeDefined();
  });

  test('has a second receipt beside the first', async () => {
    await published((text) => text.replace('in full', 'in all its length'));
    expect(await answer('8146', ['Fifteen'])).toMatchObject({ right: true, tries: 1 });
    expect(await centre.store.receiptsOf(['8146'])).toHaveLength(2);
    await published((text) => text);
    expect((await page('8146')).reading?.receipt?.tries).toBe(3);
  });
});
