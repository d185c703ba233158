import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { networkOf, prefixesOf } from '../../worker/quota/network.ts';
import { WriterFailure } from '../../worker/writer/writer.ts';
import { createApi } from './lib/api.ts';
import { breaks, USAGE } from './lib/emails.ts';

const from = (address: string) => ({ 'CF-Connecting-IP': address });

describe('a network', () => {
  test.each([
    ['203.0.113.9', ['203.0.113.0/24']],
    ['::ffff:203.0.113.200', ['203.0.113.0/24']],
    [
      '2001:db8:1:2aff:3:4:5:6',
      ['2001:db8:1:2aff::/64', '2001:db8:1:2a00::/56', '2001:db8:1::/48'],
    ],
    ['2001:0DB8:0001:0002::', ['2001:db8:1:2::/64', '2001:db8:1:0::/56', '2001:db8:1::/48']],
    ['2001:db8::1', ['2001:db8:0:0::/64', '2001:db8:0:0::/56', '2001:db8:0::/48']],
    ['::1', ['0:0:0:0::/64', '0:0:0:0::/56', '0:0:0::/48']],
    ['nonsense', []],
    ['1:2:3', []],
    ['1:2:3:4:5:6:7:8:9', []],
    ['1::2::3', []],
    ['', []],
  ])('of %j is %j', (address, prefixes) => {
    expect(prefixesOf(address)).toEqual(prefixes);
  });

  test('is kept as a hash that is the same for one day and one network only', async () => {
    const hashOf = async (address: string) => (await networkOf(env.DB, address))[0]?.hash;
    const [a, b, c] = await Promise.all(['203.0.113.9', '203.0.113.77', '203.0.114.9'].map(hashOf));
    expect(a).toMatch(/^[0-9a-f]{32}$/);
    expect([a === b, a === c]).toEqual([true, false]);
    expect(await networkOf(env.DB, null)).toEqual([]);
    const odd = await Promise.all(['nonsense', '', '1.2.3.4, 5.6.7.8'].map(hashOf));
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

  test('of IPv6 is counted by /64, /56 and /48: whoever has more addresses has no more sessions', async () => {
    const { call } = createApi({ vars: { NETWORK_SESSIONS_PER_DAY: '2' } });
    const mint = async (address: string) =>
      (await call('/api/session', { method: 'POST', headers: from(address) })).response.status;
    const mintIn = (prefixes: string[]) =>
      Promise.all(prefixes.map((prefix) => mint(`${prefix}::1`)));
    const count = (statuses: number[]) => statuses.filter((status) => status === 201).length;
    const group = (at: number) => at.toString(16).padStart(2, '0');
    const many = Array.from({ length: 12 }, (_, at) => at);
    expect(count(await mintIn(many.map(() => '2001:db8:a:100')))).toBe(2);
    expect(count(await mintIn(many.map((at) => `2001:db8:b:2${group(at)}`)))).toBe(4);
    expect(count(await mintIn(many.map((at) => `2001:db8:c:${group(at)}00`)))).toBe(10);
    expect(await mint('2001:db8:d::1')).toBe(201);
  });

  test('of IPv6 has its failed attempts counted so too', async () => {
    const { generate } = createApi({
      vars: { NETWORK_RELEASED_PER_HOUR: '1' },
      writer: breaks(0, new WriterFailure('writer_failed', 'No.', { usage: USAGE })),
    });
    const at = async (address: string) => (await generate({ headers: from(address) })).status;
    expect([await at('2001:db8:e:101::1'), await at('2001:db8:e:101::2')]).toEqual([502, 429]);
    expect([await at('2001:db8:e:102::1'), await at('2001:db8:e:103::1')]).toEqual([502, 429]);
    for (const group of ['200', '300', '400']) expect(await at(`2001:db8:e:${group}::1`)).toBe(502);
    const refused = await generate({ headers: from('2001:db8:e:500::1') });
    expect([refused.status, refused.body.error]).toEqual([429, 'network_limit_exceeded']);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3_500);
    expect(await at('2001:db8:f::1')).toBe(502);
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
