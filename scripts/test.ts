/*
 * `npm test [-- unit|worker|e2e|firefox …]`: every test, each suite with its own runner. Finds or installs the browsers.
 * The last line is the sum: "N passed, N failed". Exit code 0 only when nothing failed and no suite was empty.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium, NoChromium } from './lib/browser/chromium.ts';
import { ensureFirefox, NoFirefox } from './lib/browser/firefox.ts';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';
import { inRepository } from './lib/cli/paths.ts';
import { show } from './lib/cli/program.ts';
import { bold, fail, red } from './lib/cli/say.ts';
import {
  playwrightFailures,
  playwrightTotals,
  type Totals,
  vitestFailures,
  vitestTotals,
} from './lib/cli/totals.ts';

const REPORTS = inRepository('test-results/reports');

type Suite = {
  name: string;
  run(report: string): Promise<number>;
  totals(report: unknown): Totals;
  failures(report: unknown): string[];
};

const vitest = (name: string): Suite => ({
  name,
  run: (report) =>
    show('vitest', [
      'run',
      '--config',
      `tests/${name}/vitest.config.ts`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  totals: vitestTotals,
  failures: vitestFailures,
});

/** A suite in a browser that is found or installed first. Where that fails the suite says why in one line and counts as a failure. */
const playwright = (name: string, ensure: () => string): Suite => ({
  name,
  run(report) {
    try {
      ensure();
    } catch (error) {
      if (!(error instanceof NoChromium || error instanceof NoFirefox)) throw error;
      console.log(red(error.message));
      return Promise.resolve(1);
    }
    return show('playwright', ['test', '--config', `tests/${name}/playwright.config.ts`], {
      COLDCOPY_REPORT: report,
    });
  },
  totals: playwrightTotals,
  failures: playwrightFailures,
});

const SUITES: Suite[] = [
  vitest('unit'),
  vitest('worker'),
  playwright('e2e', ensureChromium),
  playwright('firefox', ensureFirefox),
];

/** Runs one suite. A runner that fails without naming a failed test, and one that ran nothing, count as one failure. */
async function runSuite({ name, run, totals, failures }: Suite, failed: string[]): Promise<Totals> {
  console.log(bold(`\n${name}`));
  const report = `${REPORTS}/${name}.json`;
  rmSync(report, { force: true });
  const code = await run(report);
  const told: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  const counted = told === undefined ? { passed: 0, failed: 0 } : totals(told);
  if (told !== undefined) failed.push(...failures(told).map((line) => `${name}: ${line}`));
  if (counted.passed + counted.failed === 0) console.log(red(`The suite ${name} ran no test.`));
  else if (code !== 0 && counted.failed === 0)
    console.log(red(`The suite ${name} ended with exit code ${code} although no test failed.`));
  else return counted;
  return { ...counted, failed: counted.failed + 1 };
}

const began = performance.now();
try {
  const { positionals: asked } = given(COMMANDS.test);
  const chosen = SUITES.filter(({ name }) => asked.length === 0 || asked.includes(name));
  mkdirSync(REPORTS, { recursive: true });
  const sum: Totals = { passed: 0, failed: 0 };
  const named: string[] = [];
  for (const suite of chosen) {
    const { passed, failed } = await runSuite(suite, named);
    sum.passed += passed;
    sum.failed += failed;
  }
  // Beside the totals, since the log of a long run is often cut in the middle.
  for (const line of named) console.log(red(line));
  console.log(`\n${Math.round((performance.now() - began) / 1000)} s`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
} catch (error) {
  fail(error);
}
