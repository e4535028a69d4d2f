import { defineConfig } from '@playwright/test';
import { launchOptions } from './bin/setup/launch-options.mjs';

export default defineConfig({
  testDir: 'test/stories',
  outputDir: '.callready/test/stories',
  // A busy machine of two cores must not fail a story that is only slow.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // A story that passes only the second time is a failure that hides.
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.callready/test/playwright.json' }]],
  use: { actionTimeout: 20_000, launchOptions: launchOptions(process.env['CHROMIUM_PATH']) },
});
