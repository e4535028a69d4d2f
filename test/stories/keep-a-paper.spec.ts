import type { Page } from '@playwright/test';
import { addPerson, comeIn, comeInFirst } from './come-in.ts';
import { expect, test, type Centre } from './centre.ts';

test.use({ locale: 'zh-CN' });
test.describe.configure({ timeout: 180_000 });

let people = 0;

/** Somebody new, signed in on a page. */
async function somebody(page: Page, centre: Centre): Promise<string> {
  people += 1;
  const number = String(7000 + people);
  const once = await addPerson(centre, { number, name: '周师傅', role: 'agent' });
  await comeInFirst(page, 'zh', number, once);
  return number;
}

async function begin(page: Page): Promise<void> {
  await page.goto('/zh/quizzes/QZ-02/');
  await page.getByRole('button', { name: '认证答题', exact: true }).click();
  await expect(page.getByText('已答 0 / 20')).toBeVisible();
}

/** Goes to the next question that can be ticked, and ticks its first choice. */
async function tickOne(page: Page): Promise<void> {
  const free = page.locator('.quiz-question .choice input');
  while (!(await free.first().isVisible()) || (await free.and(page.locator(':checked')).count()) > 0) {
    await page.getByRole('button', { name: '下一题 →' }).click();
  }
  await free.first().check();
}

test('a paper begun in one browser goes on in another, with its answers and its clock', async ({
  page,
  centre,
  browser,
}) => {
  const number = await somebody(page, centre);
  await begin(page);
  await tickOne(page);
  await expect(page.getByText('已全部保存')).toBeVisible();
  // The first browser is gone, as after a crash: it could say nothing.
  await page.context().close();
  const other = await browser.newContext({ baseURL: centre.address, locale: 'zh-CN' });
  const there = await other.newPage();
  await comeIn(there, 'zh', number);
  await there.goto('/zh/quizzes/QZ-02/');
  await expect(there.getByText(/您有一份认证卷还没交，剩余 \d+:\d\d/)).toBeVisible();
  await expect(there.getByRole('button', { name: '练习' })).toHaveCount(0);
  await there.getByRole('button', { name: '继续认证答题' }).click();
  await expect(there.getByText('已答 1 / 20')).toBeVisible();
  await other.close();
});

test('answers given without a network wait in the browser, and go in their order when it is back', async ({
  page,
  centre,
}) => {
  await somebody(page, centre);
  await begin(page);
  await page.context().setOffline(true);
  await tickOne(page);
  await tickOne(page);
  await expect(page.getByText(/2 个答案还没有送到服务器/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('已全部保存')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: '继续认证答题' }).click();
  await expect(page.getByText('已答 2 / 20')).toBeVisible();
});

test('a killed server loses nothing that was saved, and what was not is sent when it is back', async ({
  page,
  centre,
}) => {
  await somebody(page, centre);
  await begin(page);
  await tickOne(page);
  await expect(page.getByText('已全部保存')).toBeVisible();
  await centre.kill();
  await tickOne(page);
  await expect(page.getByText(/1 个答案还没有送到服务器/)).toBeVisible();
  await centre.startAgain();
  await expect(page.getByText('已全部保存')).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await page.getByRole('button', { name: '继续认证答题' }).click();
  await expect(page.getByText('已答 2 / 20')).toBeVisible();
});

test('of two tabs one has the paper; taken over, it goes on with every answer', async ({ page, centre }) => {
  await somebody(page, centre);
  await begin(page);
  await tickOne(page);
  await expect(page.getByText('已全部保存')).toBeVisible();
  const second = await page.context().newPage();
  await second.goto('/zh/quizzes/QZ-02/');
  await second.getByRole('button', { name: '继续认证答题' }).click();
  await expect(second.getByText('这份答卷正在另一个标签页里做。')).toBeVisible();
  await second.getByRole('button', { name: '改在这里继续' }).click();
  await expect(second.getByText('已答 1 / 20')).toBeVisible();
  await expect(page.getByText('这份答卷正在另一个标签页里做。')).toBeVisible();
  await tickOne(second);
  await expect(second.getByText('已答 2 / 20')).toBeVisible();
});

test('after a failure the articles are read first; then it may be taken again, twice a day', async ({
  page,
  centre,
}) => {
  await somebody(page, centre);
  await begin(page);
  await page.getByRole('button', { name: '交卷' }).click();
  await page.getByRole('button', { name: '确定交卷' }).click();
  await expect(page.getByRole('heading', { name: '逐题回看' })).toBeVisible();
  await page.getByRole('button', { name: '再做一次' }).click();
  await expect(page.getByText('再考之前，请先打开上次错题对应的文章：')).toBeVisible();
  await expect(page.getByRole('button', { name: '认证答题', exact: true })).toHaveCount(0);
  const unread = page.locator('.quiz-before .notice a');
  for (let left = await unread.count(); left > 0; left -= 1) {
    await unread.first().click();
    await expect(page.locator('article h1')).toBeVisible();
    await page.goto('/zh/quizzes/QZ-02/');
    await expect(unread).toHaveCount(left - 1);
  }
  await page.getByRole('button', { name: '认证答题', exact: true }).click();
  await page.getByRole('button', { name: '交卷' }).click();
  await page.getByRole('button', { name: '确定交卷' }).click();
  await page.getByRole('button', { name: '再做一次' }).click();
  await expect(page.getByText('今天的 2 份认证卷已经用完')).toBeVisible();
  await page.getByRole('button', { name: '练习', exact: true }).click();
  await tickOne(page);
  await page.getByRole('button', { name: '看看对不对' }).click();
  await expect(page.locator('.quiz-explained')).toBeVisible();
});
