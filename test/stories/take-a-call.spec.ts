import type { Page } from '@playwright/test';
import { expect, test } from './centre.ts';

/** Says the line that contains these words. */
async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: words }).click();
}

test.describe('a trainee takes a call in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  const best = [
    '工号 8023 为您服务',
    '为了不让别人查到您的用量',
    '我看一下本月用量，大约 20 秒',
    '是担心月底前不够用',
    '一天不到 0.9 GB',
    '一天最多 20 元',
    '除了流量，还有什么',
    '请您按真实感受评价',
  ];

  test('SC-01 from the first word to the ticket, and the server finds nothing to take off', async ({
    page,
  }) => {
    await page.goto('/zh/calls/SC-01/');
    await say(page, '接听');
    for (const words of best) await say(page, words);
    await say(page, '写工单');
    await page.getByRole('searchbox', { name: '分类' }).fill('余量');
    await page.getByRole('radio', { name: '套餐-余量查询' }).check();
    await page.getByLabel('内容').fill('L1 核验通过。余 11.4 GB，够用到月底，已告知封顶和短信提醒。');
    await say(page, '保存工单');
    await expect(page.getByRole('heading', { name: '复盘' })).toBeVisible();
    await expect(page.locator('.points')).toHaveText('100.0');
    await expect(page.getByText('没有登录，成绩没有记录。')).toBeVisible();
  });

  test('and after a reload goes on where the call was left', async ({ page }) => {
    await page.goto('/zh/calls/SC-01/');
    await say(page, '接听');
    await say(page, '工号 8023 为您服务');
    await expect(page.getByText('你好，我想看看这个月流量还剩多少。')).toBeVisible();
    await page.reload();
    await say(page, '继续上次');
    await expect(page.getByText('你好，我想看看这个月流量还剩多少。')).toBeVisible();
    await say(page, '为了不让别人查到您的用量');
    await expect(page.getByText('林晓芸，后四位 4417。')).toBeVisible();
  });

  test('hears the caller press and hang up when nothing is said', async ({ page }) => {
    await page.clock.install();
    await page.goto('/zh/calls/SC-01/');
    await say(page, '接听');
    await expect(page.getByText('电话接通了')).toBeVisible();
    for (let silence = 0; silence < 3; silence += 1) await page.clock.runFor(60_000);
    await expect(page.getByText('喂？有人吗？')).toBeVisible();
    await expect(page.getByText('通话已结束').first()).toBeVisible();
  });
});

test.describe('a trainee takes an angry call in English', () => {
  test.use({ locale: 'en-GB' });

  test('SC-02 with the digit keys alone, and every number says a line', async ({ page }) => {
    await page.goto('/en/calls/SC-02/');
    await page.getByRole('button', { name: /^Answer/ }).press('Enter');
    const said = page.locator('.transcript li.agent');
    await expect(page.locator('.call-answer').nth(1)).toBeVisible();
    await page.keyboard.press('2');
    await expect(said).toHaveCount(1);
  });

  test('SC-02 with a promise nobody may make: it ends at once, and the debrief says why and what was better', async ({
    page,
  }) => {
    await page.goto('/en/calls/SC-02/');
    await say(page, 'Answer');
    await say(page, 'every charge is on record');
    await say(page, 'noting down every point');
    await say(page, "Don't worry");
    await say(page, 'Write the ticket');
    await page.getByRole('searchbox', { name: 'Class' }).fill('dispute');
    await page.getByRole('radio', { name: 'Billing: bill dispute' }).check();
    await page.getByLabel('Note').fill('Promised the whole amount back.');
    await say(page, 'Save the ticket');
    await expect(page.getByText('Auto-fail F4', { exact: false })).toBeVisible();
    await expect(page.getByText('Not passed yet')).toBeVisible();
    await expect(page.locator('.turns .better').first()).toBeVisible();
  });
});

test('the page of a call holds no criterion, no auto-fail and no remark of the coach', async ({
  request,
}) => {
  const page = await (await request.get('/zh/calls/SC-01/')).text();
  expect(/"criteria"|"fails"|"coach"|"M\d+"/.test(page)).toBe(false);
  // A boolean, so that a failure does not print the whole page.
  expect(page.includes('不问，再稳妥的理由也不行')).toBe(false);
});

test('a log that cannot have happened is refused with its reason', async ({ request, page }) => {
  await page.goto('/zh/calls/SC-01/');
  const hash = await page.evaluate(() => /"hash":"([0-9a-f]{64})"/.exec(document.body.innerHTML)?.[1] ?? '');
  const acts = [{ at: 100, kind: 'reply', reply: 's9r1' }];
  const data = { scenario: 'SC-01', language: 'zh', hash, attempt: null, acts };
  const answer = await request.post('/api/calls/finish', { data });
  expect(answer.status()).toBe(422);
  expect(await answer.json()).toHaveProperty('error');
});
