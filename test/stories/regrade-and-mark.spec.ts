import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cutWords } from '../../site/words/cut.ts';
import { markingWords } from '../../site/words/marking.ts';
import { quizWords } from '../../site/words/quiz.ts';
import { regradeWords } from '../../site/words/regrade.ts';
import { takenPapersWords } from '../../site/words/taken-papers.ts';
import { takingWords } from '../../site/words/taking.ts';
import { addPerson, comeIn, comeInFirst } from './come-in.ts';
import { expect, test as base } from './centre.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A bank of a figure and a written answer; `fee` is the key that its author got wrong at first. */
const bank = (fee: string) => `---
title: 套餐与资费
pass: 80
minutes: 10
---

## 家庭 129 还剩 7 个月，今天解约要付多少？ \`C4\` \`fee-exit\`

Answer: ${fee} ± 0.01

> 剩余月费的 30%。

## 客户被重复扣了 86 元，写出您的头两句话。 \`C4\` \`first-words\`

评分要点：

- 2: 先说出客户的损失
- 1: 说清下一步和时间

> 先说损失。
`;

interface Written {
  content: string;
  /** Publishes the bank with another key, as a new build does. */
  write(fee: string): void;
}

const test = base.extend<object, { written: Written; content: string }>({
  written: [
    async ({}, use) => {
      const content = mkdtempSync(path.join(tmpdir(), 'callready-regrade-'));
      cpSync(path.join(ROOT, 'content'), content, { recursive: true });
      rmSync(path.join(content, 'en/quizzes/QZ-04.md'));
      const write = (fee: string) => {
        writeFileSync(path.join(content, 'zh/quizzes/QZ-04.md'), bank(fee));
      };
      write('207.90');
      await use({ content, write });
      rmSync(content, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  content: [async ({ written }, use) => use(written.content), { scope: 'worker' }],
});

test.use({ locale: 'zh-CN' });

// One story in chapters: each goes on where the one before ended.
test.describe.configure({ mode: 'serial' });

const words = quizWords.zh;
const oncePasswords = new Map<string, string>();

async function isSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  if (before) await page.setViewportSize(before);
}

test('a trainee answers in figures and in words; the paper waits for a person', async ({ page, centre }) => {
  test.setTimeout(240_000);
  for (const facts of [
    { number: '0052', name: '王老师', role: 'trainer' },
    { number: '0031', name: '刘班长', role: 'leader', team: '早一班' },
    { number: '8146', name: '林晓', role: 'trainee', team: '早一班' },
  ]) {
    oncePasswords.set(facts.number, await addPerson(centre, facts));
  }
  await comeInFirst(page, 'zh', '8146', oncePasswords.get('8146') ?? '');
  await page.goto('/zh/quizzes/QZ-04/');
  await page.getByRole('button', { name: takingWords.zh.certified }).click();
  for (let number = 1; number <= 2; number += 1) {
    await expect(page.getByRole('heading', { name: words.question(number), exact: true })).toBeVisible();
    const text = page.locator('textarea');
    if (await text.isVisible()) {
      await text.focus();
      await page.keyboard.type('多扣您 86 元，我看到了。');
      // A new line, and nothing else.
      await page.keyboard.press('Enter');
      await page.keyboard.type('十分钟内给您回电话。');
      await expect(page.getByText(markingWords.zh.characters(25, 2000))).toBeVisible();
    } else await page.locator('.fill-in input').fill('270.90');
    await expect(page.getByText(words.answered(number, 2))).toBeVisible();
    await isSound(page);
    if (number < 2) await page.getByRole('button', { name: `${words.next} →` }).click();
  }
  await page.getByRole('button', { name: words.handIn, exact: true }).click();
  await expect(page.getByText(markingWords.zh.waitingVerdict(1))).toBeVisible();
  await expect(page.getByText(words.notPassed, { exact: true })).toHaveCount(0);
  await isSound(page);
});

test('the leader marks it without knowing whose it is, by keys alone', async ({ page }) => {
  await comeInFirst(page, 'zh', '0031', oncePasswords.get('0031') ?? '');
  await page.goto('/zh/desk/');
  await page.getByRole('link', { name: markingWords.zh.toMarking(1) }).click();
  await expect(page.getByText('多扣您 86 元')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('林晓');
  await isSound(page);
  await page.getByLabel('先说出客户的损失').focus();
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('7');
  await page.getByRole('button', { name: markingWords.zh.save }).press('Enter');
  await expect(page.getByRole('alert')).toHaveText(markingWords.zh.pointsWrong);
  await page.getByLabel('说清下一步和时间').fill('0.5');
  await page.getByLabel(markingWords.zh.remark).fill('损失说在前面，很好。');
  await page.getByRole('button', { name: markingWords.zh.save }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '林晓' })).toBeVisible();
  await page.reload();
  await expect(page.getByText(markingWords.zh.none)).toBeVisible();
});

test('a trainer sees what the right key would change, and carries out exactly that', async ({
  page,
  centre,
  written,
}) => {
  test.setTimeout(180_000);
  await centre.kill();
  written.write('270.90');
  await centre.startAgain();
  await comeInFirst(page, 'zh', '0052', oncePasswords.get('0052') ?? '');
  await page.goto('/zh/desk/quizzes/QZ-04/regrade/');
  await expect(page.getByText(regradeWords.zh.what.key)).toBeVisible();
  await page.getByRole('button', { name: regradeWords.zh.run }).click();
  const line = page.getByRole('row', { name: /林晓/ });
  await expect(line).toContainText(regradeWords.zh.points('41.7', '91.7'));
  await expect(line).toContainText(regradeWords.zh.state.passed);
  await isSound(page);
  const button = page.getByRole('button', { name: regradeWords.zh.confirm(1) });
  await button.click();
  await expect(page.getByRole('alert')).toContainText('请写明理由');
  await page.getByLabel(regradeWords.zh.reason).fill('解约费的答案写反了两位');
  await button.click();
  await expect(page.getByText(regradeWords.zh.done(1))).toBeVisible();
  await expect(page.getByText('解约费的答案写反了两位')).toBeVisible();
});

test('the trainee reads the paper as it was, with who changed the result, and why', async ({ page }) => {
  await comeIn(page, 'zh', '8146');
  await page.goto('/zh/me/');
  await page.getByRole('link', { name: takenPapersWords.zh.mine }).click();
  await expect(page.getByText(takenPapersWords.zh.because('解约费的答案写反了两位'))).toBeVisible();
  await isSound(page);
  await page.getByRole('link', { name: /QZ-04/ }).click();
  await expect(page.getByText(takenPapersWords.zh.nowPassed)).toBeVisible();
  await expect(page.locator('.debrief-score')).toContainText('91.7');
  await expect(page.getByText('损失说在前面，很好。')).toBeVisible();
  await isSound(page);
});

test('judges set the cut in two rounds, by numbers and Enter', async ({ page }) => {
  test.setTimeout(180_000);
  const cut = cutWords.zh;
  await comeIn(page, 'zh', '0052');
  await page.goto('/zh/desk/quizzes/QZ-04/cut/');
  await page.getByRole('button', { name: cut.start, exact: true }).click();
  await page.getByRole('combobox', { name: cut.inviteLabel }).selectOption('0052');
  await page.getByRole('button', { name: cut.inviteButton }).click();
  const fields = page.getByRole('spinbutton');
  await expect(fields).toHaveCount(2);
  await isSound(page);
  for (const [button, first, second] of [
    [cut.toSecond, '60', '80'],
    [cut.toClose, '70', '90'],
  ] as const) {
    await fields.first().focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(first);
    await page.keyboard.press('Enter');
    await expect(fields.nth(1)).toBeFocused();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(second);
    await page.keyboard.press('Enter');
    await expect(page.getByText(cut.finished)).toBeVisible();
    await page.reload();
    await expect(fields.first()).toHaveValue(first);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('button', { name: button })).toHaveCount(0);
  }
  await expect(page.getByText(cut.cut('80.0', undefined))).toBeVisible();
  await expect(page.getByText('pass: 80')).toBeVisible();
  await isSound(page);
});
