import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './centre.ts';

const inBoth = [
  {
    language: 'zh',
    query: '充值卡',
    answer: '预付费与充值卡',
    elsewhere: 'czkgq',
    category: '沟通表达',
    only: '只看：沟通表达',
    onlyBoth: '只看：沟通表达、班长',
    role: '班长',
    filter: '筛选',
    nothingWithin: '“沟通表达”里没有找到',
    widen: '去掉筛选，全部文章里有 1 条结果',
    meant: '您要找的是不是：',
    nothing: '没有找到',
  },
  {
    language: 'en',
    query: 'expired card',
    answer: 'Prepaid and top-up cards',
    elsewhere: 'payphone',
    category: 'Communication',
    only: 'Only: Communication',
    onlyBoth: 'Only: Communication, Team leader',
    role: 'Team leader',
    filter: 'Filter',
    nothingWithin: 'Nothing found in Communication',
    widen: 'Search all articles instead: 3 results',
    meant: 'Did you mean:',
    nothing: 'Nothing found',
  },
] as const;

// What these stories change on its way to the page must not come from a service worker.
test.use({ serviceWorkers: 'block' });

/** Results, and other ways to search; the choices of the filter are options too. */
const rows = (page: Page) => page.locator('#search-results [role="option"]');
const filter = (page: Page) => page.locator('[data-filter]');
const field = (page: Page) => page.getByRole('combobox').first();

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('[data-search]').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

async function typeQuery(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
}

/** From the field into the results, and from there to the filter. */
async function narrow(page: Page, downs: number): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('c');
  await expect(page.locator('select[name="category"]')).toBeFocused();
  await expect(page.locator('select[name="category"] option')).not.toHaveCount(1);
  for (let down = 0; down < downs; down += 1) await page.keyboard.press('ArrowDown');
}

for (const words of inBoth) {
  const { language } = words;

  test.describe(`an agent who knows where to look, in ${language}`, () => {
    test('narrows a search by keyboard alone, and sees on every page that it is narrowed', async ({
      page,
    }) => {
      await page.goto(`/${language}/`);
      await typeQuery(page, words.query);
      await expect(rows(page).first()).toContainText(words.answer);
      await expect(filter(page)).toHaveText(new RegExp(`^${words.filter}`));
      await narrow(page, 2);
      await expect(filter(page)).toContainText(words.only);
      await expect(rows(page).first().locator('.result-head .meta')).toHaveText(words.category);
      const categories = await rows(page).locator('.result-head .meta').allTextContents();
      expect(new Set(categories)).toEqual(new Set([words.category]));
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.locator('select[name="role"]:focus').press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(filter(page)).toContainText(words.onlyBoth);
      await page.keyboard.press('Enter');
      await expect(field(page)).toBeFocused();
      await expect(page.locator('select[name="role"]')).toBeHidden();

      await page.goto(`/${language}/articles/SRV-01/`);
      await typeQuery(page, words.query);
      await expect(rows(page).first()).toBeVisible();
      await expect(filter(page)).toContainText(words.onlyBoth);
    });

    test('is told when only the filter leaves nothing, and widens the search with one key', async ({
      page,
    }) => {
      await page.goto(`/${language}/`);
      await typeQuery(page, words.query);
      await expect(rows(page).first()).toContainText(words.answer);
      await narrow(page, 2);
      await expect(filter(page)).toContainText(words.only);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(words.elsewhere);
      await expect(page.getByText(words.nothingWithin)).toBeVisible();
      await expect(rows(page)).toHaveText([words.widen]);
      await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(rows(page).first()).toHaveAttribute('data-standing');
      await expect(field(page)).toHaveValue(words.elsewhere);
      await expect(field(page)).toBeFocused();
      await expect(filter(page)).toHaveText(new RegExp(`^${words.filter}`));
      await page.reload();
      await typeQuery(page, words.elsewhere);
      await expect(rows(page).first()).toHaveAttribute('data-standing');
    });

    test('is offered what was meant, above the results or alone, and takes it by keyboard', async ({
      page,
    }) => {
      // No Chinese title of this content has a Latin word that could be misspelled: the English index lends its own.
      if (language === 'zh') {
        await page.route('**/search/zh.*', (route) =>
          route.continue({ url: route.request().url().replace('/search/zh.', '/search/en.') }),
        );
      }
      await page.goto(`/${language}/`);
      await typeQuery(page, 'refnud');
      await expect(rows(page).first()).toHaveText(new RegExp(`^${words.meant} ?refund$`));
      await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('ArrowUp');
      await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(field(page)).toHaveValue('refund');
      await expect(rows(page).first()).toHaveAttribute('data-standing');
      await expect(field(page)).toBeFocused();

      await page.keyboard.press('Control+a');
      await page.keyboard.type('verfication');
      await expect(page.getByText(words.nothing)).toBeVisible();
      await expect(rows(page)).toHaveText([new RegExp(`^${words.meant} ?verification$`)]);
      await page.keyboard.press('Enter');
      await expect(field(page)).toHaveValue('verification');
      await expect(rows(page).first()).toHaveAttribute('data-standing');
    });

    test('sees the first answer whole beside the filter in a window of 360 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(`/${language}/articles/SRV-01/?q=${encodeURIComponent(words.query)}`);
      await expect(rows(page).first()).toContainText(words.answer);
      await narrow(page, 3);
      await expect(filter(page)).toHaveClass(/active/);
      await page.keyboard.press('Enter');
      await expect(rows(page).first()).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await barriers(page)).toEqual([]);
    });
  });
}
