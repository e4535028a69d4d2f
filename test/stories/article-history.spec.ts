import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { commit, gitIn } from '../site/git-repository.ts';
import { test as base, expect } from './centre.ts';
import { addPerson, comeInFirst, OWN } from './come-in.ts';

const FILE = 'zh/articles/BIL-08.md';

/** The product's content with a history of its own: what is on the site, and then two changes by two people. */
const test = base.extend<object, { content: string | undefined }>({
  content: [
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'callready-history-'));
      await cp(path.resolve(import.meta.dirname, '../../content'), folder, { recursive: true });
      gitIn(folder, ['init', '--quiet']);
      commit(folder, '写第一版', { by: '王老师' });
      const file = path.join(folder, FILE);
      const first = await readFile(file, 'utf8');
      const second = first
        .replace(/\nreview: .*/, '\nreview: 2027-09-09')
        .replace(/\n---\n\n.*/, '\n---\n\n翠鸟卡三天内退，先退后查。');
      await writeFile(file, second);
      commit(folder, '财务改了退款时限\n\n见 11 月 20 日的会议。', { by: '李会计' });
      await writeFile(file, second.replace('三天内退', '五天内退'));
      commit(folder, '三天来不及', { by: '王老师', at: '2026-11-20T09:00:00+08:00' });
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

test('an agent reads who changed an article, when, why, and what; a guest signs in first and comes back', async ({
  page,
  centre,
}) => {
  const once = await addPerson(centre, { number: '0044', name: '周师傅', role: 'agent' });
  await comeInFirst(page, 'zh', '0044', once);
  await page.context().clearCookies();

  await page.goto('/zh/articles/BIL-08/');
  const read = (await page.locator('article').getAttribute('data-hash')) ?? '';
  await page.getByRole('link', { name: '修改记录' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto(`/zh/articles/BIL-08/history/?since=${read}`);
  await page.getByLabel('工号').fill('0044');
  await page.getByLabel('密码', { exact: true }).fill(OWN);
  await page.getByLabel('密码', { exact: true }).press('Enter');
  await expect(page).toHaveURL(/\/zh\/articles\/BIL-08\/history\/\?since=/);

  const versions = page.locator('.version');
  await expect(versions).toHaveCount(3);
  const latest = versions.first();
  await expect(latest.getByRole('heading')).toHaveText('三天来不及');
  await expect(latest).toContainText('王老师 · 2026年11月20日');
  await expect(latest.locator('del')).toHaveText('删掉：三天内');
  await expect(latest.locator('ins')).toHaveText('新加：五天内');
  await expect(latest.locator('.changed-line')).toHaveText(/^翠鸟卡.*退，先退后查。$/);
  const before = versions.nth(1);
  await expect(before).toContainText('李会计');
  await expect(before).toContainText('见 11 月 20 日的会议。');
  await expect(before).toContainText(/复核\s*[\d-]+ →\s*改为 2027-09-09/);
  await expect(versions.last()).toContainText('第一版。');
  await expect(versions.last()).toContainText('您上次读的是这一版');

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('an article that changed since it was read leads to what changed', async ({ page }) => {
  await page.goto('/en/articles/BIL-08/');
  await page.evaluate(() => {
    const key = 'callready.articles.en';
    localStorage.setItem(key, (localStorage.getItem(key) ?? '').replace(/"hash":"[^"]+"/, '"hash":"older"'));
  });
  await page.reload();
  const link = page.getByRole('link', { name: 'See what changed' });
  await expect(link).toHaveAttribute('href', /\/en\/articles\/BIL-08\/history\/\?since=older$/);
});
