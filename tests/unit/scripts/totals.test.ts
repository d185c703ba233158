import { expect, test } from 'vitest';
import {
  playwrightFailures,
  playwrightTotals,
  vitestFailures,
  vitestTotals,
} from '../../../scripts/lib/cli/totals.ts';

test('sums what vitest reports', () => {
  const file = { status: 'passed', assertionResults: [{}] };
  expect(vitestTotals({ numPassedTests: 3, numFailedTests: 1, testResults: [file] })).toEqual({
    passed: 3,
    failed: 1,
  });
});

test('a file that broke before its first test is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(vitestTotals({ numPassedTests: 3, numFailedTests: 0, testResults: [broken] })).toEqual({
    passed: 3,
    failed: 1,
  });
});

test('a flaky test, and an error outside any test, are failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(playwrightTotals({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3 });
});

test('names what failed in vitest, a line each', () => {
  const passed = { status: 'passed', fullName: 'holds', failureMessages: [] };
  const failed = { status: 'failed', fullName: 'breaks', failureMessages: ['Error: two\n  at x'] };
  const testResults = [
    { name: 'a.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
    { name: 'b.test.ts', status: 'failed', message: 'no such file\n', assertionResults: [] },
  ];
  expect(vitestFailures({ testResults })).toEqual([
    'a.test.ts › breaks: Error: two',
    'b.test.ts: no such file',
  ]);
});

test('names what failed in Playwright, however deep, a line each', () => {
  const spec = (title: string, ok: boolean, message?: string) => ({
    title,
    file: 'a.spec.ts',
    ok,
    tests: [{ results: [{ error: message === undefined ? undefined : { message } }] }],
  });
  const inner = { file: 'a.spec.ts', specs: [spec('breaks', false, 'Error: two\n  at x')] };
  const suites = [{ file: 'a.spec.ts', specs: [spec('holds', true)], suites: [inner] }];
  expect(playwrightFailures({ suites, errors: [{ message: 'no browser' }] })).toEqual([
    'a.spec.ts › breaks: Error: two',
    'no browser',
  ]);
});
