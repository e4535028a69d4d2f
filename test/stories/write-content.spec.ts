import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';

/** A trainer's own copy of the content, watched by the development server. */
interface Desk {
  address: string;
  content: string;
}

const root = path.resolve(import.meta.dirname, '../..');

const test = base.extend<object, { desk: Desk }>({
  desk: [
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'callready-trainer-'));
      const content = path.join(folder, 'content');
      await cp(path.join(root, 'content'), content, { recursive: true });
      const environment = {
        ...process.env,
        CALLREADY_CONTENT: content,
        CALLREADY_DATA: path.join(folder, 'data'),
        PORT: '0',
        LANG: 'en',
      };
      const server = spawn(process.execPath, ['bin/callready.ts', 'dev'], { cwd: root, env: environment });
      const address = await addressOf(server);
      await use({ address, content });
      await ended(server);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ desk }, use) => use(desk.address),
});

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString('utf8');
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => {
      reject(new Error(said));
    });
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.removeAllListeners('exit');
    server.on('exit', () => {
      resolve();
    });
    server.kill('SIGTERM');
  });
}

test.describe.configure({ timeout: 90_000 });

test('a saved article shows at once, in the page that is open and in the search', async ({ page, desk }) => {
  const file = path.join(desk.content, 'en/articles/BIL-08.md');
  const before = await readFile(file, 'utf8');
  await page.goto('/en/articles/BIL-08/');
  await expect(page.locator('.answer')).toBeVisible();
  await writeFile(
    file,
    before.replace(/\n---\n\n.*/, '\n---\n\nA kingfisher rule for expired cards is in force today.'),
  );
  await expect(page.locator('.answer')).toHaveText('A kingfisher rule for expired cards is in force today.', {
    timeout: 30_000,
  });
  await page.keyboard.press('/');
  await page.keyboard.type('kingfisher');
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
