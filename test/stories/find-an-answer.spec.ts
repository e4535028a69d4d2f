import { expect, test } from './centre.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.describe('an agent with a caller on the line', () => {
  test.use({ locale: 'zh-CN' });

  test('finds the expired card by pinyin initials and copies what to say, by keyboard alone', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/zh\/$/);
    await page.keyboard.press('/');
    await page.keyboard.type('czkgq');
    await expect(page.getByRole('option').first()).toContainText('充值卡');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/zh\/articles\/BIL-08\/$/);
    await page.waitForLoadState('load');
    await page.keyboard.press('1');
    await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await expect(page.locator('blockquote[data-line="1"]')).toContainText(copied);
  });

  test('moves through the results with the arrows, in the field of any page', async ({ page }) => {
    await page.goto('/zh/articles/SRV-01/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('账单');
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    const second = await page.getByRole('option').nth(1).getByRole('strong').innerText();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(second);
  });

  test('is not carried away by Enter while an input method composes', async ({ page }) => {
    await page.goto('/zh/');
    await page.getByRole('combobox').fill('充值卡');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page
      .getByRole('combobox')
      .dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await page
      .getByRole('combobox')
      .dispatchEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true });
    await expect(page).toHaveURL(/\/zh\/$/);
    await expect(page.getByRole('combobox')).toHaveValue('充值卡');
  });

  test('is told plainly when nothing is found', async ({ page }) => {
    await page.goto('/zh/');
    await page.getByRole('combobox').fill('qqqqqqqqq');
    await expect(page.getByText('没有找到')).toBeVisible();
  });
});

test.describe('an English-speaking agent', () => {
  test.use({ locale: 'en-GB' });

  test('lands on the English pages and finds an article in their own words', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/en\/$/);
    await page.keyboard.press('/');
    await page.keyboard.type('expired card');
    await expect(page.getByRole('option').first()).toContainText('top-up cards');
  });

  test('changes to Chinese, stays on the same article, and is remembered', async ({ page }) => {
    await page.goto('/en/articles/BIL-04/');
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(/\/zh\/articles\/BIL-04\/$/);
    await page.goto('/');
    await expect(page).toHaveURL(/\/zh\/$/);
  });
});

test('an article whose review day has passed says so, and not before', async ({ page }) => {
  const overdue = page.getByText('Review is overdue', { exact: false });
  await page.clock.setFixedTime('2026-11-21T10:00:00');
  await page.goto('/en/articles/BIL-08/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(overdue).toBeHidden();
  await page.clock.setFixedTime('2031-01-01T10:00:00');
  await page.reload();
  await expect(overdue).toBeVisible();
});
