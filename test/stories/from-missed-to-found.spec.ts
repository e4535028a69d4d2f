import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deskWords } from '../../site/words/desk.ts';
import { feedbackWords } from '../../site/words/feedback.ts';
import { addPerson, comeInFirst } from './come-in.ts';
import { expect, test } from './trainers-desk.ts';

// The development server makes pages, scripts and the index only when they are asked for.
test.describe.configure({ timeout: 300_000 });
test.use({ permissions: ['clipboard-read', 'clipboard-write'], actionTimeout: 60_000 });
const patiently = expect.configure({ timeout: 60_000 });

const LOOPS = [
  { language: 'zh', number: '0052', asked: '翡翠白菜盲盒', title: '预付费与充值卡' },
  { language: 'en', number: '0053', asked: 'kingfisher voucher', title: 'Prepaid and top-up cards' },
] as const;

for (const { language, number, asked, title } of LOOPS) {
  const words = deskWords[language];

  test(`what was not found today is a phrasing a minute later, and is found (${language})`, async ({
    page,
    desk,
  }) => {
    const field = page.getByRole('combobox');
    const report = page.getByRole('button', { name: feedbackWords[language].notFound });
    await page.goto(`/${language}/`);
    await patiently(async () => {
      await field.fill('');
      await field.fill(asked);
      await expect(report).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await report.click();
    await patiently(page.getByRole('button', { name: feedbackWords[language].told })).toBeDisabled();

    const once = await addPerson({ callready: desk.ask }, { number, name: '王老师', role: 'trainer' });
    await comeInFirst(page, language, number, once);
    await page.goto(`/${language}/desk/`);
    const missing = page.locator('.desk-missed').filter({ has: page.getByText(asked, { exact: true }) });
    await patiently(missing.locator('.desk-finds')).toHaveCount(0);
    await missing.getByText(words.addPhrasing).click();
    const place = missing.locator('[data-article-file]').first();
    await patiently(async () => {
      await missing.getByLabel(words.whichArticle).fill('');
      await missing.getByLabel(words.whichArticle).fill(`BIL-08 ${title}`);
      await expect(place).toContainText('BIL-08.md', { timeout: 5_000 });
    }).toPass();
    await missing.getByRole('button', { name: words.copy }).first().click();
    const line = await page.evaluate(() => navigator.clipboard.readText());
    const file = path.join(desk.content, path.relative('content', (await place.textContent()) ?? ''));
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('\nasked:\n', `\nasked:\n${line}\n`));

    await page.reload();
    await patiently(missing.locator('.desk-finds')).toContainText('BIL-08');
    await missing.getByRole('button', { name: words.answersIt }).click();
    await patiently(missing).toHaveCount(0);

    await page.goto(`/${language}/`);
    await patiently(async () => {
      await field.fill('');
      await field.fill(asked);
      await expect(page.getByRole('option').first()).toContainText(title, { timeout: 5_000 });
    }).toPass();
    await writeFile(file, before);
  });
}
