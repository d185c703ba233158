import { defineConfig } from '@playwright/test';

/** The built extension in real Firefox. One worker: one Firefox, whose tab every test uses. */
export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/firefox',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: process.env.COLDCOPY_REPORT
    ? [['list'], ['json', { outputFile: process.env.COLDCOPY_REPORT }]]
    : [['list']],
});
