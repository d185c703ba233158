import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { coachEmail, coachSet } from '../../../extension/coach/index.ts';
import { briefSchema } from '../../../shared/contract/brief.ts';

const ANSWERS = new URL('../../answers/honest/', import.meta.url);
const BRIEFS = new URL('../../briefs/', import.meta.url);
const written = z.object({ subjectLineA: z.string(), subjectLineB: z.string(), body: z.string() });

const read = (at: URL): unknown => JSON.parse(readFileSync(at, 'utf8'));

/** Findings by file, for sequences that somebody wrote by hand with care. */
const looked = readdirSync(ANSWERS).map((file) => {
  const { brief } = z
    .object({ brief: briefSchema })
    .or(briefSchema.transform((whole) => ({ brief: whole })))
    .parse(read(new URL(file, BRIEFS)));
  const emails = Object.entries(
    z.record(z.string(), written).parse(read(new URL(file, ANSWERS))),
  ).map(([key, { subjectLineA, subjectLineB, body }]) => ({
    step: Number(key.slice('email'.length)),
    email: { subjectA: subjectLineA, subjectB: subjectLineB, body },
  }));
  const request = { brief, channel: 'email' as const };
  const alone = emails.flatMap(({ step, email }) => coachEmail({ ...request, step, email }));
  return { file, emails: emails.length, findings: [...alone, ...coachSet({ ...request, emails })] };
});

test('no error is told of a sequence written with care', () => {
  const errors = looked.flatMap(({ file, findings }) =>
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, step, message }) => `${file} ${step} ${rule}: ${message}`),
  );
  expect(errors).toEqual([]);
});

test('nine emails of ten have nothing to look at', () => {
  const emails = looked.reduce((sum, one) => sum + one.emails, 0);
  const marked = looked.reduce(
    (sum, { findings }) => sum + new Set(findings.map(({ step }) => step)).size,
    0,
  );
  console.log(`honest sequences: ${marked} of ${emails} emails have something to look at`);
  expect(emails).toBeGreaterThan(100);
  expect(marked / emails).toBeLessThanOrEqual(0.1);
});
