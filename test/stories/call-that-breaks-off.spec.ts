import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { launchOptions } from '../../bin/setup/launch-options.mjs';
import { elsewhereWords } from '../../site/words/call-elsewhere.ts';
import { callWords } from '../../site/words/call.ts';
import { roundWords } from '../../site/words/round.ts';
import { expect, test } from './centre.ts';
import { addPerson, comeIn, comeInFirst } from './come-in.ts';

test.use({ locale: 'en-GB' });

const words = callWords.en;
const elsewhere = elsewhereWords.en;
const HELLO = 'agent 8023 speaking';
const TELLS = 'this number has 11.4 GB left';

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
}

async function beginCall(page: Page, certified: boolean): Promise<void> {
  await page.goto('/en/calls/SC-01/');
  await press(page, certified ? words.certify : /^Answer/);
  await press(page, HELLO);
  await expect(said(page)).toHaveCount(1);
}

/** The lines of the agent so far. */
function said(page: Page) {
  return page.locator('.transcript li.agent');
}

async function endCall(page: Page): Promise<void> {
  await press(page, TELLS);
  await press(page, words.record);
  await page.getByRole('searchbox', { name: 'Class' }).fill('remaining');
  await page.getByRole('radio', { name: 'Plan: remaining allowance' }).check();
  await page.getByLabel('Note').fill('11.4 GB');
  await press(page, words.recordSave);
}

/** Waits until the server has said that it keeps what was done. */
function acknowledged(page: Page) {
  return page.waitForResponse((response) => response.url().endsWith('/api/calls/acts') && response.ok());
}

test.describe('two tabs of one browser', () => {
  test('cannot fork a call: the second says where it goes on, takes it over, and the first one stops', async ({
    page,
    context,
  }) => {
    await beginCall(page, false);
    const second = await context.newPage();
    await second.goto('/en/calls/SC-01/');
    await expect(second.getByText(elsewhere.otherTab)).toBeVisible();
    await expect(second.getByRole('button', { name: /^Answer/ })).toHaveCount(0);

    await press(second, elsewhere.takeOver);
    await expect(said(second)).toHaveCount(1);
    await expect(page.getByText(elsewhere.otherTab)).toBeVisible();
    await expect(page.locator('.call-answer')).toHaveCount(0);

    // And back again: it is the same call all the time.
    await press(page, elsewhere.takeOver);
    await expect(second.getByText(elsewhere.otherTab)).toBeVisible();
    await endCall(page);
    await expect(page.getByText('Auto-fail F1', { exact: false })).toBeVisible();
    await expect(second.getByRole('button', { name: /^Answer/ })).toBeVisible();
    await expect(second.getByRole('button', { name: words.resume })).toHaveCount(0);
  });

  test('cannot fork two chats at once either', async ({ page, context }) => {
    await page.goto('/en/calls/SC-24/');
    await press(page, roundWords.en.start);
    await page.locator('.window.active .call-answer').first().click();
    await expect(page.locator('.bubbles .agent')).toHaveCount(1);
    const second = await context.newPage();
    await second.goto('/en/calls/SC-24/');
    await press(second, elsewhere.takeOver);
    await expect(second.locator('.bubbles .agent')).toHaveCount(1);
    await expect(page.getByText(elsewhere.otherTab)).toBeVisible();
    await expect(page.locator('.windows')).toHaveCount(0);
  });

  test('leave the call to the second when the first crashes', async ({ page, context }) => {
    await beginCall(page, false);
    const second = await context.newPage();
    await second.goto('/en/calls/SC-01/');
    await expect(second.getByText(elsewhere.otherTab)).toBeVisible();
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    await press(second, words.resume);
    await expect(said(second)).toHaveCount(1);
  });
});

