import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Desk } from './trainers-desk.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const inBoth = [
  {
    language: 'zh',
    old: '停机保号翠鸟旧价',
    next: '停机保号翠鸟新价',
    from: '2027-01-01 起以这篇为准：',
    now: '现在以这篇为准：',
    expired: '已失效，不要再按这篇答复客户（最后一天是 2026-12-31）',
    notYet: '还没生效，今天不要按这篇答复（2027-01-01 起生效）',
  },
  {
    language: 'en',
    old: 'Kingfisher fee until New Year',
    next: 'Kingfisher fee from New Year',
    from: 'From 2027-01-01 on:',
    now: 'What holds now:',
    expired: 'do not answer customers from this page (its last day was 2026-12-31)',
    notYet: 'do not answer from this page today (it begins on 2027-01-01)',
  },
] as const;

const head = (title: string, dates: string) =>
  `---\ntitle: ${title}\ncategory: billing\nowner: "0052"\n${dates}\nreview: 2027-09-01\nasked: [翠鸟, 翠鸟费, kingfisher]\n---\n`;

async function writeBoth(desk: Desk, id: string, text: (language: 'zh' | 'en') => string): Promise<void> {
  for (const { language } of inBoth) {
    await writeFile(path.join(desk.content, language, 'articles', `${id}.md`), text(language));
  }
}

const titleOf = (language: 'zh' | 'en', which: 'old' | 'next') =>
  inBoth.find((words) => words.language === language)?.[which] ?? '';

/** The price of today, and the one that is to hold from New Year on. */
async function writeSuccession(desk: Desk): Promise<void> {
  await writeBoth(
    desk,
    'BIL-98',
    (language) =>
      `${head(titleOf(language, 'old'), 'effective: 2026-11-01\nuntil: 2026-12-31')}\n¥5 / 30.\n\n> ¥5 / 30.\n`,
  );
  await writeBoth(
    desk,
    'BIL-99',
    (language) =>
      `${head(titleOf(language, 'next'), 'effective: 2027-01-01\nreplaces: BIL-98')}\n¥6 / 30.\n\n> ¥6 / 30.\n`,
  );
}

for (const { language, old, next, from, now, expired, notYet } of inBoth) {
  test(`at midnight the next article takes over, on pages that stay open, in ${language}`, async ({
    page,
    context,
    desk,
  }) => {
    await writeSuccession(desk);
    await context.clock.install({ time: '2026-12-31T23:59:00' });
    const later = await context.newPage();
    await expect(async () => {
      await page.goto(`/${language}/articles/BIL-98/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(old, { timeout: 1000 });
    }).toPass();
    await later.goto(`/${language}/articles/BIL-99/`);
    const notice = page.locator('[data-term]');
    await expect(notice).toContainText(from);
    await expect(later.getByText(notYet)).toBeVisible();
    await expect(later.locator('[data-term]')).toContainText(now);
    await expect(later.locator('[data-term]').getByRole('link')).toHaveText(old);

    await context.clock.runFor('02:00');
    await expect(page.getByText(expired)).toBeVisible();
    await expect(notice).toContainText(now);
    await expect(later.getByText(notYet)).toBeHidden();
    await expect(later.locator('[data-term]')).toBeHidden();
    await notice.getByRole('link', { name: next }).click();
    await expect(page).toHaveURL(new RegExp(`/${language}/articles/BIL-99/`));
    await expect(page.locator('.answer')).toContainText('¥6');
  });
}

test('a list marks what does not hold today, and what nobody approved', async ({ page, desk }) => {
  const draft = head('Kingfisher draft', 'effective: 2026-11-01\ndraft: true');
  await writeFile(path.join(desk.content, 'en/articles/BIL-97.md'), `${draft}\nMaybe ¥7.\n\n> Maybe ¥7.\n`);
  await page.clock.install({ time: '2026-12-31T23:59:00' });
  await page.goto('/en/articles/');
  const card = (id: string) => page.locator('a.card').filter({ hasText: id });
  await expect(card('BIL-99')).toContainText('Not in force yet');
  await expect(card('BIL-98')).toBeVisible();
  await expect(card('BIL-98').locator('.badge:visible')).toHaveCount(0);
  await expect(card('BIL-97')).toContainText('Draft, not yet approved by anyone');
  await page.clock.runFor('02:00');
  await expect(card('BIL-98').locator('.badge:visible')).toContainText('No longer valid');
  await expect(card('BIL-99').locator('.badge:visible')).toHaveCount(0);
  await page.goto('/en/articles/BIL-97/');
  await page.keyboard.press('1');
  await expect(page.locator('.toast')).toContainText('Draft, not yet approved by anyone');
});
