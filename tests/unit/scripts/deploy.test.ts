import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unstable_readConfig as readConfig } from 'wrangler';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { capture } from '../../../scripts/lib/cli/program.ts';
import { type DeployedConfig, lackingIn } from '../../../scripts/lib/worker/lacking.ts';
import { NEEDED_LIMITS, OPEN_LIMITS, parseConfig } from '../../../worker/env.ts';
import { BLOBS, DOUBLES } from '../../../worker/point-columns.ts';

test('a dry run builds the Worker without the network and says what is missing', {
  timeout: 60_000,
}, async () => {
  const path = `${inRepository('node_modules/.bin')}:${process.env.PATH}`;
  const { code, output } = await capture('node', [inRepository('scripts/deploy.ts'), '--dry-run'], {
    PATH: path,
  });
  expect(output).toMatch(/The Worker builds: \d+ KB\./);
  expect(output).toContain('Nothing was sent.');
  expect(output).toMatch(/would be created: the D1 database/);
  expect(output).not.toMatch(/missing/);
  expect(code).toBe(0);
});

describe('what is deployed', () => {
  const shipped = readConfig({ config: inRepository('wrangler.toml') }).vars;
  const lacking = (changed: Record<string, string>, ids = true) =>
    lackingIn({
      vars: { ...shipped, ...changed },
      database: { id: ids ? '3f1c0a52-7a1e-4f5c-9a2b-0c8d7e6f5a4b' : '00000000-0000' },
      namespace: { id: ids ? '0123abcd' : '0000' },
    } satisfies DeployedConfig);
  const limits = (changed: Record<string, string>) => lacking(changed).limits;

  test('lacks nothing but its two ids as it is shipped', () => {
    expect(lacking({})).toEqual({ ids: [], limits: [] });
    expect(lacking({}, false)).toEqual({
      ids: [expect.stringMatching(/database_id/), expect.stringMatching(/HOURS/)],
      limits: [],
    });
  });

  test.each(NEEDED_LIMITS)(
    'is refused while %s is off, and an empty one is its default',
    (name) => {
      expect(
        limits({
          [name]: 'off',
          ...(name === 'FREE_USD_PER_DAY' && { SERVICE_USD_PER_DAY: 'off' }),
        }),
      ).toEqual([expect.stringContaining(name)]);
      expect(limits({ [name]: '' })).toEqual([]);
    },
  );

  test('is refused where a plan is sold that is none, or Stripe is not asked', () => {
    const price = { price: 'price_1', amount: 2900, currency: 'usd', interval: 'month' };
    const sold = (plan: string) => ({
      BILLING: 'stripe',
      BILLING_PRICES: JSON.stringify([{ plan, ...price }]),
    });
    expect(limits(sold('pro'))).toEqual([]);
    expect(limits(sold('team'))).toEqual([expect.stringMatching(/^BILLING_PRICES: team is/)]);
    expect(limits({ ...sold('pro'), STRIPE_API_BASE: 'http://127.0.0.1:1' })).toEqual([
      expect.stringMatching(/^STRIPE_API_BASE/),
    ]);
  });

  test('is refused while nothing says what a model costs', () => {
    expect(limits({ PRO_MODEL: 'my-model', VERIFIER_MODEL: 'my-judge' })).toEqual([
      expect.stringMatching(/my-model, my-judge/),
    ]);
    const MODEL_PRICES = '{"my-model": {"input": 1, "output": 5}}';
    expect(limits({ PRO_MODEL: 'my-model', MODEL_PRICES })).toEqual([]);
    expect(limits({ VERIFIER_MODEL: 'off' })).toEqual([]);
  });

  test('leaves a share to plans that pay, and is no nonsense', () => {
    expect(() => lacking({ FREE_USD_PER_DAY: '50', SERVICE_USD_PER_DAY: '50' })).toThrow(
      /FREE_USD_PER_DAY/,
    );
    expect(() => lacking({ FREE_USD_PER_DAY: 'off' })).toThrow(/FREE_USD_PER_DAY/);
    expect(() => lacking({ NETWORK_SESSIONS_PER_DAY: 'many' })).toThrow(/NETWORK_SESSIONS_PER_DAY/);
    expect(() => lacking({ MODEL_PRICES: 'cheap' })).toThrow(/MODEL_PRICES/);
  });

  test('is limited without any configuration too, and open only where it is said', () => {
    const limitsOf = (vars: object) => NEEDED_LIMITS.map((name) => parseConfig(vars)[name]);
    expect(limitsOf({})).not.toContain(undefined);
    expect(new Set(limitsOf(OPEN_LIMITS))).toEqual(new Set([undefined]));
  });
});

test('the queries of docs/operations.md ask for columns that a point has', () => {
  const text = readFileSync(inRepository('docs/operations.md'), 'utf8');
  const queries = [...text.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql ?? '');
  expect(queries.length).toBeGreaterThan(3);
  const most = { blob: BLOBS.length, double: DOUBLES.length };
  const columns = queries.flatMap((sql) => [...sql.matchAll(/\b(blob|double)(\d+)\b/g)]);
  const unknown = columns.filter(
    ([, kind, at]) => Number(at) < 1 || Number(at) > most[kind as keyof typeof most],
  );
  expect(unknown).toEqual([]);
  for (const [kind, names] of Object.entries({ blob: BLOBS, double: DOUBLES }))
    expect(
      names.map((_, at) => `\`${kind}${at + 1}\``).filter((name) => !text.includes(name)),
    ).toEqual([]);
});
