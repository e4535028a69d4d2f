import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { questionFiguresWords } from '../../site/words/question-figures.ts';
import { quizFiguresWords } from '../../site/words/quiz-figures.ts';
import { addPerson, comeInFirst } from './come-in.ts';
import { expect, test } from './centre.ts';

test.describe.configure({ timeout: 240_000 });

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Whoever is signed in starts a certified paper and hands it in empty. */
async function handInEmpty(page: Page, language: string): Promise<void> {
  const status = await page.evaluate(async (written) => {
    const post = (path: string, body: object) =>
      fetch(`/api/quizzes/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const started: unknown = await (await post('start', { quiz: 'QZ-04', language: written })).json();
    const attempt =
      typeof started === 'object' && started !== null && 'attempt' in started ? started.attempt : null;
    return (await post('finish', { attempt, token: null, answers: {} })).status;
  }, language);
  expect(status).toBe(200);
}

for (const [language, trainer, trainee] of [
  ['zh', '0052', '8146'],
  ['en', '0053', '8147'],
] as const) {
  const words = quizFiguresWords[language];
  const questionWords = questionFiguresWords[language];

  test(`a trainer goes from the list to one question, by keyboard, on any screen (${language})`, async ({
    page,
    centre,
  }) => {
    const hers = await addPerson(centre, { number: trainee, name: '林晓', role: 'trainee', team: '早一班' });
    await comeInFirst(page, language, trainee, hers);
    await handInEmpty(page, language);
    await page.goto(`/${language}/desk/quizzes/`);
    await expect(page.getByText(words.notYours)).toBeVisible();

    await page.context().clearCookies();
    const his = await addPerson(centre, { number: trainer, name: '王老师', role: 'trainer' });
    await comeInFirst(page, language, trainer, his);
    await page.goto(`/${language}/desk/`);
    await page.getByRole('link', { name: words.title }).press('Enter');
    await expect(page.getByText(words.needyNone)).toBeVisible();
    await page.getByRole('link', { name: /^QZ-04/ }).press('Enter');
    await expect(page.getByRole('heading', { name: words.distribution })).toBeVisible();

    const questions = page.getByRole('region', { name: words.questions });
    const sorting = questions.getByRole('button', { name: questionWords.answers, exact: true });
    await sorting.press('Enter');
    const items = questions.getByRole('table');
    await expect(items.getByRole('columnheader', { name: questionWords.answers })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    const first = items.getByRole('rowheader').first();
    await first.getByRole('link').press('Enter');
    const opened = page.locator('details.item[open]');
    await expect(opened).toHaveCount(1);
    await expect(opened.getByText(questionWords.unanswered).first()).toBeVisible();
    expect(await findings(page)).toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['', 'QZ-04/', 'QZ-10/']) {
      await page.goto(`/${language}/desk/quizzes/${path}`);
      // Some of each kind; all fifty questions at once take axe minutes.
      for (const details of (await page.locator('main details').all()).slice(0, 4)) {
        await details.evaluate((element) => element.setAttribute('open', ''));
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      expect(await findings(page), path).toEqual([]);
    }
    await expect(page.getByText(words.nobodyYet)).toBeVisible();
  });
}
