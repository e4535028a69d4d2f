import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test as base, expect } from './centre.ts';
import { addPerson, comeIn, comeInFirst } from './come-in.ts';

/** The calendar day so many days from today, where the server and the browser are. */
function dayFromToday(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function notice(title: string, due: number, text: string, question: string): string {
  const days = `from: ${dayFromToday(-9)}\ndue: ${dayFromToday(due)}\nuntil: ${dayFromToday(20)}`;
  return `---\ntitle: ${title}\nowner: "0031"\n${days}\naudience: [agent]\narticles: [BIL-05]\n---\n\n${text}\n\n${question}\n`;
}

const notices = {
  'zh/notices/2026-11-20-cap.md': notice(
    '超出流量每天封顶 15 元',
    3,
    '**原来**每天最多 20 元，**现在**每天最多 15 元。\n\n> 超出流量一天最多 15 元。',
    '## 今天用超了，一天最多收多少？ `C4` `cap`\n\n- [ ] 一天 20 元\n- [x] 一天 15 元\n- [ ] 用多少收多少\n\n> 萤火虫解析：看的是哪天用的。',
  ),
  'en/notices/2026-11-20-cap.md': notice(
    'Extra data is capped at ¥15',
    3,
    '**Before**: ¥20 a day. **Now**: ¥15.\n\n> Extra data is 15 yuan a day at most.',
    '## What is the most for a day? `C4` `cap`\n\n- [ ] 20 yuan a day\n- [x] 15 yuan a day\n- [ ] As much as is used\n\n> Firefly explanation.',
  ),
  'zh/notices/2026-11-19-card.md': notice(
    '充值卡可以延期一次',
    -1,
    '过期 30 天以内的，可以延期一次。',
    '## 哪些卡可以延期？ `C4` `card`\n\n- [x] 过期 10 天的\n- [x] 过期 30 天的\n- [ ] 过期 40 天的\n\n> 萤火虫解析。',
  ),
};

/** A centre whose notices are of these days, whenever the story is told. */
const test = base.extend<object, { content: string }>({
  content: [
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'callready-notices-'));
      await cp(path.resolve(import.meta.dirname, '../../content'), folder, { recursive: true });
      for (const language of ['zh', 'en']) {
        await rm(path.join(folder, language, 'notices'), { recursive: true });
        await mkdir(path.join(folder, language, 'notices'));
      }
      for (const [file, text] of Object.entries(notices)) await writeFile(path.join(folder, file), text);
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test.use({ locale: 'zh-CN' });

// One story in chapters: an agent reads before the shift, and the leader sees it.
test.describe.configure({ mode: 'serial' });

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

async function isBarrierFree(page: Page): Promise<void> {
  for (const width of [1366, 360]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await findings(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

test('an agent sees before the shift what must be read, the overdue first', async ({ page, centre }) => {
  const once = await addPerson(centre, { number: '8147', name: '阿强', role: 'agent', team: '早一班' });
  await comeInFirst(page, 'zh', '8147', once);
  await page.goto('/zh/');
  const card = page.getByRole('region', { name: '有 2 条待读' });
  await expect(card.getByRole('listitem').first()).toHaveText('充值卡可以延期一次 已过期限');
  await isBarrierFree(page);
  await page.goto('/zh/me/');
  await expect(page.getByRole('link', { name: '打开《充值卡可以延期一次》' })).toBeVisible();
});

test('answers by keyboard alone: wrong first, then right, and gets a receipt', async ({ page }) => {
  await comeIn(page, 'zh', '8147');
  await page.goto('/zh/');
  await page.getByRole('link', { name: '超出流量每天封顶 15 元' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '超出流量每天封顶 15 元' })).toBeVisible();
  expect(await page.content()).not.toContain('萤火虫');
  await isBarrierFree(page);

  const submit = page.getByRole('button', { name: '提交答案' });
  await submit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('请先选一个答案。');

  await page.getByRole('radio', { name: '一天 20 元' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('还不对');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  expect(await page.content()).not.toContain('萤火虫');
  await isBarrierFree(page);
  await page.getByRole('link', { name: '回到正文' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#text')).toBeFocused();

  await page.getByRole('radio', { name: '一天 15 元' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  const receipt = page.locator('[data-receipt]');
  await expect(receipt).toContainText(/读过了 · \d{4}-\d\d-\d\d \d\d:\d\d/);
  await expect(receipt).toContainText('第 2 次答对');
  await expect(receipt).toContainText('萤火虫解析');
  await expect(receipt).toBeFocused();
  await isBarrierFree(page);

  await page.getByRole('link', { name: '下一条 · 充值卡可以延期一次' }).click();
  await page.getByRole('checkbox', { name: '过期 10 天的' }).check();
  await page.getByRole('checkbox', { name: '过期 30 天的' }).check();
  await page.getByRole('button', { name: '提交答案' }).click();
  await expect(page.locator('[data-receipt]')).toContainText('一次答对');
  await page.getByRole('link', { name: '通知都读过了' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-to-read]')).toBeHidden();
});

test('has read it in the other language too, and the list says when', async ({ page }) => {
  await comeIn(page, 'zh', '8147');
  await page.goto('/en/notices/');
  await expect(page.getByText('You have read all notices.')).toBeVisible();
  await expect(page.getByText(/Read · \d{4}/)).toBeVisible();
  await isBarrierFree(page);
});

test('the leader sees who of their people has read it, and the overdue first', async ({ page, centre }) => {
  await addPerson(centre, { number: '8148', name: '小何', role: 'agent', team: '早一班' });
  await addPerson(centre, { number: '8199', name: '别班的', role: 'agent', team: '早二班' });
  const once = await addPerson(centre, { number: '0031', name: '刘班长', role: 'leader', team: '早一班' });
  await comeInFirst(page, 'zh', '0031', once);
  await page.goto('/zh/notices/');
  await expect(page.getByText('您带的人：2 人里 1 人读过')).toHaveCount(2);
  await page.getByRole('link', { name: '充值卡可以延期一次' }).click();
  await expect(page.getByText('这条通知的题是出给别的岗位的')).toBeVisible();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.nth(1)).toContainText(/8148.*小何.*已过期限/);
  await expect(rows.nth(2)).toContainText(/8147.*阿强.*读过了 · \d{4}.*一次答对/);
  await expect(page.getByText('别班的')).toHaveCount(0);
  await isBarrierFree(page);
});

test('a guest reads the text and is asked to sign in, and comes back to the question', async ({ page }) => {
  await page.goto('/zh/notices/');
  await page.getByRole('link', { name: '超出流量每天封顶 15 元' }).click();
  await expect(page.getByText('超出流量一天最多 15 元。')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await isBarrierFree(page);
  await page.getByRole('link', { name: '登录并答题' }).click();
  await expect(page).toHaveURL(/sign-in\/\?to=%2Fzh%2Fnotices%2F2026-11-20-cap%2F/);
  const answer = await page.request.post('/api/notices/answer', {
    data: { notice: '2026-11-20-cap', language: 'zh', hash: 'x', answer: 'x' },
  });
  expect(answer.status()).toBe(401);
});

test('an article leads to its notice while that shows, by the day of whoever reads', async ({ page }) => {
  const line = page.getByText(/2026年11月1日起有变：\s*增值业务争议/);
  await page.clock.setFixedTime(new Date('2026-12-01T09:00'));
  await page.goto('/zh/articles/BIL-06/');
  await expect(line).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-11-15T09:00'));
  await page.goto('/zh/articles/BIL-06/');
  await expect(page.locator('article[data-standing]')).toBeVisible();
  await expect(line).toBeHidden();
  await page.clock.setFixedTime(new Date('2027-07-01T09:00'));
  await page.goto('/zh/articles/BIL-06/');
  await expect(page.locator('article[data-standing]')).toBeVisible();
  await expect(line).toBeHidden();
});
