import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deskWords } from '../../site/words/desk.ts';
import { feedbackWords } from '../../site/words/feedback.ts';
import { knowledgeWords } from '../../site/words/knowledge.ts';
import { addPerson, comeInFirst } from './come-in.ts';
import { expect, test } from './trainers-desk.ts';

test.describe.configure({ timeout: 240_000 });
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

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
    await page.goto(`/${language}/`);
    await field.fill(asked);
    await page.getByRole('button', { name: feedbackWords[language].notFound }).click();
    await expect(page.locator('.toast')).toContainText(feedbackWords[language].notFoundThanks);

    const once = await addPerson({ callready: desk.ask }, { number, name: '王老师', role: 'trainer' });
    await comeInFirst(page, language, number, once);
    await page.goto(`/${language}/desk/`);
    const missing = page.locator('.desk-missed').filter({ has: page.getByText(asked, { exact: true }) });
    await expect(missing.locator('.desk-finds')).toHaveCount(0);
    await missing.getByText(words.addPhrasing).click();
    await missing.getByLabel(words.whichArticle).fill(`BIL-08 ${title}`);
    await missing.getByRole('button', { name: words.copy }).first().click();
    const line = await page.evaluate(() => navigator.clipboard.readText());
    const named = (await missing.locator('[data-article-file]').first().textContent()) ?? '';
    const file = path.join(desk.content, path.relative('content', named));
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('\nasked:\n', `\nasked:\n${line}\n`));

    await page.reload();
    await expect(missing.locator('.desk-finds')).toContainText('BIL-08');
    await missing.getByRole('button', { name: words.answersIt }).click();
    await expect(missing).toHaveCount(0);

    await page.goto(`/${language}/`);
    await field.fill(asked);
    await expect(page.getByText(knowledgeWords[language].nothing)).toBeHidden();
    await expect(page.getByRole('option').first()).toContainText(title);
    await writeFile(file, before);
  });
}
