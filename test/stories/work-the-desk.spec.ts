import type { Page } from '@playwright/test';
import { callDeskWords } from '../../site/words/call-desk.ts';
import { callWords } from '../../site/words/call.ts';
import { expect, test } from './centre.ts';

/** Says the line that contains these words. */
async function say(page: Page, words: string): Promise<void> {
  await page.locator('.call-answer', { hasText: words }).click();
}

test.describe('a trainee works the desk while the caller waits, in Chinese', () => {
  test.use({ locale: 'zh-CN' });
  const words = callDeskWords.zh;

  test('SC-05: finds the article in the knowledge base, and the debrief knows it', async ({ page }) => {
    await page.goto('/zh/calls/SC-05/');
    await page.getByRole('button', { name: '接听' }).click();
    await say(page, '重启三回还没有网');

    // Not a hint: a fixed button that is not for this moment only says so.
    await page.keyboard.press('h');
    await expect(page.getByText(words.notNow.hold)).toBeVisible();

    // What is typed into the search is no answer, whatever digits are in it.
    await page.keyboard.press('/');
    await page.keyboard.type('封顶 20');
    await expect(page.locator('.desk-result').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('.desk-article h3')).toBeVisible();
    await expect(page.locator('.transcript li.agent')).toHaveCount(1);
    await expect(page.locator('.transcript li.desk')).toHaveCount(1);
    await page.keyboard.press('Escape');

    for (const line of ['做过哪几步', '打到一半断了', '我看一眼故障公告', '只有您自己上不了'])
      await say(page, line);
    for (const line of ['家里都不行', '昨晚七点起全家断网']) await say(page, line);
    await page.keyboard.press('/');
    await page.keyboard.type('三问排查');
    const result = page.locator('.desk-result', { hasText: 'NET-01' });
    await result.click();
    await expect(page.locator('.desk-article .body h2').first()).toBeVisible();
    for (const line of ['是线路上的事', '请您说一下安装地址']) await say(page, line);

    // The ticket is begun while he talks, and stays what it is over a reload.
    await page.keyboard.press('r');
    await page.getByLabel(words.note).fill('昨晚 7 点起断网，已重启三次，光猫红灯。');
    await page.reload();
    await page.getByRole('button', { name: callWords.zh.resume }).click();
    for (const line of ['24 小时内先答复您', '您流量是好的', '断网耽误您一晚上', '不再请客户重启'])
      await say(page, line);
    for (const line of ['还有什么要我一起看看吗', '谢谢您把情况说得这么清楚']) await say(page, line);
    await page.getByRole('button', { name: '写工单' }).click();
    await expect(page.getByLabel(words.note)).toHaveValue(/^昨晚 7 点起断网/);
    await page.getByLabel(words.note).press('End');
    await page
      .getByLabel(words.note)
      .fill('昨晚 7 点起断网，已重启三次，光猫红灯。24 小时先答复，最长 48 小时。单号 QH1121-0188。');
    await page.getByRole('searchbox', { name: words.classSearch }).fill('宽带');
    await page.getByRole('radio', { name: '网络-宽带' }).check();
    await page.getByRole('button', { name: '保存工单' }).click();
    await expect(page.locator('.points')).toHaveText('100.0');
    await expect(page.locator('.turns .said', { hasText: '查 NET-01' })).toBeVisible();
  });
});

test.describe('and in English', () => {
  test.use({ locale: 'en-GB' });
  const words = callDeskWords.en;

  test('SC-05: the hold clock runs until he is taken back, and it costs what the debrief says', async ({
    page,
  }) => {
    await page.goto('/en/calls/SC-05/');
    await page.getByRole('button', { name: /^Answer/ }).click();
    for (const line of ['Three restarts', "Whatever you've tried", 'Cut off in mid-match'])
      await say(page, line);
    await page.keyboard.press('h');
    await expect(page.locator('.hold-clock')).toContainText(words.onHold);
    await expect(page.locator('.hold-clock')).toContainText('0:01');
    await page.keyboard.press('h');
    await expect(page.locator('.hold-clock')).toHaveCount(0);
    await expect(page.getByText('The screen says: no outage banner today.')).toBeVisible();

    // A hint names what is due, and is counted.
    await page.getByRole('button', { name: words.hint }).click();
    await expect(page.getByText(/^(Due now|On the way to):/)).toBeVisible();
    for (const line of [
      "You're the only one",
      "If next door's fine",
      'one last time',
      'The box is most likely',
    ])
      await say(page, line);
    await say(page, "It's 6 Willow Road");
    await page.getByRole('button', { name: callWords.en.record }).click();
    await page.getByRole('searchbox', { name: words.classSearch }).fill('broadband');
    await page.getByRole('radio', { name: 'Network: broadband' }).check();
    await page.getByLabel(words.note).fill('Offline since yesterday.');
    await page.getByRole('button', { name: callWords.en.recordSave }).click();
    await expect(page.getByText(/^on hold for 0:0\d$/)).toBeVisible();
    await expect(page.getByText(words.hints(1))).toBeVisible();
  });

  test('a transfer asks to whom, and an unfit one is told kindly and not logged', async ({ page }) => {
    await page.goto('/en/calls/SC-01/');
    await page.getByRole('button', { name: /^Answer/ }).click();
    await expect(page.locator('.call-answer').first()).toBeVisible();
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: words.transferTitle });
    await dialog.getByRole('radio', { name: 'billing' }).check();
    await dialog.getByLabel(words.transferNote).fill('1 caller, 2 questions');
    await dialog.getByRole('button', { name: words.transferDo }).click();
    await expect(page.getByText(words.notNow.transfer)).toBeVisible();
    await expect(page.locator('.transcript li.agent, .transcript li.desk')).toHaveCount(0);
  });

  test('the keys of a call are among the keys', async ({ page }) => {
    await page.goto('/en/calls/SC-01/');
    await page.keyboard.press('?');
    await expect(page.getByText('On a call: search at the desk')).toBeVisible();
  });
});
