import type { Page } from '@playwright/test';
import { expect, test } from './centre.ts';

/** Says the reply that contains these words, as soon as it is offered. */
async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: words }).click();
}

async function writeTicket(page: Page, ticketClass: string, note: string): Promise<void> {
  await say(page, '写工单');
  await page.locator('textarea').fill(note);
  await page.locator('input[type=search]').fill(ticketClass);
  await page.locator('input[type=search]').press('Enter');
  await page.locator('form .button').click();
}

const CALLS = [
  {
    words: ['青禾移动 8023，请讲', '孩子一个人在家又联系不上', '24 小时内先答复您', '请物业或邻居先敲个门'],
    ticket: ['大面积', '湖滨路 15:40 起断网，女儿独自在家，最长 48 小时，QH1121-0301。'],
  },
  {
    words: ['让您等了九分钟', '这半天白跑了', '公告都没写，我不猜', '少拉的单我写进工单'],
    ticket: ['大面积', '柳林街 15:40 起，出租车少拉单，24 小时内答复，QH1121-0302。'],
  },
  {
    words: [
      '青禾移动，工号 8023，请讲',
      '耽误的是您一天的生意',
      '刚更新：宽带预计 19:30',
      '先收现金；手机信号',
    ],
    ticket: ['大面积', '柳林街收款机断网，16:30 新公告 19:30，QH1121-0303。'],
  },
  {
    words: ['青禾移动 8023，请讲', '谢谢您来核实', '谁受影响我不能说', '我现在就按 C3 报班长'],
    ticket: ['重大', '青河晚报六点截稿，已报班长，17:30 前回电，QH1121-0304。'],
  },
  {
    words: ['青禾移动 8023，请讲', '人最要紧', '请把这部座机留给 120', '我不乱许，现在就报'],
    ticket: ['大面积', '湖滨路病人心口疼，家属用座机打 120，已报班长，QH1121-0305。'],
  },
] as const;

test.describe('five calls in a row, in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('each rings when the ticket before it is saved, and a reload in between loses nothing', async ({
    page,
  }) => {
    test.slow();
    await page.goto('/zh/calls/SC-20/');
    await say(page, '开始练习');
    for (const [index, { words, ticket }] of CALLS.entries()) {
      await expect(page.locator('.round-position')).toHaveText(new RegExp(`第 ${String(index + 1)} 通`));
      await say(page, '接听');
      for (const [turn, line] of words.entries()) {
        if (index === 2 && turn === 2) {
          await expect(page.getByText('16:30 更新。手机信号预计 18:00 恢复')).toBeVisible();
          await page.reload();
          await say(page, '继续上次没做完的');
        }
        await say(page, line);
      }
      const [ticketClass, note] = ticket;
      await writeTicket(page, ticketClass, note);
    }
    await expect(page.locator('.points')).toHaveText('100.0');
    await expect(page.locator('.round-call')).toHaveCount(5);
    for (const call of await page.locator('.round-call').all()) await expect(call).toContainText('E2');
  });
});
