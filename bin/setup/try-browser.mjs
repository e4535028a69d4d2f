// @ts-check
// Starts the browser named on the line, or Playwright's own, as the stories start it, and exits 0 when it shows a page.
import { chromium } from '@playwright/test';
import { launchOptions } from './launch-options.mjs';

const browser = await chromium.launch(launchOptions(process.argv[2]));
try {
  const page = await browser.newPage();
  await page.goto('data:text/html,<title>ready</title>');
  if ((await page.title()) !== 'ready') throw new Error('The browser starts and shows no page.');
} finally {
  await browser.close();
}
