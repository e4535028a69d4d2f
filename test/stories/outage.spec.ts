import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { expect, test, type Centre } from './centre.ts';

test.use({ locale: 'zh-CN', permissions: ['clipboard-read', 'clipboard-write'] });

// One story in chapters: a cable is cut, a banner goes up, and comes down again.
test.describe.configure({ mode: 'serial' });

const own = '主管自己的密码一句话';
const happened = '骨干光缆中断，城东宽带、手机都受影响';
const say = '城东这一片的网络出了故障，我们正在抢修，单号 ｛单号｝。';
const avoid = '不说几点修好，不猜原因';
/** A little more than the time between two questions of an open page. */
const HALF_A_MINUTE = 31_000;

async function addLeader(centre: Centre): Promise<string> {
  const facts = ['--number', '0063', '--name', '赵主管', '--role', 'leader', '--team', '早一班'];
  const { output } = await centre.callready('people', 'add', ...facts);
  const once = /\b(\w{4}-){2}\w{4}\b/.exec(output)?.[0] ?? '';
  expect(once, output).not.toBe('');
  return once;
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto('/zh/sign-in/');
  await page.getByLabel('工号').fill('0063');
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByLabel('密码', { exact: true }).press('Enter');
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Opens a page as an agent whose clock the story moves on. */
async function openAsAgent(browser: Browser, baseURL: string | undefined, address: string): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.clock.install();
  const asked = page.waitForResponse(/\/api\/banners\?/);
  await page.goto(address);
  await asked;
  return page;
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Types the banner by keyboard alone and stops at its preview. */
async function write(page: Page): Promise<void> {
  await page.goto('/zh/desk/banner/');
  await page.locator('[name="zh.happened"]').focus();
  await page.keyboard.type(happened);
  await page.keyboard.press('Tab');
  await page.keyboard.type(say);
  await page.keyboard.press('Tab');
  await page.keyboard.type(avoid);
  await expect(page.getByText('按您写的内容，建议')).toBeVisible();
  await page.getByRole('combobox', { name: '挂在哪些文章上面' }).focus();
  await page.keyboard.type('网络与终端');
  await expect(page.getByRole('option', { name: /整个类别/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '去掉 网络与终端' })).toBeVisible();
  await page.getByRole('button', { name: '预览' }).focus();
  await page.keyboard.press('Enter');
}

const above = '[data-banner-above] .banner';
const strip = '[data-banner-strip] .banner-head';

test('a leader opens the page by way of the desk; agents and guests do not put banners up', async ({
  page,
  centre,
}) => {
  const once = await addLeader(centre);
  const refused = await page.request.post('/api/banners/end', {
    data: { banner: crypto.randomUUID(), note: '' },
  });
  expect(refused.status()).toBe(401);
  const elsewhere = await page.request.post('/api/banners/set', {
    data: {},
    headers: { origin: 'https://example.com' },
  });
  expect(elsewhere.status()).toBe(403);
  await signIn(page, once);
  await page.getByLabel('刚才登录用的一次性密码').fill(once);
  await page.getByLabel('新密码', { exact: true }).fill(own);
  await page.getByLabel('再输一遍新密码').fill(own);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page).not.toHaveURL(/password/);
  await page.goto('/zh/desk/');
  await page.getByRole('link', { name: '发故障公告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '故障公告' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('up: the open pages show it without a reload, above what it is about, and elsewhere in a strip', async ({
  page,
  browser,
  baseURL,
}) => {
  const article = await openAsAgent(browser, baseURL, '/zh/articles/NET-01/');
  const other = await openAsAgent(browser, baseURL, '/zh/articles/SRV-01/');
  const english = await openAsAgent(browser, baseURL, '/en/articles/NET-02/');
  await signIn(page, own);
  await write(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(happened)).toBeVisible();
  await expect(dialog.getByText('挂在：网络与终端')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await expect(article.locator(above)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByText('已经挂出')).toBeVisible();

  await article.clock.fastForward(HALF_A_MINUTE);
  await expect(article.locator(above)).toContainText(happened);
  await expect(article.locator(above)).toContainText(avoid);
  await expect(article.locator(strip)).toHaveCount(0);
  await article.keyboard.press('0');
  await expect(article.getByRole('status').filter({ hasText: '已复制' })).toContainText('单号');
  expect(await article.evaluate(() => navigator.clipboard.readText())).toBe(say);
  expect(await findings(article)).toEqual([]);

  await other.clock.fastForward(HALF_A_MINUTE);
  await expect(other.locator(strip)).toContainText(happened);
  await other.locator(strip).click();
  await expect(other.getByText(avoid)).toBeVisible();
  expect(await findings(other)).toEqual([]);

  await english.clock.fastForward(HALF_A_MINUTE);
  await expect(english.locator(above)).toContainText('in Chinese');
  await expect(english.locator(above).getByText(happened)).toHaveAttribute('lang', 'zh');
  for (const each of [article, other, english]) await each.context().close();
});

test('a search for it shows the banner first, and its line is copied by one key', async ({ page }) => {
  await page.goto('/zh/');
  await expect(page.locator(strip)).toContainText(happened);
  await page.getByRole('combobox').fill('家里又没网了');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('无信号');
  await expect(first.locator('.banner')).toContainText(happened);
  await page.getByRole('combobox').press('Tab');
  await page.keyboard.press('0');
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(say);
  expect(await findings(page)).toEqual([]);
});

test('nothing moves under the hand of an agent, and nothing is asked while nobody looks', async ({
  page,
}) => {
  await page.clock.install();
  const none = { json: { banners: [] } };
  await page.route(/\/api\/banners\?/, (route) => route.fulfill(none));
  const asked = page.waitForResponse(/\/api\/banners\?/);
  await page.goto('/zh/articles/NET-01/');
  await asked;
  const button = page.locator('.body button.copy').first();
  await button.hover();
  const before = await button.boundingBox();
  await page.unroute(/\/api\/banners\?/);
  await page.clock.fastForward(HALF_A_MINUTE);
  await expect(page.locator(strip)).toContainText(happened);
  expect(await button.boundingBox()).toEqual(before);
  await page.mouse.move(1, 300);
  await page.evaluate(() => scrollTo(0, 0));
  await page.clock.fastForward(HALF_A_MINUTE);
  await expect(page.locator(above)).toContainText(happened);
  await expect(page.locator(strip)).toHaveCount(0);

  const look = (hidden: boolean) =>
    page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  let questions = 0;
  page.on('request', (request) => {
    if (request.url().includes('/api/banners?')) questions += 1;
  });
  await look(true);
  await page.clock.fastForward(10 * HALF_A_MINUTE);
  expect(questions).toBe(0);
  const atOnce = page.waitForResponse(/\/api\/banners\?/);
  await look(false);
  await atOnce;
});

test('without a network the banner stays, with the time at which it was heard', async ({ page, context }) => {
  const asOf = page.getByText('连不上服务器，这是').filter({ visible: true });
  await page.goto('/zh/articles/NET-02/');
  await expect(page.getByText('可离线使用')).toBeVisible();
  await expect(page.locator(above)).toContainText(happened);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator(above)).toContainText(happened);
  await expect(asOf).toBeVisible();
  await page.goto('/zh/articles/SRV-01/');
  await expect(page.locator(strip)).toContainText(happened);
  await expect(asOf).toBeVisible();
  await context.setOffline(false);
  await expect(asOf).toHaveCount(0);
});

test('it fits a narrow window in the dark, and a sheet of paper', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const address of ['/zh/articles/NET-01/', '/en/', '/zh/articles/SRV-01/']) {
    await page.goto(address);
    await expect(page.locator('.banner-head').first()).toContainText(happened);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await findings(page)).toEqual([]);
  }
  await page.goto('/zh/articles/NET-01/');
  await expect(page.locator(above)).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect(page.locator(above)).toBeVisible();
  await expect(page.locator(above).getByRole('button')).toBeHidden();
});

