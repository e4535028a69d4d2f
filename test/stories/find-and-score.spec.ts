import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test as base, expect } from './centre.ts';
import { addPerson, comeInFirst } from './come-in.ts';

/** What callers say, the words that find the article, and the article. */
const SOUGHT = {
  '“我这个月多扣了八十多块！”': ['多扣', 'BIL-04'],
  '“充值卡过期八个月了，还能转吗？”': ['充值卡过期', 'BIL-08'],
} as const;

const FIND = `---
title: 找得快
pass: 80
minutes: 10
---

${Object.entries(SOUGHT)
  .map(
    ([heard, [words, article]], number) =>
      `## ${heard} \`C4\` \`find-${String(number)}\`\n\n查找：${article} \`within 60s\`\n\n> 搜“${words}”。`,
  )
  .join('\n\n')}
`;

/** The gold of the call that is scored, in the order of the scorecard. */
const GOLD = {
  '1.1': '½',
  '1.2': '1',
  '1.3': '–',
  '1.4': '–',
  '1.5': '1',
  '2.1': '1',
  '2.2': '0',
  '2.3': '0',
  '2.4': '1',
  '3.1': '1',
  '3.2': '1',
  '3.3': '½',
  '3.4': '–',
  '4.1': '1',
  '4.2': '1',
  '5.1': '–',
  '5.2': '–',
  '5.3': '½',
};
const RATES = ['1', '½', '0', '–'];

const SCORE = `---
title: 打得准
pass: 85
minutes: 30
---

## 多扣的 86 元：给这通电话打分。 \`C9\` \`too-much\`

1. 您好，青禾移动。
2. > 你们多扣了我 86 块！
3. 请报证件号后四位。
4. > 0031。
5. 86 元是三项增值业务，我今天给您退。还有别的吗？

| 评分项 | 标准 | 为什么 |
| --- | --- | --- |
${Object.entries(GOLD)
  .map(([code, gold]) => `| ${code} | ${gold} | ${gold === '1' ? '' : '金丝雀的理由'} |`)
  .join('\n')}
| F | – | |

> 三位质检员校准过。
`;

/** A centre whose quizzes are these two, whatever is asked in its real ones. */
const test = base.extend<object, { content: string }>({
  content: [
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'callready-find-'));
      await cp(path.resolve(import.meta.dirname, '../../content'), folder, { recursive: true });
      for (const [id, text] of Object.entries({ 'QZ-12': FIND, 'QZ-11': SCORE })) {
        await rm(path.join(folder, `en/quizzes/${id}.md`), { force: true });
        await writeFile(path.join(folder, `zh/quizzes/${id}.md`), text);
      }
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test.use({ locale: 'zh-CN' });

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Whoever has only a keyboard presses a button by focus and Enter. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

/** Reads what the caller says, searches for it and opens the first article. */
async function openArticle(page: Page): Promise<void> {
  const heard = await page.locator('.find .prompt').textContent();
  const [, [words = ''] = []] = Object.entries(SOUGHT).find(([said]) => said === heard?.trim()) ?? [];
  expect(words).not.toBe('');
  await expect(page.locator('.find input')).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.locator('.desk-result').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.desk-article')).toBeVisible();
}

/** Pixels by which the page is wider than the window. */
function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

async function secondsOn(page: Page): Promise<number> {
  return Number.parseInt((await page.getByRole('timer').textContent()) ?? '', 10);
}

test('an agent finds two articles by keyboard while the server’s clock runs, across a reload', async ({
  page,
  centre,
}) => {
  test.setTimeout(180_000);
  const once = await addPerson(centre, { number: '0061', name: '程一苇', role: 'agent' });
  await comeInFirst(page, 'zh', '0061', once);
  await page.goto('/zh/quizzes/QZ-12/');
  await press(page, '认证答题');
  await expect(page.getByText('这道题先盖着。')).toBeVisible();
  for (const heard of Object.keys(SOUGHT)) expect(await page.content()).not.toContain(heard);

  await press(page, '准备好了，翻开');
  await openArticle(page);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('t');
  await expect(page.getByText(/^已认定：BIL-0[48]。/)).toBeFocused();
  await expect(page.getByText('已答 1 / 2')).toBeVisible();

  await press(page, '下一题 →');
  await press(page, '准备好了，翻开');
  await expect.poll(() => secondsOn(page)).toBeGreaterThanOrEqual(3);
  await page.reload();
  await press(page, '继续认证答题');
  await press(page, '第 2 题');
  await expect(page.getByRole('timer')).toBeVisible();
  expect(await secondsOn(page)).toBeGreaterThanOrEqual(3);
  await page.setViewportSize({ width: 320, height: 640 });
  await openArticle(page);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  await page.keyboard.press('/');
  await expect(page.locator('.find input')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('t');
  await expect(page.getByText('已答 2 / 2')).toBeVisible();
  await expect(page.getByText('已全部保存')).toBeVisible();

  await press(page, '交卷');
  await expect(page.getByText('找对了，也够快')).toHaveCount(2);
  await expect(page.getByText(/用了 \d+\.\d 秒，限时 60 秒/)).toHaveCount(2);
  await expect(page.locator('.find-way a').first()).toHaveAttribute('href', /^\/zh\/articles\/BIL-0[48]\/$/);
  expect(await findings(page)).toEqual([]);
});

test('a reviewer scores a call by arrow keys and Tab on a narrow screen, and sees where both agree', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/zh/quizzes/QZ-11/');
  await press(page, '开始答题');
  await expect(page.locator('.scoring')).toBeVisible();
  expect(await page.content()).not.toContain('金丝雀');
  const first = page.locator('.rate input').first();
  await first.focus();
  for (const [number, gold] of Object.values(GOLD).entries()) {
    if (number > 0) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    for (let steps = RATES.indexOf(gold); steps > 0; steps -= 1) await page.keyboard.press('ArrowRight');
  }
  await expect(page.getByText('已评 18 / 18 项')).toBeVisible();
  await expect(page.locator('.score-total')).toContainText('总分 73.4');
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  expect(await findings(page)).toEqual([]);

  await press(page, '交卷');
  await expect(page.getByText('18 / 18 项一致 · 总分相差 0.0 分')).toBeVisible();
  await expect(page.getByText('金丝雀的理由').first()).toBeVisible();
  await page.getByText('再看一遍通话').click();
  await expect(page.getByText('请报证件号后四位。')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
