import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './centre.ts';

// Some twenty pages are looked at in one story.
test.describe.configure({ timeout: 240_000 });

const pages = [
  '',
  'articles/',
  'articles/BIL-08/',
  'articles/forbidden/',
  'articles/SRV-04/',
  'calls/',
  'calls/SC-01/',
  'quizzes/',
  'quizzes/QZ-04/',
  'quizzes/QZ-15/',
  'review/',
  'notices/',
  'notices/2026-11-16-refund-first/',
  'sign-in/',
  'first-admin/',
  'offline/',
];

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const language of ['zh', 'en']) {
  test(`every page in ${language} is free of barriers, wide and light`, async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    for (const path of pages) {
      await page.goto(`/${language}/${path}`);
      expect(await findings(page), path).toEqual([]);
    }
  });

  test(`every page in ${language} fits 320 pixels in the dark and is free of barriers`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of pages) {
      await page.goto(`/${language}/${path}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, path).toBeLessThanOrEqual(320);
      expect(await findings(page), path).toEqual([]);
    }
  });
}

test('a call on the line, its debrief, a paper and its review are free of barriers', async ({ page }) => {
  await page.goto('/en/calls/SC-01/');
  await page.getByRole('button', { name: /^Answer/ }).click();
  await expect(page.locator('.call-answer').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'agent 8023 speaking' }).click();
  await page.getByRole('button', { name: 'this number has 11.4 GB left' }).click();
  await page.getByRole('button', { name: 'Write the ticket' }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('searchbox', { name: 'Class' }).fill('remaining');
  await page.getByRole('radio', { name: 'Plan: remaining allowance' }).check();
  await page.getByLabel('Note').fill('11.4 GB');
  await page.getByRole('button', { name: 'Save the ticket' }).click();
  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.goto('/en/quizzes/QZ-02/');
  await page.getByRole('button', { name: 'Start' }).click();
  for (let number = 1; number <= 20; number += 1) {
    await expect(
      page.getByRole('heading', { name: `Question ${String(number)}`, exact: true }),
    ).toBeVisible();
    expect(await findings(page)).toEqual([]);
    if (number < 20) await page.getByRole('button', { name: 'Next →' }).click();
  }
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('heading', { name: 'Question by question' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

for (const language of ['zh', 'en']) {
  test(`results and the menu of a narrow window in ${language} are free of barriers`, async ({ page }) => {
    await page.goto(`/${language}/?q=${language === 'zh' ? '充值卡' : 'card'}`);
    await expect(page.getByRole('option').first().locator('.result-line').first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: language === 'zh' ? '菜单' : 'Menu' }).click();
    await expect(page.getByRole('navigation')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}
