import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './trainers-desk.ts';

test.describe.configure({ timeout: 90_000 });

test('a saved article shows at once, in the page that is open and in the search', async ({ page, desk }) => {
  const file = path.join(desk.content, 'en/articles/BIL-08.md');
  const before = await readFile(file, 'utf8');
  await page.goto('/en/articles/BIL-08/');
  await expect(page.locator('.answer')).toBeVisible();
  await writeFile(
    file,
    before.replace(/\n---\n\n.*/, '\n---\n\nA bluethroat rule for expired cards is in force today.'),
  );
  await expect(page.locator('.answer')).toHaveText('A bluethroat rule for expired cards is in force today.', {
    timeout: 30_000,
  });
  await page.getByRole('combobox').fill('bluethroat');
  await expect(page.getByRole('option').first()).toContainText('top-up');
  await writeFile(file, before);
});

test('a saved call can be played as it now is', async ({ page, desk }) => {
  const file = path.join(desk.content, 'en/scenarios/SC-01.md');
  const before = await readFile(file, 'utf8');
  await page.goto('/en/calls/SC-01/');
  await expect(page.getByRole('button', { name: /^Answer/ })).toBeVisible();
  await writeFile(file, before.replace(/\ntitle: .*/, '\ntitle: A kingfisher on the line'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A kingfisher on the line', {
    timeout: 30_000,
  });
  await page.getByRole('button', { name: /^Answer/ }).click();
  await expect(page.locator('.call-answer').first()).toBeVisible();
  await writeFile(file, before);
});

test('a mistake shows with its file, line and mend, and is gone when it is mended', async ({
  page,
  desk,
}) => {
  const file = path.join(desk.content, 'en/articles/BIL-04.md');
  const before = await readFile(file, 'utf8');
  await page.goto('/en/articles/BIL-04/');
  await expect(page.locator('.answer')).toBeVisible();
  await writeFile(file, before.replace(/category: .*/, 'category: biling'));
  await expect(page.getByText('Did you mean "billing"?').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/en\/articles\/BIL-04\.md:\d+:\d+/).first()).toBeVisible();
  await writeFile(file, before);
  await expect(page.locator('.answer')).toBeVisible({ timeout: 30_000 });
});

/** A page as a document site gives it: converted to traditional characters, readings in brackets, its own notices. */
const rawPage = [
  '夜班交接手冊_第1頁',
  '已閱讀1頁,還剩2頁未讀 繼續(xù)免費(fèi)閱讀',
  '下載本文檔',
  '版權(quán)說明:本文檔由用戶提供并上傳,收益歸屬內(nèi)容提供方,若內(nèi)容存在侵權(quán),請(qǐng)進(jìn)行舉報(bào)或認(rèn)領(lǐng)',
  '文檔簡(jiǎn)介',
  '目錄夜班交接要點(diǎn)螢火蟲清單的用法夜班交接要點(diǎn)01交接時(shí)先說清還沒有辦完的事,再說答應(yīng)了客戶什么時(shí)候回電。接班的同事要復(fù)述一遍,聽到不明白的地方當(dāng)場(chǎng)問清楚。螢火蟲清單的用法02螢火蟲清單記下夜里每一件未了的事,一件一行,寫清單號(hào)、客戶和最晚的時(shí)間。早班第一件事就是照著清單回電。',
  '評(píng)論',
  '0/150',
  '提交評(píng)論',
].join('\n');

test('a raw page from a document site becomes a draft that search finds', async ({ page, desk }) => {
  const source = path.join(path.dirname(desk.content), 'raw.txt');
  await writeFile(source, rawPage);
  expect(await desk.callready('import', source, '--into', desk.content)).toBe(0);
  expect(await readFile(source, 'utf8')).toBe(rawPage);
  await page.goto('/zh/');
  await page.getByRole('combobox').fill('萤火虫清单');
  await page.getByRole('option').first().click();
  await expect(page.locator('article')).toContainText('记下夜里每一件未了的事');
  await expect(page.locator('article').getByText('草稿，还没有人审核')).toBeVisible();
  await expect(page.locator('article')).not.toContainText(
    /提交|下载|版权|[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔù]+[)）]/,
  );
});
