import type { Browser, Page } from '@playwright/test';
import { knowledgeWords } from '../../site/words/knowledge.ts';
import { pinWords } from '../../site/words/pins.ts';
import { shellWords } from '../../site/words/shell.ts';
import { expect, test } from './centre.ts';
import { addPerson, comeIn, comeInFirst } from './come-in.ts';

/** Another computer: nothing in its browser, nobody signed in. */
async function otherComputer(browser: Browser, baseURL: string | undefined): Promise<Page> {
  // A page that its service worker keeps could not be given as another version.
  const context = await browser.newContext({ serviceWorkers: 'block', ...(baseURL && { baseURL }) });
  return await context.newPage();
}

/** Turns the star of the open article by its key, and waits until the account has heard of it. */
async function turnStar(page: Page): Promise<void> {
  const heard = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/kept') && (response.request().postData() ?? '').includes('isOne'),
  );
  await page.keyboard.press('f');
  await heard;
}

/** The titles of what is at hand in the empty field of the home page. */
const atHand = (page: Page) => page.getByRole('option').locator('strong');

for (const language of ['zh', 'en'] as const) {
  const words = knowledgeWords[language];
  const pins = pinWords[language];
  const number = language === 'zh' ? '8146' : '8246';
  const leader = language === 'zh' ? '0031' : '0231';
  const team = language === 'zh' ? '早一班' : 'Early';
  const star = (page: Page) => page.getByRole('button', { name: words.favourite, exact: true });
  const titleOf = async (page: Page, id: string) => {
    await page.goto(`/${language}/articles/${id}/`);
    return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  };

  test.describe(`what is at hand (${language})`, () => {
    // One story in chapters: the same agent, from computer to computer.
    test.describe.configure({ mode: 'serial' });

    test('follows its person to another computer, and stays hidden from the next at this one', async ({
      page,
      centre,
      browser,
      baseURL,
    }) => {
      const once = await addPerson(centre, { number, name: '林晓', role: 'agent', team });
      const guests = await titleOf(page, 'SRV-01');
      await page.keyboard.press('f');
      await expect(star(page)).toHaveAttribute('aria-pressed', 'true');

      await comeInFirst(page, language, number, once);
      const own = await titleOf(page, 'BIL-08');
      await expect(star(page)).toHaveAttribute('aria-pressed', 'false');
      await turnStar(page);
      await page.goto(`/${language}/`);
      await expect(atHand(page)).toHaveText([own]);

      const elsewhere = await otherComputer(browser, baseURL);
      await comeIn(elsewhere, language, number);
      await elsewhere.goto(`/${language}/`);
      await expect(atHand(elsewhere)).toHaveText([own]);
      await expect(elsewhere.getByRole('option').locator('.star')).toHaveCount(1);
      await elsewhere.goto(`/${language}/articles/BIL-08/`);
      await expect(star(elsewhere)).toHaveAttribute('aria-pressed', 'true');
      await turnStar(elsewhere);
      await elsewhere.context().close();

      await page.reload();
      await expect(page.getByRole('option').locator('.star')).toHaveCount(0);
      await page.getByRole('button', { name: shellWords[language].signOut }).click();
      await expect(page.getByRole('link', { name: shellWords[language].signIn })).toBeVisible();
      await expect(atHand(page)).toHaveText([guests]);
      const held = await page.evaluate(() => Object.keys(localStorage).filter((key) => /articles/.test(key)));
      expect(held).toEqual([`callready.articles.${language}`]);
    });

    test('says what changed since it was read, on whichever computer that was', async ({
      page,
      browser,
      baseURL,
    }) => {
      await comeIn(page, language, number);
      const told = page.waitForResponse((response) => response.url().endsWith('/api/kept'));
      await page.goto(`/${language}/articles/BIL-04/`);
      await told;
      await expect(page.getByText(words.changed)).toBeHidden();

      const elsewhere = await otherComputer(browser, baseURL);
      await elsewhere.route(`**/${language}/articles/BIL-04/`, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        await route.fulfill({ response, body: html.replace(/data-hash="[^"]+"/, 'data-hash="another"') });
      });
      await comeIn(elsewhere, language, number);
      // As on a busy computer: the article opens before any page has heard who is here.
      await elsewhere.context().clearCookies({ name: 'callready.person' });
      await elsewhere.goto(`/${language}/articles/BIL-04/`);
      await expect(elsewhere.getByText(words.changed)).toBeVisible();
      const guests = await elsewhere.evaluate(
        (place) => localStorage.getItem(place),
        `callready.articles.${language}`,
      );
      expect(guests ?? '').not.toContain('BIL-04');
      await elsewhere.context().close();
    });

    test('is not lost without a network: the star arrives when it is back', async ({
      page,
      context,
      browser,
      baseURL,
    }) => {
      await comeIn(page, language, number);
      await page.goto(`/${language}/articles/SRV-02/`);
      await expect(page.getByRole('button', { name: shellWords[language].signOut })).toBeVisible();
      await context.setOffline(true);
      await page.keyboard.press('f');
      await expect(star(page)).toHaveAttribute('aria-pressed', 'true');
      const heard = page.waitForResponse((response) => response.url().endsWith('/api/kept'));
      await context.setOffline(false);
      await heard;
      const elsewhere = await otherComputer(browser, baseURL);
      await comeIn(elsewhere, language, number);
      await elsewhere.goto(`/${language}/`);
      await expect(elsewhere.getByRole('option').locator('.star')).toHaveCount(1);
      await elsewhere.context().close();
    });

    test('begins with what the leader pins by one key, for the team and nobody else', async ({
      page,
      centre,
      browser,
      baseURL,
    }) => {
      const once = await addPerson(centre, { number: leader, name: '刘班长', role: 'leader', team });
      await comeInFirst(page, language, leader, once);
      const pinned = await titleOf(page, 'NET-01');
      const button = page.getByRole('button', { name: pins.pin });
      await expect(button).toHaveAttribute('aria-pressed', 'false');
      await page.keyboard.press('p');
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await expect(page.getByText(/刘班长/)).toBeVisible();

      const member = await otherComputer(browser, baseURL);
      await comeIn(member, language, number);
      await member.goto(`/${language}/`);
      const first = member.getByRole('option').first();
      await expect(first).toContainText(words.pinned);
      await expect(first).toContainText(pinned);
      await first.click();
      await expect(member.getByText(/刘班长/)).toBeVisible();
      await expect(member.getByRole('button', { name: pins.pin })).toHaveCount(0);

      await page.keyboard.press('p');
      await expect(button).toHaveAttribute('aria-pressed', 'false');
      await member.goto(`/${language}/`);
      await expect(member.getByRole('option').filter({ hasText: words.pinned })).toHaveCount(0);
      await member.context().close();
    });
  });
}
