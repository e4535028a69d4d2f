import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './centre.ts';
import { test as trainersTest } from './trainers-desk.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const languages = {
  zh: {
    locale: 'zh-CN',
    kept: '可离线使用',
    noNetwork: '现在网络不通。文章、搜索和练习照常能用',
    typed: 'czkgq',
    found: '充值卡',
    copied: '已复制',
    needsNetwork: '这一页要联网才能打开',
  },
  en: {
    locale: 'en-GB',
    kept: 'Works offline',
    noNetwork: 'There is no connection. Articles, search and practice calls work',
    typed: 'expired card',
    found: 'top-up cards',
    copied: 'Copied',
    needsNetwork: 'This page needs a connection',
  },
} as const;

/** Opens one page and waits until it says that the whole site is kept. */
async function visitOnce(page: Page, address: string, kept: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(kept)).toBeVisible();
}

for (const [language, words] of Object.entries(languages)) {
  test.describe(`an agent who reads ${language} and whose network fails after the first visit`, () => {
    test.use({ locale: words.locale });

    test('finds an article never opened before, copies what to say, and sees how things stand', async ({
      page,
      context,
    }) => {
      await visitOnce(page, `/${language}/`, words.kept);
      await expect(page.getByText(words.noNetwork)).toBeHidden();
      await context.setOffline(true);
      await expect(page.getByText(words.noNetwork)).toBeVisible();
      await page.keyboard.press('/');
      await page.keyboard.type(words.typed);
      await expect(page.getByRole('option').first()).toContainText(words.found);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${language}/articles/BIL-08/$`));
      await expect(page.getByText(words.noNetwork)).toBeVisible();
      await page.keyboard.press('1');
      await expect(page.getByRole('status').filter({ hasText: words.copied })).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      await expect(page.locator('blockquote[data-line="1"]')).toContainText(copied);
      await context.setOffline(false);
      await expect(page.getByText(words.noNetwork)).toBeHidden();
    });

    test('comes home by the bare address, and is told what needs the server', async ({ page, context }) => {
      await visitOnce(page, `/${language}/articles/BIL-04/`, words.kept);
      await context.setOffline(true);
      await page.goto('/');
      await expect(page).toHaveURL(new RegExp(`/${language}/$`));
      await page.goto(`/${language}/me/`);
      await expect(page.getByRole('heading', { name: words.needsNetwork })).toBeVisible();
      await page.goto(`/${language}/articles/`);
      await expect(page.getByRole('link', { name: words.found }).first()).toBeVisible();
    });
  });
}

test.describe('a trainee whose network fails', () => {
  test.use({ locale: 'en-GB' });

  test('practises a call all the same; it waits unsent and is judged when the network is back', async ({
    page,
    context,
  }) => {
    await visitOnce(page, '/en/', 'Works offline');
    await context.setOffline(true);
    await page.goto('/en/calls/SC-01/');
    await page.getByRole('button', { name: /^Answer/ }).click();
    await page.getByRole('button', { name: 'agent 8023 speaking' }).click();
    await page.getByRole('button', { name: 'this number has 11.4 GB left' }).click();
    await page.getByRole('button', { name: 'Write the ticket' }).click();
    await page.getByRole('searchbox', { name: 'Class' }).fill('remaining');
    await page.getByRole('radio', { name: 'Plan: remaining allowance' }).check();
    await page.getByLabel('Note').fill('11.4 GB');
    await page.getByRole('button', { name: 'Save the ticket' }).click();
    await expect(page.getByText('Not yet sent to the server')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('heading', { name: 'Debrief' })).toBeVisible();
  });

  test('sees that the server is not reached although there is a network, until it is', async ({ page }) => {
    await page.clock.install();
    await page.route('**/api/me', (route) => route.abort());
    await page.goto('/en/');
    await expect(page.getByText('There is no connection.')).toBeVisible();
    await page.unroute('**/api/me');
    await page.clock.runFor(15_000);
    await expect(page.getByText('There is no connection.')).toBeHidden();
  });
});

test('a server that is slow, or down behind its proxy, keeps nobody waiting for an article', async ({
  page,
  context,
}) => {
  await visitOnce(page, '/en/', 'Works offline');
  await context.route('**/en/articles/BIL-08/', () => undefined);
  await page.goto('/en/articles/BIL-08/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('top-up cards');
  const down = { status: 502, contentType: 'text/html', body: 'Bad gateway' };
  await context.route(/\/articles\/BIL-04\/|\/api\/me|\/offline\.json/, (route) => route.fulfill(down));
  await page.goto('/en/articles/BIL-04/');
  await expect(page.locator('.answer')).toBeVisible();
  await expect(page.getByText('There is no connection.')).toBeVisible();
});

/** The server has a newer version in which one article reads otherwise. */
async function publishChange(context: BrowserContext, address: string, text: string): Promise<void> {
  await context.route('**/offline.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), [address]: 'changed' } });
  });
  await context.route(`**${address}`, async (route) => {
    const answer = await route.fetch();
    const page = (await answer.text()).replace(/<h1[^>]*>[^<]*/, `<h1>${text}`);
    await route.fulfill({ response: answer, body: page });
  });
}

test('a new version comes in the background, only what changed is fetched, and nothing typed is lost', async ({
  page,
  context,
}) => {
  await visitOnce(page, '/en/', 'Works offline');
  const sign = page.locator('[data-works-offline]');
  const before = (await sign.getAttribute('data-works-offline')) ?? '';
  await publishChange(context, '/en/articles/BIL-08/', 'A kingfisher rule');
  const fetched: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker()) fetched.push(new URL(request.url()).pathname);
  });
  await page.reload();
  await page.getByRole('combobox').fill('expired card');
  await expect(sign).not.toHaveAttribute('data-works-offline', before);
  await expect(page.getByRole('combobox')).toHaveValue('expired card');
  expect(fetched.filter((address) => address.startsWith('/en/articles/'))).toEqual(['/en/articles/BIL-08/']);
  // From here on the newer version can come from nowhere but the browser's own store.
  await context.unrouteAll({ behavior: 'wait' });
  await context.setOffline(true);
  await page.goto('/en/articles/BIL-08/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A kingfisher rule');
});

test('with no room to store anything, everything works as it did', async ({ page, context, baseURL }) => {
  const browser = await context.newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 20_000 });
  const tried = context.waitForEvent('request', (request) => request.url().endsWith('/offline.json'));
  await page.goto('/en/');
  await tried;
  await page.goto('/en/articles/');
  await page.getByRole('combobox').fill('expired card');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('top-up cards');
  await expect(page.getByText('Works offline')).toBeHidden();
});

test('what is kept is every page and file, none of them twice', async ({ request }) => {
  const list: unknown = await (await request.get('/offline.json')).json();
  const addresses = Object.keys(list ?? {});
  expect(addresses).toEqual(
    expect.arrayContaining(['/zh/', '/en/articles/BIL-08/', '/search/zh.cards.json', '/icon.svg']),
  );
  expect(
    addresses.filter((address) =>
      /\.(br|gz)$|service-worker|offline\.json|\/me\/|\.cards\.\d|index\.first/.test(address),
    ),
  ).toEqual([]);
  const worker = await request.get('/service-worker.js');
  expect(worker.headers()['cache-control']).toBe('no-cache');
});

trainersTest(
  'while pages are written no service worker stands between, not even an older one',
  async ({ page, context }) => {
    await context.route('**/service-worker.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto('/en/');
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/service-worker.js');
    });
    const registered = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await page.reload();
    await expect.poll(registered).toBe(0);
  },
);
