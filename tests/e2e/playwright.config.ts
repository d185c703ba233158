import { defineConfig } from '@playwright/test';

/** The built extension in real Chromium. Failures are never retried: a test that passes at times is a defect. */
export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.COLDCOPY_REPORT
    ? [['list'], ['json', { outputFile: process.env.COLDCOPY_REPORT }]]
    : [['list']],
  use: { viewport: { width: 1280, height: 800 }, trace: 'off' },
});
