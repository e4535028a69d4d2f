import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Language } from '../../markdown/problem.ts';
import { quizJudgementWords } from '../../site/words/quiz-judgement.ts';
import { quizWords } from '../../site/words/quiz.ts';
import { takingWords } from '../../site/words/taking.ts';
import { expect, test as base } from './centre.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The centre reads a bank of questions that want a judgement under the name of a quiz that the site has a page for. */
const test = base.extend<object, { content: string }>({
  content: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'callready-judgement-'));
      cpSync(path.join(ROOT, 'content'), folder, { recursive: true });
      for (const language of ['zh', 'en']) {
        const bank = readFileSync(path.join(ROOT, `test/quizzes/sample/judgement.${language}.md`), 'utf8');
        writeFileSync(path.join(folder, language, 'quizzes/QZ-04.md'), bank);
      }
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const BEST = { zh: '这一笔让您不放心', en: 'That charge worries you' };
const WORST = { zh: '我们的系统不会出错', en: 'Our system makes no mistakes' };
const ERRORS = { zh: ['35.20', '已经给您办好了'], en: ['35.20', 'booked it already'] };
const CLASS = { zh: '账单异议', en: 'bill dispute' };

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

/** Goes through one of the two choices by arrow keys until it stands at some words. */
async function arrowTo(page: Page, part: 'best' | 'worst', label: string): Promise<void> {
  await tabTo(page, `.reply-part input[name$="-${part}"]`);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 4; presses += 1) {
    const at = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (at.includes(label)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows never come to ${label}`);
}

/** Answers the question on screen rightly and with keys alone. @returns what it was */
async function answerByKeys(page: Page, language: Language): Promise<string> {
  const words = quizJudgementWords[language];
  if (await page.locator('.replies').isVisible()) {
    await arrowTo(page, 'best', BEST[language]);
    await arrowTo(page, 'worst', WORST[language]);
    await expect(page.locator('.replies :checked')).toHaveCount(2);
    return 'best-and-worst';
  }
  if (await page.locator('.spot-call').isVisible()) {
    for (const error of ERRORS[language]) {
      const turn = page.locator('.spot-call label', { hasText: error });
      for (let presses = 0; presses < 20 && !(await turn.locator(':focus').count()); presses += 1) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Space');
      await expect(turn.locator('input')).toBeChecked();
    }
    return 'spot-the-error';
  }
  if (await page.locator('.classify').isVisible()) {
    await tabTo(page, '.classify input');
    await page.keyboard.type(CLASS[language]);
    await expect(page.locator('.classify').getByText(words.classEnter)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('.classify strong')).toContainText(CLASS[language]);
    return 'classify';
  }
  await tabTo(page, '.fill-in input');
  await page.keyboard.type('qh0420-0007');
  await page.keyboard.press('Tab');
  return 'words';
}

for (const [language, scheme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test(`replies, errors and classes are judged by keys alone at 320 pixels, in ${language} and ${scheme}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const words = quizWords[language];
    const judged = quizJudgementWords[language];
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(`/${language}/quizzes/QZ-04/`);
    await page.getByRole('button', { name: takingWords[language].guestStart }).click();
    const seen: string[] = [];
    for (let number = 1; number <= 4; number += 1) {
      await expect(page.getByRole('heading', { name: words.question(number), exact: true })).toBeVisible();
      seen.push(await answerByKeys(page, language));
      await expect(page.getByText(words.answered(number, 4))).toBeVisible();
      expect(await findings(page), seen.at(-1)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        seen.at(-1),
      ).toBeLessThanOrEqual(320);
      if (number < 4) await page.getByRole('button', { name: `${words.next} →` }).click();
    }
    expect(seen.sort()).toEqual(['best-and-worst', 'classify', 'spot-the-error', 'words']);
    await page.getByRole('button', { name: words.handIn, exact: true }).click();
    await expect(page.getByRole('heading', { name: words.review })).toBeVisible();
    await expect(page.locator('.debrief-score')).toContainText('100');
    await expect(page.locator('.replies')).toContainText(`✓ ${judged.yourBest}`);
    await expect(page.locator('.spot-call').getByText(`✓ ${judged.found}`)).toHaveCount(2);
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test('what was taken for another thing is shown as what it is, with the reason', async ({ page }) => {
  await page.goto('/en/quizzes/QZ-04/');
  const [words, judged] = [quizWords.en, quizJudgementWords.en];
  await page.getByRole('button', { name: takingWords.en.guestStart }).click();
  for (let number = 1; number <= 4; number += 1) {
    await expect(page.getByRole('heading', { name: words.question(number), exact: true })).toBeVisible();
    if (await page.locator('.replies').isVisible()) {
      const reply = page.locator('.replies > li', { hasText: WORST.en });
      await reply.getByText(judged.best).click();
      await reply.getByText(judged.worst).click();
      await expect(page.getByText(judged.both)).toBeVisible();
      await page.locator('.replies > li', { hasText: BEST.en }).getByText(judged.worst).click();
      await expect(page.getByText(judged.both)).toBeHidden();
    }
    if (await page.locator('.spot-call').isVisible()) await page.getByText('You can have 5 GB more.').click();
    if (number < 4) await page.getByRole('button', { name: `${words.next} →` }).click();
  }
  await page.getByRole('button', { name: words.handIn, exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.handInAnyway }).click();
  await expect(page.locator('.replies > .worst')).toContainText(judged.yourBest);
  await expect(page.locator('.replies > .best')).toContainText(judged.yourWorst);
  await expect(page.locator('.replies > .best')).toContainText('He is heard, and something happens.');
  await expect(page.locator('.spot-call').getByText(`✗ ${judged.missed}`)).toHaveCount(2);
  await expect(page.locator('.spot-call').getByText('Nobody said yes.')).toBeVisible();
  await expect(page.locator('.spot-call').getByText(`✗ ${judged.noError}`)).toHaveCount(1);
});
