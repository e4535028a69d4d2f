import { expect, test } from './centre.ts';

// What these stories change on its way to the page must not come from a service worker.
test.use({ permissions: ['clipboard-read', 'clipboard-write'], serviceWorkers: 'block' });

const inBoth = [
  {
    language: 'zh',
    locale: 'zh-CN',
    query: 'czkgq',
    finds: '充值卡',
    copied: '已复制',
    expired: '不要再按这篇答复客户',
  },
  {
    language: 'en',
    locale: 'en-GB',
    query: 'expired card',
    finds: 'top-up cards',
    copied: 'Copied',
    expired: 'do not answer customers from this page',
  },
] as const;

for (const { language, locale, query, finds, copied, expired } of inBoth) {
  test.describe(`an agent with a caller on the line, in ${language}`, () => {
    test.use({ locale });

    test('finds the expired card in a few keys and copies what to say, by keyboard alone', async ({
      page,
    }) => {
      await page.goto('/');
      await expect(page).toHaveURL(new RegExp(`/${language}/$`));
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      await expect(page.getByRole('option').first()).toContainText(finds);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${language}/articles/BIL-08/$`));
      // A key pressed before the page's script has come is nobody's.
      await expect(page.locator('article[data-standing]')).toBeVisible();
      await page.keyboard.press('1');
      await expect(page.getByRole('status').filter({ hasText: copied })).toBeVisible();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      await expect(page.locator('blockquote[data-line="1"]')).toContainText(text);
    });

    test('fetches little before the first answer, and then needs the server no more', async ({ page }) => {
      await page.goto(`/${language}/articles/SRV-01/`);
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      const everything = page.waitForResponse(`**/search/${language}.cards.json`);
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      await expect(page.getByRole('option').first()).toContainText(finds);
      const atFirst = fetched.slice(0, fetched.indexOf(`/search/${language}.index.titles.bin`));
      expect(atFirst).toContain(`/search/${language}.index.first.bin`);
      expect(atFirst.filter((address) => /bodies|cards\.json/.test(address))).toEqual([]);
      await (await everything).finished();
      await page.route('**/*', (route) => route.abort());
      await page.keyboard.press('Control+a');
      await page.keyboard.type(language === 'zh' ? '投诉' : 'complaint');
      await expect(page.getByRole('option').first().locator('strong')).not.toContainText(finds);
      await expect(page.getByRole('option').nth(7)).toBeVisible();
    });

    test('sees an article end at midnight in results that stay open', async ({ page }) => {
      await page.clock.install({ time: '2026-11-21T23:59:00' });
      await page.route(new RegExp(`/search/${language}\\.cards(\\.\\d+)?\\.json$`), async (route) => {
        const response = await route.fetch();
        const cards: unknown = await response.json();
        if (!Array.isArray(cards)) throw new Error('No cards');
        await route.fulfill({
          response,
          json: cards.map((card: { id: string }) =>
            card.id === 'BIL-08' ? { ...card, until: '2026-11-21' } : card,
          ),
        });
      });
      await page.goto(`/${language}/?q=${encodeURIComponent(finds)}`);
      await expect(page.getByRole('option').first()).toContainText(finds);
      await expect(page.getByText(expired)).toHaveCount(0);
      await page.clock.runFor('02:00');
      await expect(page.getByRole('option').last()).toContainText(finds);
      await expect(page.getByRole('option').last()).toContainText(expired);
      await expect(page.getByRole('option').last().locator('.result-line')).toHaveCount(0);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  });
}

test.describe('an agent who types Chinese', () => {
  test.use({ locale: 'zh-CN' });

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
  const overdue = page.locator('.notice', { hasText: 'Review is overdue' });
  await page.clock.setFixedTime('2026-11-21T10:00:00');
  await page.goto('/en/articles/BIL-08/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(overdue).toBeHidden();
  await page.clock.setFixedTime('2031-01-01T10:00:00');
  await page.reload();
  await expect(overdue).toBeVisible();
});
