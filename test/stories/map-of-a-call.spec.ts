import type { Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './centre.ts';
import { addPerson, comeInFirst } from './come-in.ts';

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: words }).click();
}

async function writeTicket(page: Page): Promise<void> {
  await say(page, '写工单');
  await page.getByRole('searchbox', { name: '分类' }).fill('余量');
  await page.getByRole('radio', { name: '套餐-余量查询' }).check();
  await page.getByLabel('内容').fill('L1 核验通过。余 11.4 GB，够用到月底，已告知封顶和短信提醒。');
  await say(page, '保存工单');
  await expect(page.getByRole('heading', { name: '复盘' })).toBeVisible();
}

/** What is not accessible on a page, as axe names it. */
async function inaccessible(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`,
  );
}

const FROM_VERIFYING = [
  '为了不让别人查到您的用量',
  '我看一下本月用量，大约 20 秒',
  '是担心月底前不够用',
  '一天不到 0.9 GB',
  '一天最多 20 元',
  '除了流量，还有什么',
  '请您按真实感受评价',
];

test.use({ locale: 'zh-CN' });

test('a trainee sees the own way on the map, goes back to the turn that failed, and comes to a better end', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/zh/calls/SC-01/');
  expect(await page.content()).not.toContain('call-map"');
  await say(page, '接听');
  await say(page, '工号 8023 为您服务');
  await say(page, '这个月还剩 11.4 GB');
  await writeTicket(page);

  const map = page.getByRole('group', { name: '您走过的路：SC-01' });
  await expect(map.locator('.walked .map-line')).toHaveCount(2);
  await expect(map.getByText('✕ F1')).toBeVisible();
  expect(await inaccessible(page)).toEqual([]);
  await map.getByText('第 2 句').click();
  await expect(page).toHaveURL(/#turn-2$/);
  await expect(page.locator('#turn-2')).toBeInViewport();
  await page.getByRole('link', { name: '第 1 句之后' }).click();
  await expect(page).toHaveURL(/#turn-1$/);

  await say(page, '从第 2 句再试一次');
  await expect(page.locator('.transcript').getByText('工号 8023 为您服务')).toBeVisible();
  for (const words of FROM_VERIFYING) await say(page, words);
  await writeTicket(page);
  await expect(page.locator('.points')).toHaveText('100.0');
  await expect(map.getByText('E1')).toBeVisible();
  await expect(page.getByRole('button', { name: /再试一次$/ })).toHaveCount(0);
});

test('a trainer looks at a call as its map, and sees that nobody has taken it yet', async ({
  page,
  centre,
}) => {
  const once = await addPerson(centre, { number: '0052', name: '方老师', role: 'trainer' });
  await comeInFirst(page, 'zh', '0052', once);
  await page.goto('/zh/calls/taken/');
  await page.getByRole('link', { name: 'SC-01' }).click();
  await expect(page.getByRole('img', { name: '通话地图：SC-01' })).toBeVisible();
  await expect(page.getByText('这一版还没有人打过认证通话')).toBeVisible();
  expect(await inaccessible(page)).toEqual([]);
});
