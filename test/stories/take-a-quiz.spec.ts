import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './centre.ts';

test.use({ locale: 'zh-CN' });

async function answerSomething(page: Page): Promise<void> {
  const question = page.locator('.quiz-question');
  await expect(question).toBeVisible();
  const choice = question.locator('input[type=radio], input[type=checkbox]').first();
  if (await choice.isVisible()) await choice.check();
  else if (await question.locator('select').first().isVisible())
    await question.locator('select').first().selectOption({ index: 1 });
  else if (await question.locator('button.down').first().isVisible())
    await question.locator('button.down').first().click();
  else await question.locator('input[type=text]').first().fill('270.90');
}

test('a guest answers every question, hands in, and is told why and where to read', async ({ page }) => {
  await page.goto('/zh/quizzes/QZ-04/');
  await page.getByRole('button', { name: '开始答题' }).click();
  for (let number = 1; number <= 25; number += 1) {
    await expect(page.getByRole('heading', { name: `第 ${String(number)} 题` })).toBeVisible();
    await answerSomething(page);
    if (number < 25) await page.getByRole('button', { name: '下一题 →' }).click();
  }
  await expect(page.getByText('已答 25 / 25')).toBeVisible();
  await page.getByRole('button', { name: '交卷' }).click();
  await expect(page.getByRole('heading', { name: '逐题回看' })).toBeVisible();
  await expect(page.getByText('没有登录，成绩没有记录。')).toBeVisible();
  await expect(page.locator('.turns > li')).toHaveCount(25);
  await expect(page.locator('.turns a').first()).toHaveAttribute('href', /\/zh\/articles\//);
});

test('a reload in the middle loses no answer', async ({ page }) => {
  await page.goto('/zh/quizzes/QZ-02/');
  await page.getByRole('button', { name: '开始答题' }).click();
  await answerSomething(page);
  await expect(page.getByText('已答 1 / 20')).toBeVisible();
  await page.reload();
  await expect(page.getByText('已答 1 / 20')).toBeVisible();
});

test('a paper is not handed in by mistake while questions are open', async ({ page }) => {
  await page.goto('/zh/quizzes/QZ-02/');
  await page.getByRole('button', { name: '开始答题' }).click();
  await page.getByRole('button', { name: '交卷' }).click();
  await expect(page.getByText('还有 20 题没答')).toBeVisible();
  await page.getByRole('button', { name: '回去再看看' }).click();
  await expect(page.getByRole('heading', { name: '第 1 题' })).toBeVisible();
});

/** Sentences that stand only in explanations and in remarks under wrong options. */
const keyWords = ['剩余月费的 30%', '"why"', '"explanation"'];

async function paper(request: APIRequestContext): Promise<string> {
  const answer = await request.post('/api/quizzes/start', { data: { quiz: 'QZ-04', language: 'zh' } });
  expect(answer.ok()).toBe(true);
  return answer.text();
}

test('neither the page nor the paper holds a key or an explanation', async ({ request }) => {
  const page = await (await request.get('/zh/quizzes/QZ-04/')).text();
  const sent = await paper(request);
  for (const word of keyWords) {
    // Booleans, so that a failure does not print the whole paper.
    expect(page.includes(word), word).toBe(false);
    expect(sent.includes(word), word).toBe(false);
  }
});
