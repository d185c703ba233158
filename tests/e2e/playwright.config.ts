// Before any test file: some import the extension's modules, which find their texts when they are loaded.
import '../../scripts/lib/in-english.ts';

import { availableParallelism } from 'node:os';
import { defineConfig, type Project } from '@playwright/test';

/** Whole programs, each with what it starts. They are the longest, so they begin first. */
const PROGRAMS = ['demo.spec.ts', 'serve.spec.ts', 'captures.spec.ts'];
/** A Worker whose free plan has several generations. */
const SEVERAL = ['reply.spec.ts', 'tabs.spec.ts'];
/** Pages in a Chromium without the extension. */
const PAGES = ['insertion/*.spec.ts', 'gmail-reading.spec.ts', 'linkedin-insertion.spec.ts'];
/** Shared out test by test, so that no core is left without work at the end. */
const SCREENS = ['screens.spec.ts', 'languages.spec.ts'];

const files = (names: string[]) => names.map((name) => `**/${name}`);

/*
 * What stands on the same browser and the same Worker follows each other: between two files that do not, both are ended and
 * started anew.
 */
const projects: Project[] = [
  { name: 'programs', testMatch: files(PROGRAMS) },
  {
    name: 'extension',
    testIgnore: files([...PROGRAMS, ...SEVERAL, ...PAGES, ...SCREENS]),
  },
  { name: 'several', testMatch: files(SEVERAL) },
  { name: 'pages', testMatch: files(PAGES) },
  { name: 'screens', testMatch: files(SCREENS) },
];

/** The built extension in real Chromium. Failures are never retried: a test that passes at times is a defect. */
export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/e2e',
  fullyParallel: false,
  // One more than there are cores: most tests wait for a while.
  workers: availableParallelism() + 1,
  retries: 0,
  // Bounds of what hangs. A test that waits for the right thing never comes near them, however busy the machine is.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: process.env.COLDCOPY_REPORT
    ? [['list'], ['json', { outputFile: process.env.COLDCOPY_REPORT }]]
    : [['list']],
  use: { viewport: { width: 1280, height: 800 }, trace: 'off' },
  projects,
});