test('it comes down by itself when its time has come, whether or not the server is reached', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/zh/articles/NET-01/');
  await expect(page.locator(above)).toContainText(happened);
  await page.route(/\/api\/banners\?/, (route) => route.abort());
  await page.clock.fastForward('04:00:01');
  await expect(page.locator('.banner-head')).toHaveCount(0);
});

test('over: one press takes it down everywhere, and the log tells who did what', async ({
  page,
  browser,
  baseURL,
}) => {
  const article = await openAsAgent(browser, baseURL, '/zh/articles/NET-01/');
  await expect(article.locator(above)).toContainText(happened);
  await signIn(page, own);
  await page.goto('/zh/desk/banner/');
  await page.getByRole('button', { name: '延长 2 小时' }).click();
  await expect(page.getByText('赵主管修改，到')).toBeVisible();
  await page.getByLabel('撤下说明').fill('已恢复');
  await page.getByRole('button', { name: '现在撤下' }).click();
  await expect(page.getByText('现在没有公告。')).toBeVisible();
  const log = page.getByRole('listitem').filter({ hasText: happened });
  await expect(log).toContainText('赵主管挂出，到');
  await expect(log).toContainText('赵主管撤下：已恢复');
  expect(await findings(page)).toEqual([]);
  await article.clock.fastForward(HALF_A_MINUTE);
  await expect(article.locator('.banner-head')).toHaveCount(0);
  await article.context().close();
});
