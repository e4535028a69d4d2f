import type { Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './centre.ts';

/** Sends the letter that contains these words, or does this work at the desk. */
async function choose(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: words }).click();
}

/** What is not accessible on a page, as axe names it. */
async function inaccessible(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

test.describe('a written complaint, in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('SC-25 is answered letter by letter to E1, with look-ups at the desk in between', async ({ page }) => {
    await page.goto('/zh/calls/SC-25/');
    await choose(page, '打开来信');
    await expect(page.locator('.letter.customer')).toContainText('我从没订过');
    expect(await inaccessible(page)).toEqual([]);
    await choose(page, '一笔没订过的 26 元');
    await choose(page, '查登记资料');
    await expect(page.locator('.letter-note').last()).toContainText('和来信的不同');
    for (const words of [
      '今天 15:00 我打登记的手机核对',
      '查增值业务记录',
      '提交退费 52 元，停掉铃音畅听',
      '请核查组查：单号',
      '52 元昨天已经提交',
      '100 元要请班长来定',
      '52 元已退回话费，业务已停',
      '除了这笔费用，还有别的事',
    ])
      await choose(page, words);
    await expect(page.locator('.letter.customer').last()).toContainText('我不用再写了');
    await choose(page, '写工单');
    await page.getByRole('searchbox', { name: '分类' }).fill('增值');
    await page.getByRole('radio', { name: '账务-增值业务退订与退费' }).check();
    await page
      .getByLabel('内容')
      .fill(
        '铃音畅听 52 元先退后查，缺第二次确认，已停。答复寄新邮箱，最晚 11 月 30 日。没有回电见 QH1123-0272。',
      );
    await choose(page, '保存工单');
    await expect(page.locator('.points')).toHaveText('100.0');
    await expect(page.locator('main')).toContainText('E1');
    expect(await inaccessible(page)).toEqual([]);
  });
});

test.describe('a written complaint, in English', () => {
  test.use({ locale: 'en-GB' });

  test('a letter in words of one’s own goes out with Ctrl+Enter and is taken for the right one, also on a narrow screen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/en/calls/SC-25/');
    await page.getByRole('radio', { name: 'Type' }).check();
    await choose(page, 'Open the letter');
    await expect(page.getByRole('button', { name: 'Send the letter' })).toBeVisible();
    const letter = page.locator('.typed textarea');
    await letter.fill(
      'Dear Mr Jiang, you were charged 26 yuan for a service you never ordered. Agent 8023, Qinghe Mobile.',
    );
    await letter.press('End');
    await letter.press('Enter');
    await letter.pressSequentially(
      'On the 18th you waited for a call that never came, I am sorry. I will see QH1123-0271 through to the end.',
    );
    await expect(page.locator('.taken-for')).toHaveCount(0);
    await letter.press('Control+Enter');
    await expect(page.locator('.taken-for')).toContainText('a call by six on the 18th that never came');
    await expect(page.locator('.letter.customer').last()).toContainText('I want two things');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await inaccessible(page)).toEqual([]);
  });
});
