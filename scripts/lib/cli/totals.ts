import { z } from 'zod';

export type Totals = { passed: number; failed: number };

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Sums vitest's JSON report. A file that broke before its first test counts as one failure. */
export function vitestTotals(report: unknown): Totals {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

const assertionSchema = z.object({
  status: z.string(),
  fullName: z.string(),
  failureMessages: z.array(z.string()).nullish(),
});

const firstLine = (text: string | undefined): string => text?.split('\n')[0]?.trim() ?? '';

/** Names what failed in vitest's JSON report, a line each: file, test, the error's first line. */
export function vitestFailures(report: unknown): string[] {
  const files = z
    .object({
      testResults: z.array(
        z.object({
          name: z.string().default(''),
          status: z.string(),
          message: z.string().default(''),
          assertionResults: z.array(z.unknown()),
        }),
      ),
    })
    .parse(report).testResults;
  return files.flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0)
      return [`${name}: ${firstLine(message)}`];
    return assertionResults.flatMap((result) => {
      const { data } = assertionSchema.safeParse(result);
      return data?.status === 'failed'
        ? [`${name} › ${data.fullName}: ${firstLine(data.failureMessages?.[0])}`]
        : [];
    });
  });
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
});

/** Sums Playwright's JSON report. A flaky test has failed; so has an error outside any test. */
export function playwrightTotals(report: unknown): Totals {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

type PlaywrightSuite = {
  file: string;
  specs: PlaywrightSpec[];
  suites?: PlaywrightSuite[] | undefined;
};
const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      results: z.array(z.object({ error: z.object({ message: z.string() }).partial().nullish() })),
    }),
  ),
});
type PlaywrightSpec = z.infer<typeof playwrightSpec>;
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    file: z.string(),
    specs: z.array(playwrightSpec),
    suites: z.array(playwrightSuite).optional(),
  }),
);

/** Names what failed in Playwright's JSON report, as {@link vitestFailures} does. */
export function playwrightFailures(report: unknown): string[] {
  const { suites, errors } = z
    .object({
      suites: z.array(playwrightSuite).default([]),
      errors: z.array(z.object({ message: z.string().default('') })),
    })
    .parse(report);
  const specs = ({ specs: own, suites: inner = [] }: PlaywrightSuite): PlaywrightSpec[] => [
    ...own,
    ...inner.flatMap(specs),
  ];
  const failed = suites.flatMap(specs).filter(({ ok }) => !ok);
  const reason = ({ tests }: PlaywrightSpec) =>
    tests.flatMap(({ results }) => results.map(({ error }) => error?.message)).find(Boolean);
  return [
    ...failed.map((spec) => `${spec.file} › ${spec.title}: ${firstLine(reason(spec))}`),
    ...errors.map(({ message }) => firstLine(message)),
  ];
}
