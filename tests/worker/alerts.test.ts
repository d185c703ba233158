/* What the owner is told without looking, and when. */
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { alertsFor } from '../../worker/alerts.ts';
import type { Bindings } from '../../worker/bindings.ts';
import { scheduled } from '../../worker/cron.ts';
import { parseConfig } from '../../worker/env.ts';
import { WriterFailure } from '../../worker/writer/writer.ts';
import { createApi, logLines } from './lib/api.ts';
import { breaks } from './lib/emails.ts';

const URL_OF_OWNER = 'https://hooks.test/services/T0/B0/secret';
const LOOK = '*/10 * * * *';
const HOURLY = '17 * * * *';

const alertSchema = z.object({
  text: z.string(),
  content: z.string(),
  about: z.string(),
  value: z.number(),
  limit: z.number(),
});

/** Takes alerts in place of the network, and answers each with a status. */
function receiver(status = () => 200): z.infer<typeof alertSchema>[] {
  const taken: z.infer<typeof alertSchema>[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url !== URL_OF_OWNER || init.method !== 'POST') throw new Error(`nobody is at ${url}`);
    const answer = status();
    if (answer === 200) taken.push(alertSchema.parse(JSON.parse(String(init.body))));
    return new Response('ok', { status: answer });
  });
  return taken;
}

const bindings = (more: Partial<Bindings> = {}): Bindings => ({
  ...env,
  ALERT_WEBHOOK_URL: URL_OF_OWNER,
  ...more,
});

const look = (more?: Partial<Bindings>) => logLines(() => scheduled(LOOK, bindings(more)));

async function fail(times: number): Promise<void> {
  const { generate } = createApi({ writer: breaks(0, new WriterFailure('writer_failed', 'No.')) });
  for (let i = 0; i < times; i++) await generate();
}

beforeEach(async () => {
  await env.DB.batch([
    env.DB.prepare('DELETE FROM sequences'),
    env.DB.prepare('DELETE FROM counters'),
  ]);
  return () => vi.unstubAllGlobals();
});

describe('failures of an hour', () => {
  test('are told once an hour when they reach the limit, not before', async () => {
    const taken = receiver();
    await fail(2);
    await look({ ALERT_FAILED_PER_HOUR: '3' });
    expect(taken).toEqual([]);
    await fail(1);
    await look({ ALERT_FAILED_PER_HOUR: '3' });
    await look({ ALERT_FAILED_PER_HOUR: '3' });
    expect(taken).toMatchObject([{ about: 'failures', value: 3, limit: 3 }]);
    expect(taken[0]?.text).toMatch(/^ColdCopy: 3 generations failed in the last hour \(limit 3\)/);
    expect(taken[0]?.content).toBe(taken[0]?.text);
  });

  test('that are over an hour old are not', async () => {
    const taken = receiver();
    await fail(3);
    await env.DB.prepare('UPDATE sequences SET finished_at = finished_at - 3601').run();
    await look({ ALERT_FAILED_PER_HOUR: '3' });
    expect(taken).toEqual([]);
  });
});

test('a day that costs too much is told once a day, with what is held', async () => {
  const taken = receiver();
  const spend = (usd: number) =>
    env.DB.prepare(
      "INSERT INTO counters (name, day, n) VALUES ('spend:paid', unixepoch() / 86400, ?1) ON CONFLICT (name, day) DO UPDATE SET n = ?1",
    )
      .bind(usd * 1e6)
      .run();
  await spend(39.9);
  await look();
  expect(taken).toEqual([]);
  await spend(40.5);
  await look();
  await spend(45);
  await look();
  expect(taken).toMatchObject([{ about: 'cost', value: 40.5, limit: 40 }]);
});

test('each limit may be off, and each is held at its value', () => {
  const counts = { failed: 10, cost: 40e6, size: 400e6 };
  const about = (vars: object) => alertsFor(counts, parseConfig(vars)).map((one) => one.about);
  expect(about({})).toEqual(['failures', 'cost', 'size']);
  expect(about({ ALERT_FAILED_PER_HOUR: 'off', ALERT_USD_PER_DAY: '41' })).toEqual(['size']);
  expect(about({ ALERT_DATABASE_PERCENT: '81', ALERT_USD_PER_DAY: 'off' })).toEqual(['failures']);
  expect(() => parseConfig({ ALERT_WEBHOOK_URL: 'file:///etc/passwd' })).toThrow(
    /ALERT_WEBHOOK_URL/,
  );
});

test('an alert that was taken is a line of the log as well', async () => {
  const taken = receiver();
  await fail(3);
  const lines = await look({ ALERT_FAILED_PER_HOUR: '3' });
  expect(lines).toMatchObject([{ about: 'alert', forOwner: taken[0]?.text }]);
  expect(JSON.stringify(lines)).not.toContain('hooks.test');
});

test('what nobody took is logged, and sent again the next time', async () => {
  let status = 500;
  const taken = receiver(() => status);
  await fail(3);
  const lines = await look({ ALERT_FAILED_PER_HOUR: '3' });
  expect(lines).toMatchObject([
    { about: 'alert not sent', forOwner: expect.stringMatching(/answered 500$/) },
  ]);
  expect(JSON.stringify(lines)).not.toContain('hooks.test');
  status = 200;
  await look({ ALERT_FAILED_PER_HOUR: '3' });
  expect(taken).toHaveLength(1);
});

test('a database that does not answer is told', async () => {
  const taken = receiver();
  const broken = new Proxy(env.DB, {
    get: (db, name) =>
      name === 'batch'
        ? async () => {
            throw new Error('D1_ERROR: no such database');
          }
        : Reflect.get(db, name).bind(db),
  });
  await expect(scheduled(LOOK, bindings({ DB: broken }))).rejects.toThrow('D1_ERROR');
  expect(taken).toMatchObject([{ about: 'unreachable' }]);
});

test('without an address nothing is asked and nothing sent', async () => {
  const taken = receiver();
  await fail(3);
  const silent = { ...env, ALERT_FAILED_PER_HOUR: '3' };
  expect(await logLines(() => scheduled(LOOK, silent))).toEqual([]);
  expect(taken).toEqual([]);
});

test('the hourly trigger is maintenance and a look, the other one a look alone', async () => {
  receiver();
  expect(await logLines(() => scheduled(HOURLY, bindings()))).toMatchObject([
    { about: 'maintenance' },
  ]);
  expect(await look()).toEqual([]);
});
