import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Language } from '../../markdown/problem.ts';
import { quizWords } from '../../site/words/quiz.ts';
import { takingWords } from '../../site/words/taking.ts';
import { expect, test as base } from './centre.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The centre reads a bank with one question of each type under the name of a quiz that the site has a page for. */
const test = base.extend<object, { content: string }>({
  content: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'callready-types-'));
      cpSync(path.join(ROOT, 'content'), folder, { recursive: true });
      for (const language of ['zh', 'en']) {
        const bank = readFileSync(path.join(ROOT, `test/quizzes/sample/${language}.md`), 'utf8');
        writeFileSync(path.join(folder, language, 'quizzes/QZ-04.md'), bank);
      }
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Presses Tab until the focus stands on something, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${selector}`);
}

const own = (selector: string) => `.quiz-question ${selector}`;

/** Answers the question on screen with keys alone. @returns its type, as the page shows it */
async function answerByKeys(page: Page): Promise<string> {
  const has = async (selector: string) => (await page.locator(own(selector)).count()) > 0;
  if (await has('input[type=radio]')) {
    await tabTo(page, own('input[type=radio]'));
    await page.keyboard.press('ArrowDown');
    return (await page.locator(own('input[type=radio]')).count()) === 2 ? 'truth' : 'single';
  }
  if (await has('input[type=checkbox]')) {
    await tabTo(page, own('input[type=checkbox]'));
    await page.keyboard.press('Space');
    return 'multiple';
  }
  if (await has('button.down')) {
    const first = await page.locator('.order li > span').first().innerText();
    await tabTo(page, own('li:first-child button.down'));
    await page.keyboard.press('Enter');
    await expect(page.locator('.order li > span').nth(1)).toHaveText(first);
    // The step has moved and keeps the focus: pressed again it moves on.
    await page.keyboard.press('Enter');
    await expect(page.locator('.order li > span').nth(2)).toHaveText(first);
    return 'order';
  }
  const isMatch = await has('.matches');
  const hasGap = await has('input[type=text]');
  if (hasGap) {
    await tabTo(page, own('input[type=text]'));
    await page.keyboard.type('270.90');
    await page.keyboard.press('Tab');
  }
  const choices = await page.locator(own('select')).count();
  for (let number = 0; number < choices; number += 1) {
    const select = isMatch ? `.matches li:nth-child(${String(number + 1)}) select` : 'select';
    await tabTo(page, own(select));
    await page.keyboard.press('ArrowDown');
  }
  if (isMatch) return 'match';
  if (choices > 0) return 'blanks';
  return (await has('input[inputmode=decimal]')) ? 'number' : 'words';
}

const ALL = ['blanks', 'match', 'multiple', 'number', 'order', 'single', 'truth', 'words'];

for (const [language, scheme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test(`every type is answered and explained by keys alone at 320 pixels, in ${language} and ${scheme}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const [words, taking] = [quizWords[language], takingWords[language]];
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(`/${language}/quizzes/QZ-04/`);
    await expect(page.getByRole('button', { name: taking.guestStart })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await tabTo(page, '.quiz-before button');
    await page.keyboard.press('Enter');
    const seen: string[] = [];
    for (let number = 1; number <= ALL.length; number += 1) {
      await expect(page.getByRole('heading', { name: words.question(number), exact: true })).toBeVisible();
      seen.push(await answerByKeys(page));
      const answered = page.getByText(words.answered(number, ALL.length));
      await expect(answered, seen.at(-1)).toBeVisible();
      await tabTo(page, own('p > .button:not(:disabled)'));
      await page.keyboard.press('Enter');
      await expect(page.locator('.quiz-explained')).toBeFocused();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        seen.at(-1),
      ).toBeLessThanOrEqual(320);
      expect(await findings(page), seen.at(-1)).toEqual([]);
      await tabTo(page, '.quiz-ways .button:not(.quiet)');
      await page.keyboard.press('Enter');
    }
    expect(seen.sort()).toEqual(ALL);
    await expect(page.getByRole('heading', { name: words.review })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await findings(page)).toEqual([]);
  });
}
