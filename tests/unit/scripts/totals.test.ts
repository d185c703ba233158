import { expect, test } from 'vitest';
import { playwrightTotals, vitestTotals } from '../../../scripts/lib/cli/totals.ts';

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