test.describe('a browser that is killed', () => {
  const opened = (profile: string, baseURL: string | undefined) =>
    chromium.launchPersistentContext(profile, {
      ...launchOptions(process.env['CHROMIUM_PATH']),
      ...(baseURL !== undefined && { baseURL }),
      locale: 'en-GB',
    });

  /** Ends a browser at once, as when its process is killed: nothing is put away before. */
  async function killed(context: BrowserContext): Promise<void> {
    const closed = context.waitForEvent('close');
    const session = await context.newCDPSession(await context.newPage());
    await session.send('Browser.crash').catch(() => undefined);
    await closed;
  }

  /** What a profile holds of its pages' own storage on the disk. */
  async function onDisk(profile: string): Promise<string> {
    const folder = path.join(profile, 'Default', 'Local Storage', 'leveldb');
    const files = (await readdir(folder)).filter((name) => name.endsWith('.log'));
    const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'latin1')));
    return texts.join('\n');
  }

  test('opens again where a practice call was left', async ({ baseURL }) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'callready-profile-'));
    try {
      const before = await opened(profile, baseURL);
      const page = await before.newPage();
      await beginCall(page, false);
      const log = await page.evaluate(() => localStorage.getItem('callready.call.en.SC-01') ?? 'none');
      // The browser itself writes to the disk a few seconds later.
      await expect.poll(async () => (await onDisk(profile)).includes(log), { timeout: 60_000 }).toBe(true);
      await killed(before);

      const after = await opened(profile, baseURL);
      const again = await after.newPage();
      await again.goto('/en/calls/SC-01/');
      await press(again, words.resume);
      await expect(said(again)).toHaveCount(1);
      await endCall(again);
      await expect(again.getByRole('heading', { name: words.debrief })).toBeVisible();
      await after.close();
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  });

  test('loses nothing of a certified call: it goes on on another computer', async ({
    browser,
    centre,
    baseURL,
  }) => {
    const once = await addPerson(centre, { number: '0301', name: 'Lin', role: 'trainee' });
    const profile = await mkdtemp(path.join(tmpdir(), 'callready-profile-'));
    try {
      const before = await opened(profile, baseURL);
      const page = await before.newPage();
      await comeInFirst(page, 'en', '0301', once);
      const kept = acknowledged(page);
      await beginCall(page, true);
      await kept;
      await killed(before);
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
    const other = await browser.newContext({ locale: 'en-GB', ...(baseURL !== undefined && { baseURL }) });
    const page = await other.newPage();
    await comeIn(page, 'en', '0301');
    await page.goto('/en/calls/SC-01/');
    await press(page, words.certify);
    await expect(page.getByText(elsewhere.wentOn)).toBeVisible();
    await expect(said(page)).toHaveCount(1);
    await endCall(page);
    await expect(page.getByText(words.recorded, { exact: true })).toBeVisible();
    await other.close();
  });
});

test('of two computers the one that was left behind is told, and goes on from where the other is', async ({
  page,
  browser,
  centre,
  baseURL,
}) => {
  const once = await addPerson(centre, { number: '0302', name: 'Zhou', role: 'trainee' });
  await comeInFirst(page, 'en', '0302', once);
  const first = acknowledged(page);
  await beginCall(page, true);
  await first;

  const context = await browser.newContext({ locale: 'en-GB', ...(baseURL !== undefined && { baseURL }) });
  const other = await context.newPage();
  await comeIn(other, 'en', '0302');
  await other.goto('/en/calls/SC-01/');
  await press(other, words.certify);
  await expect(said(other)).toHaveCount(1);
  const second = acknowledged(other);
  await press(other, 'To keep your usage private');
  await second;

  await press(page, TELLS);
  await expect(page.getByText('gone on with on another device')).toBeVisible();
  await press(page, elsewhere.takeOver);
  await expect(said(page)).toHaveCount(2);
  await expect(said(page).last()).toContainText('To keep your usage private');
  await context.close();
});

test('a server that is killed in mid-call: the trainee notices nothing until the end, and the call counts', async ({
  page,
  centre,
}) => {
  const once = await addPerson(centre, { number: '0303', name: 'Wu', role: 'trainee' });
  await comeInFirst(page, 'en', '0303', once);
  const kept = acknowledged(page);
  await beginCall(page, true);
  await kept;
  await centre.kill();
  await endCall(page);
  await expect(page.getByText(words.notSent)).toBeVisible();
  await centre.startAgain();
  await press(page, words.sendAgain);
  await expect(page.getByText(words.recorded, { exact: true })).toBeVisible();
  await expect(page.getByText('Auto-fail F1', { exact: false })).toBeVisible();
});
