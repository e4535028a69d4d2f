import type { Locator, Page } from '@playwright/test';
import { expect, test } from './centre.ts';

/** The window of a customer. */
function windowOf(page: Page, name: string): Locator {
  return page.locator('.window').filter({ has: page.locator('.call-state', { hasText: name }) });
}

/** Sends the reply that contains these words, or does this work at the desk, as soon as it is offered. */
async function say(place: Page | Locator, words: string): Promise<void> {
  await place.getByRole('button', { name: words }).click();
}

async function writeTicket(chat: Locator, ticketClass: string, note: string): Promise<void> {
  await chat.locator('textarea').fill(note);
  await chat.locator('input[type=search]').fill(ticketClass);
  await chat.locator('input[type=search]').press('Enter');
  await chat.locator('form .button').click();
}

test.describe('two chats at once, in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('both are answered in time, held to E1, and a reload in between loses nothing', async ({ page }) => {
    await page.goto('/zh/calls/SC-24/');
    await say(page, '开始练习');
    const xu = windowOf(page, '许女士');
    const wu = windowOf(page, '吴先生');
    await expect(xu.getByText('发票什么时候能开？')).toBeVisible();
    await expect(xu.locator('.first-reply')).toHaveText(/首次回复还剩 \d+ 秒/);
    await say(xu, '在线客服 8023。发票我来');
    await say(wu, '等了三天还没见到卡');
    for (const chat of [xu, wu]) {
      const took = /首次回复用了 (\d+) 秒/.exec(await chat.locator('.first-reply').innerText());
      expect(Number(took?.[1])).toBeLessThanOrEqual(30);
    }
    await expect(wu.getByText('网上写着两天到')).toBeVisible();

    await page.reload();
    await say(page, '继续上次没做完的');
    await expect(xu.getByText('10 月的，单位报销')).toBeVisible();
    await expect(wu.getByText('网上写着两天到')).toBeVisible();

    await say(xu, '晨光工作室、五点前要用');
    await say(wu, '18 号下的单，说两天到');
    await expect(page.locator('.window.active')).toContainText('吴先生');
    await say(page, '查配送记录');
    await page.keyboard.press('[');
    await expect(page.locator('.window.active')).toContainText('许女士');
    await say(page, '查开票记录');
    for (const words of ['xu 开头那个邮箱。这个', '换好我马上重发', '除了这张发票']) await say(xu, words);
    for (const words of ['能接吗', '让您白等了', '报单号 QH1121-0261', '是该早说']) await say(wu, words);
    await writeTicket(xu, '发票', '10 月，晨光工作室，换了邮箱，已重发。单号 QH1121-0260。');
    await writeTicket(wu, '配送', '湖滨路网点，5518 是旧号，六点前自取。单号 QH1121-0261。');
    await say(page, '都写好了');
    await expect(page.locator('.points')).toHaveText('100.0');
    await expect(page.locator('.round-call')).toHaveCount(2);
    for (const call of await page.locator('.round-call').all()) await expect(call).toContainText('E1');
    await expect(page.getByText('每一通都差不多，手很稳。')).toBeVisible();
  });
});

test.describe('two chats at once, typed', () => {
  test.use({ locale: 'zh-CN' });

  /** Types a reply into a customer's window, and sends it once their last line is there. */
  async function type(chat: Locator, sentence: string): Promise<void> {
    const before = await chat.locator('.taken-for').count();
    await chat.locator('.typed input').fill(sentence);
    await chat.locator('.typed input').press('Enter');
    await expect(chat.locator('.taken-for')).toHaveCount(before + 1);
  }

  test('are answered in words of one’s own, each in its window, and a reload keeps both', async ({
    page,
  }) => {
    await page.goto('/zh/calls/SC-24/');
    await expect(page.getByRole('radio', { name: '开口说' })).toHaveCount(0);
    await page.getByRole('radio', { name: '自己打字' }).check();
    await say(page, '开始练习');
    const xu = windowOf(page, '许女士');
    const wu = windowOf(page, '吴先生');
    await expect(xu.locator('.call-answer')).toHaveCount(0);
    await type(xu, '许女士您好，在线客服 8023，发票我来帮您看');
    await page.keyboard.press('Alt+2');
    await expect(wu.locator('.typed input')).toBeFocused();
    await type(wu, '吴先生您好，8023，等了三天还没见到卡，我来查');
    await expect(wu.locator('.bubbles')).not.toContainText('发票');
    await page.reload();
    await say(page, '继续上次没做完的');
    await expect(xu.locator('.taken-for')).toHaveCount(1);
    await expect(wu.locator('.typed input')).toBeVisible();
  });
});

test.describe('two chats at once, in English', () => {
  test.use({ locale: 'en-GB' });

  test('a line in the wrong window fails the round, and the debrief shows where', async ({ page }) => {
    await page.goto('/en/calls/SC-24/');
    await say(page, 'Practise');
    const xu = windowOf(page, 'Ms Xu');
    const wu = windowOf(page, 'Mr Wu');
    await say(wu, 'Hello Ms Xu, your October invoice');
    await expect(wu.getByText('What invoice? Who is Ms Xu?')).toBeVisible();
    await say(xu, 'Hello Mr Wu, your SIM');
    await writeTicket(wu, 'delivery', 'I wrote in the wrong window.');
    await writeTicket(xu, 'invoice', 'I wrote in the wrong window.');
    await say(page, 'All done');
    await expect(page.getByText('Auto-fail F1', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('Not passed yet')).toBeVisible();
    await page.getByRole('button', { name: 'Mr Wu' }).click();
    await expect(page.locator('.turns')).toContainText('Hello Ms Xu, your October invoice');
  });

  test('in a narrow window shows one chat and says what is new in the other', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.clock.install();
    await page.goto('/en/calls/SC-24/');
    await say(page, 'Practise');
    await expect(windowOf(page, 'Ms Xu')).toBeVisible();
    await expect(windowOf(page, 'Mr Wu')).toBeHidden();
    await page.clock.runFor(180_000);
    await expect(page.getByRole('button', { name: 'Switch to the window of Mr Wu' })).toContainText('new');
    await page.keyboard.press(']');
    await expect(windowOf(page, 'Mr Wu')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test.describe('the list of calls', () => {
  test.use({ locale: 'en-GB' });

  test('shows a round on one card, filters by level, and leaves out what is only part of something', async ({
    page,
  }) => {
    await page.goto('/en/calls/');
    await expect(page.locator('[data-ids="SC-24"]')).toContainText('2 windows at once');
    await expect(page.locator('[data-ids="SC-24a"]')).toHaveCount(0);
    await page.getByLabel('Skill').check();
    await expect(page.locator('[data-ids="SC-24"]')).toBeVisible();
    await expect(page.locator('[data-ids="SC-01"]')).toBeHidden();
  });
});
