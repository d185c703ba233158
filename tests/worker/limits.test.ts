import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { networkOf, prefixOf } from '../../worker/quota/network.ts';
import { type Writer, WriterFailure } from '../../worker/writer/writer.ts';
import { age, allow, createApi, mintedIn, sessionRow } from './lib/api.ts';
import { breaks, goodWriter, USAGE } from './lib/emails.ts';

const from = (address: string) => ({ 'CF-Connecting-IP': address });
const service = () =>
  env.DB.prepare("SELECT sum(n) AS n FROM counters WHERE name = 'service'").first<number>('n');

describe('a network', () => {
  test.each([
    ['203.0.113.9', '203.0.113.0/24'],
    ['::ffff:203.0.113.200', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['nonsense', undefined],
    ['1:2:3', undefined],
    ['1:2:3:4:5:6:7:8:9', undefined],
    ['1::2::3', undefined],
    ['', undefined],
  ])('of %j is %j', (address, prefix) => {
    expect(prefixOf(address)).toBe(prefix);
  });

  test('is kept as a hash that is the same for one day and one network only', async () => {
    const [a, b, c] = await Promise.all(
      ['203.0.113.9', '203.0.113.77', '203.0.114.9'].map((address) => networkOf(env.DB, address)),
    );
    expect(a).toMatch(/^[0-9a-f]{32}$/);
    expect([a === b, a === c]).toEqual([true, false]);
    expect(await networkOf(env.DB, null)).toBeUndefined();
    const odd = await Promise.all(
      ['nonsense', '', '1.2.3.4, 5.6.7.8'].map((address) => networkOf(env.DB, address)),
    );
    expect(new Set(odd).size).toBe(1);
    expect(odd[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('may mint so many free sessions a day, whichever way', async () => {
    const { call, generate } = createApi({ vars: { NETWORK_SESSIONS_PER_DAY: '3' } });
    const mint = async (address: string) =>
      (await call('/api/session', { method: 'POST', headers: from(address) })).response;
    expect([(await mint('198.51.100.1')).status, (await mint('198.51.100.2')).status]).toEqual([
      201, 201,
    ]);
    expect((await generate({ headers: from('198.51.100.3') })).status).toBe(200);
    const refused = await mint('198.51.100.4');
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ error: 'network_limit_exceeded' });
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    const generated = await generate({ headers: from('198.51.100.5') });
    expect([generated.status, generated.body.error]).toEqual([429, 'network_limit_exceeded']);
    expect(generated.headers.get('Set-Cookie')).toBeNull();
    expect((await mint('198.51.101.1')).status).toBe(201);
  });

  test('that mints twenty at once gets three', async () => {
    const { call } = createApi({ vars: { NETWORK_SESSIONS_PER_DAY: '3' } });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        call('/api/session', { method: 'POST', headers: from('198.51.102.1') }),
      ),
    );
    expect(answers.filter(({ response }) => response.status === 201)).toHaveLength(3);
  });

  test('may have so many attempts given back an hour, over all its sessions', async () => {
    const vars = { NETWORK_RELEASED_PER_HOUR: '3' };
    const { generate } = createApi({
      vars,
      writer: breaks(0, new WriterFailure('writer_failed', 'No.', { usage: USAGE })),
    });
    const headers = from('192.0.2.7');
    for (let i = 0; i < 3; i++) expect((await generate({ headers })).status).toBe(502);
    const refused = await generate({ headers });
    expect([refused.status, refused.body.error]).toEqual([429, 'network_limit_exceeded']);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3_500);
    expect((await createApi({ vars }).generate({ headers: from('192.0.3.7') })).status).toBe(200);
  });

  test('is named by Cloudflare’s header alone, and by none while the limits are off', async () => {
    const { call } = createApi({ vars: { NETWORK_SESSIONS_PER_DAY: '1' } });
    const headers = {
      'X-Forwarded-For': '192.0.2.1',
      'X-Real-IP': '192.0.2.1',
      Forwarded: 'for=192.0.2.1',
      'True-Client-IP': '192.0.2.1',
    };
    for (let i = 0; i < 3; i++)
      expect((await call('/api/session', { method: 'POST', headers })).response.status).toBe(201);
    const off = createApi();
    for (let i = 0; i < 3; i++)
      expect(
        (await off.call('/api/session', { method: 'POST', headers: from('192.0.2.1') })).response
          .status,
      ).toBe(201);
    expect(
      await env.DB.prepare("SELECT count(*) AS n FROM counters WHERE name LIKE '%192.0%'").first(
        'n',
      ),
    ).toBe(0);
  });
});

