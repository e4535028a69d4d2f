import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { callDeskWords } from '../../site/words/call-desk.ts';
import { callWords } from '../../site/words/call.ts';
import { pairedWords } from '../../site/words/paired.ts';
import { expect, test } from './centre.ts';
import { addPerson, comeInFirst } from './come-in.ts';

/** What the agent does, by words of the replies that the customer chooses among. */
const LINES = [
  '工号 8023 为您服务',
  '为了不让别人查到您的用量',
  '我看一下本月用量，大约 20 秒',
  '是担心月底前不够用',
  '一天不到 0.9 GB',
  '一天最多 20 元',
  '除了流量，还有什么',
  '请您按真实感受评价',
];

const opened: BrowserContext[] = [];
test.afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

/** A browser of its own. */
async function browserOf(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...(baseURL && { baseURL }) });
  opened.push(context);
  return await context.newPage();
}

test.describe('two people practise SC-01 with each other, in two browsers, and a third observes', () => {
  test.use({ locale: 'zh-CN' });

  test('the agent sees no answers, the observer gives marks, and all see both verdicts', async ({
    page: customer,
    browser,
    baseURL,
    centre,
  }) => {
    test.setTimeout(180_000);
    const words = pairedWords.zh;
    const [agent, observer] = [await browserOf(browser, baseURL), await browserOf(browser, baseURL)];
    for (const [page, number] of [
      [customer, '0061'],
      [agent, '0062'],
      [observer, '0063'],
    ] as const) {
      const once = await addPerson(centre, { number, name: `学员${number}`, role: 'trainee' });
      await comeInFirst(page, 'zh', number, once);
      await page.goto('/zh/calls/paired/');
    }

    const start = customer.locator('form[data-pair=start]');
    await start.getByLabel(words.beginCall).selectOption('SC-01');
    await start.getByRole('button', { name: words.beginNow }).click();
    const told = await customer.getByText(/把对练码 \w{6} 告诉同事/).innerText();
    const code = /\w{6}/.exec(told)?.[0] ?? '';
    await expect(customer.getByRole('button', { name: words.ring })).toBeDisabled();

    for (const [page, role] of [
      [agent, words.roles.agent],
      [observer, words.roles.observer],
    ] as const) {
      const join = page.locator('form[data-pair=join]');
      await join.getByLabel(words.code).fill(code.toLowerCase());
      await join.getByRole('radio', { name: role }).check();
      await join.getByRole('button', { name: words.joinNow }).click();
      await expect(page.getByText('学员0061')).toBeVisible();
    }

    await customer.getByRole('button', { name: words.ring }).click();
    for (const line of LINES) {
      await expect(agent.getByText(line)).toHaveCount(0);
      await customer.getByRole('button', { name: line }).click();
      await expect(observer.getByText(line).first()).toBeVisible();
    }
    // A reload in the middle loses nothing: the server holds the call.
    await customer.reload();
    await expect(customer.getByText(words.waitTicket)).toBeVisible();

    const desk = callDeskWords.zh;
    await agent.getByLabel(desk.note).fill('L1 核验通过。余 11.4 GB，够用到月底，已告知封顶和短信提醒。');
    await agent.getByRole('searchbox', { name: desk.classSearch }).fill('余量');
    await agent.getByRole('radio', { name: '套餐-余量查询' }).check();
    await agent.getByRole('button', { name: callWords.zh.recordSave }).click();

    const criterion = observer.getByRole('group', { name: /1\.1/ });
    await criterion.getByRole('radio', { name: words.full }).check();
    await observer.getByLabel(words.note).fill('开场很稳。');
    await observer.getByRole('button', { name: words.handIn }).click();
    for (const page of [customer, agent, observer]) {
      await expect(page.getByText('开场很稳。')).toBeVisible();
      await expect(page.getByText(`100.0 ${words.of}`).first()).toBeVisible();
    }
    for (const page of [customer, agent, observer]) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
});
