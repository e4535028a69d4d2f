import type { Page } from '@playwright/test';
import { expect, test } from './centre.ts';

// What these stories change on its way to the page must not come from a service worker.
test.use({ permissions: ['clipboard-read', 'clipboard-write'], serviceWorkers: 'block' });

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const notes = (page: Page) => page.locator('.toast');

const inBoth = [
  {
    language: 'zh',
    query: 'czkgq',
    findsMore: '充值卡',
    title: '充值卡',
    appliesTo: '适用：',
    notFor: '不适用：',
    expired: '不要再按这篇答复客户',
    changed: '您读过以后有改动',
    favourite: '收藏',
    openAmount: '还要填金额',
    amount: '｛金额｝',
  },
  {
    language: 'en',
    query: 'expired card',
    findsMore: 'expired card',
    title: 'top-up cards',
    appliesTo: 'For: top-up cards',
    notFor: 'Not for:',
    expired: 'do not answer customers from this page',
    changed: 'Changed since you read it',
    favourite: 'Favourite',
    openAmount: 'still to fill in: amount',
    amount: '｛amount｝',
  },
] as const;

async function becomeAdmin(page: Page, code: string): Promise<void> {
  await page.goto('/zh/first-admin/');
  await page.getByLabel('一次性代码').fill(code);
  await page.getByLabel('您的工号').fill('9001');
  await page.getByLabel('姓名').fill('阿强');
  await page.getByLabel('给自己设一个密码').fill('correct horse 9001');
  await page.getByLabel('再输一遍新密码').fill('correct horse 9001');
  await page.getByRole('button', { name: '建立并登录' }).click();
  await expect(page).toHaveURL(/\/zh\/people\//);
}

for (const words of inBoth) {
  const { language } = words;

  test.describe(`an agent with ten seconds, in ${language}`, () => {
    test('sees the answer, whom it is for and what to say in the first result', async ({ page }) => {
      await page.goto(`/${language}/`);
      await page.getByRole('combobox').fill(words.query);
      const first = page.getByRole('option').first();
      await expect(first).toContainText(words.title);
      await expect(first.getByText(words.appliesTo, { exact: false }).first()).toBeVisible();
      await expect(first.getByText(words.notFor, { exact: false }).first()).toBeVisible();
      await expect(first.getByText('2026-11-01')).toBeVisible();
      await expect(first.locator('.result-line')).toHaveCount(3);
      await expect(first.locator('.result-line').first()).toBeVisible();
      await expect(page.getByRole('option').nth(1).locator('.result-line').first()).toBeHidden();
      await expect(first.locator('mark').first()).toBeVisible();
    });

    test('copies a line straight from the results; in the field a digit is text', async ({ page }) => {
      await page.goto(`/${language}/`);
      const field = page.getByRole('combobox');
      await field.fill(words.findsMore);
      const first = page.getByRole('option').first();
      await expect(first).toContainText(words.title);
      await field.press('End');
      await page.keyboard.press('1');
      await expect(field).toHaveValue(`${words.findsMore}1`);
      await expect(notes(page)).toHaveCount(0);
      await page.keyboard.press('Backspace');
      await expect(first).toContainText(words.title);

      await page.keyboard.press('Tab');
      await expect(first).toBeFocused();
      await page.keyboard.press('1');
      await expect(notes(page)).toContainText(words.openAmount);
      expect(await copied(page)).toContain(words.amount);
      await page.keyboard.press('Escape');
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(words.findsMore);

      await page.keyboard.press('ArrowRight');
      await expect(first).toBeFocused();
      await page.keyboard.press('2');
      const second = await first.locator('.result-line').nth(1).locator('span').innerText();
      await expect(notes(page)).toContainText(second);
      expect(await copied(page)).toBe(second);
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('option').nth(1)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${language}/articles/`));
    });

    test('sees at once what the phone client asked for, and goes on typing', async ({ page }) => {
      await page.goto(`/${language}/?q=${encodeURIComponent(words.query)}`);
      await expect(page.getByRole('option').first()).toContainText(words.title);
      await expect(page.getByRole('combobox')).toBeFocused();
    });

    test('reads the whole first answer in a window of 360 pixels, on any page', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 640 });
      for (const path of ['', 'articles/SRV-01/']) {
        await page.goto(`/${language}/${path}?q=${encodeURIComponent(words.query)}`);
        const first = page.getByRole('option').first();
        await expect(first).toContainText(words.title);
        await expect(first.locator('mark').first()).toBeVisible();
        await expect(first, path).toBeInViewport({ ratio: 1 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      }
    });

    test('finds favourites and the last opened in the empty field, and what changed since', async ({
      page,
    }) => {
      await page.goto(`/${language}/articles/BIL-08/`);
      await page.goto(`/${language}/articles/SRV-01/`);
      await page.goto(`/${language}/articles/BIL-04/`);
      const star = page.getByRole('button', { name: words.favourite });
      await expect(star).toHaveAttribute('aria-pressed', 'false');
      await page.keyboard.press('f');
      await expect(star).toHaveAttribute('aria-pressed', 'true');
      await page.goto(`/${language}/articles/SRV-02/`);
      await page.evaluate((key) => {
        const kept = localStorage.getItem(key) ?? '';
        localStorage.setItem(key, kept.replace(/("id":"BIL-08","hash":)"[^"]+"/, '$1"an older one"'));
      }, `callready.articles.${language}`);

      await page.goto(`/${language}/`);
      await expect(page.getByRole('option')).toHaveCount(4);
      const addressOfFirst = page.getByRole('option').first();
      await expect(addressOfFirst.locator('.star')).toBeVisible();
      await expect(page.getByRole('option').filter({ hasText: words.changed })).toHaveCount(1);
      await expect(page.getByRole('option').last()).toContainText(words.changed);

      await page.goto(`/${language}/articles/BIL-08/`);
      await expect(page.getByText(words.changed)).toBeVisible();
      await page.reload();
      await expect(page.getByText(words.changed)).toBeHidden();
      await page.keyboard.press('/');
      await expect(page.getByRole('option')).toHaveCount(4);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/BIL-04/);
    });

    test('cannot mistake an expired article: it stands last, its sign first, with nothing to copy', async ({
      page,
    }) => {
      await page.route(new RegExp(`/search/${language}\\.cards(\\.\\d+)?\\.json$`), async (route) => {
        const response = await route.fetch();
        const cards: unknown = await response.json();
        if (!Array.isArray(cards)) throw new Error('No cards');
        await route.fulfill({
          response,
          json: cards.map((card: { id: string }) =>
            card.id === 'BIL-08' ? { ...card, until: '2026-11-02' } : card,
          ),
        });
      });
      await page.goto(`/${language}/?q=${encodeURIComponent(words.findsMore)}`);
      const expired = page.getByRole('option').filter({ hasText: words.expired });
      await expect(expired).toHaveCount(1);
      const last = page.getByRole('option').last();
      await expect(last).toContainText(words.title);
      await expect(last.locator('.result-head > *').first()).toContainText(words.expired);
      await expect(last.locator('.result-line')).toHaveCount(0);
      // What else search brings may replace the cards at any moment: an answer that is gone has no colour.
      await expect
        .poll(() =>
          page.evaluate(() => {
            const answers = [...document.querySelectorAll('.result-answer')];
            const [valid, barred] = [answers[0], answers.at(-1)].map(
              (answer) => answer && getComputedStyle(answer).color,
            );
            return valid !== '' && barred !== valid;
          }),
        )
        .toBe(true);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  });
}

test.describe('placeholders in a line to say', () => {
  test('stand out until they are filled in, and the toast names them', async ({ page }) => {
    await page.goto('/zh/articles/REC-04/');
    const line = page.locator('blockquote.say', { hasText: '为单号' });
    await expect(line.locator('mark.placeholder')).toHaveText(['｛工号｝', '｛单号｝']);
    await line.getByRole('button').click();
    await expect(notes(page)).toContainText('还要填工号、单号');
  });

  test('take the own number of whoever is signed in, on the page, in the results and when copied', async ({
    page,
    centre,
  }) => {
    await becomeAdmin(page, centre.firstAdminCode);
    await page.goto('/zh/articles/REC-04/');
    const line = page.locator('blockquote.say', { hasText: '为单号' });
    await expect(line.locator('mark.filled')).toHaveText('9001');
    await line.getByRole('button').click();
    await expect(notes(page)).toContainText('还要填单号：');
    expect(await copied(page)).toBe('您好，青禾移动，工号 9001，为单号 ｛单号｝ 的事给您回电，现在方便吗？');
    await page.goto('/en/articles/REC-04/');
    await expect(page.locator('mark.filled').first()).toHaveText('9001');
  });
});

test('an article that ends at midnight says so on a page that stays open, and when it is copied from', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-11-21T23:59:00' });
  await page.route('**/en/articles/BIL-08/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({
      response,
      body: html.replace('data-review=', 'data-until="2026-11-21" data-review='),
    });
  });
  await page.goto('/en/articles/BIL-08/');
  const expired = page.locator('.notice[data-when="expired"]');
  await expect(page.locator('article')).toHaveAttribute('data-standing', 'valid');
  await expect(expired).toBeHidden();
  await page.clock.runFor('02:00');
  await expect(expired).toBeVisible();
  await page.keyboard.press('1');
  await expect(notes(page)).toContainText('No longer valid');
});