describe('the service’s ceiling', () => {
  test('holds for all free sessions together, not for pro, and counts completions', async () => {
    const before = (await service()) ?? 0;
    const vars = { SERVICE_CALLS_PER_DAY: String(before + 3), FREE_PER_HOUR: '9' };
    let fails = true;
    const { generate, session: mint } = createApi({
      vars,
      writer: (job) =>
        (fails
          ? breaks(1, new WriterFailure('writer_failed', 'No.', { usage: USAGE }))
          : goodWriter)(job),
    });
    const broken = await generate({ stream: true, key: 'k' });
    const session = mintedIn(broken.events);
    await generate({ stream: true, key: 'k', session });
    expect(await service()).toBe(before + 2);
    fails = false;
    expect((await generate()).status).toBe(200);
    const refused = await generate();
    expect([refused.status, refused.body.error]).toEqual([429, 'service_limit_exceeded']);
    const completion = await generate({ key: 'k', session });
    expect([completion.status, completion.body]).toEqual([
      429,
      expect.objectContaining({ charged: true, delivered: 2 }),
    ]);
    const pro = await mint();
    await env.DB.prepare("UPDATE sessions SET plan = 'pro', max_generations = 9 WHERE id = ?")
      .bind(pro)
      .run();
    expect((await generate({ session: pro })).status).toBe(200);
    expect(
      (
        await createApi({ vars: { ...vars, SERVICE_CALLS_PER_DAY: '99' } }).generate({
          key: 'k',
          session,
        })
      ).body.emails,
    ).toHaveLength(7);
  });

  test('counts every call of a generation, of one that failed as well', async () => {
    const before = (await service()) ?? 0;
    const used = { ...USAGE, calls: 5 };
    const writers: Writer[] = [
      async function* (job) {
        yield* goodWriter(job);
        return used;
      },
      breaks(2, new WriterFailure('writer_failed', 'No.', { usage: used })),
      breaks(0, new WriterFailure('writer_failed', 'No.', { usage: used })),
    ];
    for (const [at, writer] of writers.entries()) {
      await createApi({ writer, vars: { SERVICE_CALLS_PER_DAY: '1000' } }).generate({
        stream: true,
      });
      expect(await service()).toBe(before + 5 * (at + 1));
    }
  });

  test('is not used up by calls that never reached Claude', async () => {
    const before = (await service()) ?? 0;
    const away = breaks(0, new WriterFailure('writer_unavailable', 'No.'));
    let fails = away;
    const { generate, session: mint } = createApi({
      vars: { SERVICE_CALLS_PER_DAY: '1000' },
      writer: (job) => fails(job),
    });
    const session = await mint();
    for (let i = 0; i < 3; i++) expect((await generate({ session })).status).toBe(503);
    expect((await service()) ?? 0).toBe(before);
    fails = breaks(1, new WriterFailure('writer_failed', 'No.', { usage: USAGE }));
    await generate({ session, key: 'k', stream: true });
    expect(await service()).toBe(before + 1);
    fails = away;
    expect((await generate({ session, key: 'k' })).body).toMatchObject({
      error: 'writer_unavailable',
      charged: true,
    });
    expect(await service()).toBe(before + 1);
  });

  test('asked sixty times at once lets through what is left of it', async () => {
    const before = (await service()) ?? 0;
    const { generate } = createApi({ vars: { SERVICE_CALLS_PER_DAY: String(before + 4) } });
    const answers = await Promise.all(Array.from({ length: 60 }, () => generate()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    expect(await service()).toBe(before + 4);
  });

  test('comes after quota and hour, so that the paywall is seen', async () => {
    const { generate, session: mint } = createApi({ vars: { SERVICE_CALLS_PER_DAY: '0' } });
    const session = await mint();
    expect((await generate({ session })).body.error).toBe('service_limit_exceeded');
    await allow(session, 0);
    expect((await generate({ session })).body.error).toBe('quota_exceeded');
    await age(session, 0);
    expect((await sessionRow(session))?.generations_used).toBe(0);
  });
});
