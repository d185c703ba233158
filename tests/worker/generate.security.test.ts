import { describe, expect, test, vi } from 'vitest';
import { createApi, ORIGIN, sequenceRows, sessionRow } from './lib/api.ts';
import { BRIEF, goodWriter } from './lib/emails.ts';

describe('who calls', () => {
  test.each([
    'https://evil.example',
    'null',
    'http://coldcopy.example',
    'https://coldcopy.example.evil.example',
  ])('a page of %s is refused, with or without a cookie', async (origin) => {
    const { generate, call, session: mint } = createApi();
    const session = await mint();
    const refused = await generate({
      headers: { Origin: origin, Cookie: `coldcopy_session=${session}` },
    });
    expect([refused.status, refused.body.error]).toEqual([403, 'forbidden']);
    expect(
      (await call('/api/session', { method: 'POST', headers: { Origin: origin } })).response.status,
    ).toBe(403);
    expect((await sessionRow(session))?.generations_used).toBe(0);
  });

  test('a form posted from another site, which has no Origin in some browsers, is refused', async () => {
    const { generate } = createApi();
    expect((await generate({ headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
  });

  test.each([
    ORIGIN,
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    'moz-extension://0d4c6f1e-1111-4222-8333-444455556666',
  ])('%s may use the cookie', async (origin) => {
    expect((await createApi().generate({ headers: { Origin: origin } })).status).toBe(200);
  });

  test('nothing a caller sends comes back in a header', async () => {
    const { generate, call } = createApi();
    const odd = 'x%0d%0aSet-Cookie:%20evil=1';
    const answers = [
      (
        await generate({
          headers: {
            Cookie: `coldcopy_session=${odd}`,
            'X-Request-Id': 'mine',
            Origin: ORIGIN,
            'Accept-Language': odd,
          },
        })
      ).headers,
      (await generate({ headers: { Authorization: `Bearer ${odd}` }, key: odd })).headers,
      (await call(`/api/sequences/${odd}?before=${odd}`, {})).response.headers,
    ];
    for (const headers of answers) {
      const text = [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');
      expect(text).not.toMatch(/evil|%0d|mine/);
    }
  });

  test('no answer reflects an origin, and no preflight is granted', async () => {
    const { call, generate } = createApi();
    const origin = 'https://evil.example';
    const preflight = await call('/api/generate', {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.response.status).toBe(405);
    const answers = [
      preflight.response.headers,
      (await generate({ headers: { Origin: origin } })).headers,
    ];
    for (const headers of answers)
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test.each([
    'nonsense',
    '0',
    "' OR 1=1 --",
    '../../etc',
    'x'.repeat(5_000),
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  ])('a session id of %j is nobody: a new session is minted, never the named one', async (id) => {
    const { generate, call } = createApi();
    const named: Record<string, string>[] = [
      { Authorization: `Bearer ${id}` },
      { Cookie: `coldcopy_session=${encodeURIComponent(id)}` },
    ];
    for (const headers of named) {
      const { status, body } = await generate({ headers });
      expect(status).toBe(200);
      expect(body.sessionId).not.toBe(id);
    }
    expect(
      (await call('/api/session', { headers: { Authorization: `Bearer ${id}` } })).response.status,
    ).toBe(200);
    expect(await sessionRow(id)).toBeNull();
  });

  test('a bearer token beats the cookie', async () => {
    const { generate, session: mint } = createApi();
    const [token, cookie] = [await mint(), await mint()];
    const { body } = await generate({
      session: token,
      headers: { Cookie: `coldcopy_session=${cookie}` },
    });
    expect(body.sessionId).toBe(token);
  });
});

describe('the body', () => {
  const chunks = (count: number, size: number, gap: () => Promise<void>) =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (count-- <= 0) return controller.close();
        await gap();
        controller.enqueue(new Uint8Array(size).fill(32));
      },
    });

  test('is counted as it arrives, whatever Content-Length says', async () => {
    const { generate } = createApi();
    expect((await generate({ body: chunks(100, 1_000, async () => undefined) })).status).toBe(413);
    expect((await generate({ body: 'x', headers: { 'Content-Length': '70000' } })).status).toBe(
      413,
    );
  });

  test('of nine megabytes is read to its end before it is refused: who still sends would never see the answer', async () => {
    let sent = 0;
    const counted = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        if (sent > 9_000_000) controller.close();
        else controller.enqueue(new Uint8Array(65_536));
      },
    });
    expect((await createApi().generate({ body: counted })).status).toBe(413);
    expect(sent).toBeGreaterThan(9_000_000);
  });

  test('that never ends is refused all the same', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
    });
    expect((await createApi().generate({ body: endless })).status).toBe(413);
  });

  test('of one-byte chunks that never end is given up', async () => {
    const { generate } = createApi({ vars: { BODY_SECONDS: '0.2' } });
    const slow = chunks(1_000, 1, () => new Promise((resolve) => setTimeout(resolve, 20)));
    const { status, body } = await generate({ body: slow });
    expect([status, body.message]).toEqual([400, 'The request took too long to arrive.']);
  });

  test('nested as deep as it may be is refused without harm', async () => {
    const { generate } = createApi();
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    expect((await generate({ body: deep })).status).toBe(400);
    expect((await generate({ body: `{"prospect":${deep}}` })).status).toBe(400);
    expect((await generate({ body: '{"__proto__":{"tone":"Direct"}}' })).status).toBe(400);
  });

  test('with SQL, control characters and lone surrogates in every field is taken as text', async () => {
    const nasty = `'); DROP TABLE sessions; -- \u202e\u0000\ud800 \u{1f600}`;
    const seen: string[] = [];
    const { generate } = createApi({
      writer: (job) => {
        seen.push(job.brief.yourProduct);
        return goodWriter(job);
      },
    });
    const texts = Object.fromEntries(
      Object.keys(BRIEF).map((name) => [name, name === 'tone' ? 'Direct' : nasty]),
    );
    const { status, body } = await generate({ body: { ...texts, prospect: { fullName: nasty } } });
    expect(status).toBe(200);
    expect(seen).toEqual([nasty]);
    expect(await sequenceRows(body.sessionId)).toHaveLength(1);
  });
});

describe('what leaves', () => {
  test('carries the security headers and is kept by no cache', async () => {
    const { call, generate } = createApi();
    const answers = [
      (await generate()).headers,
      (await generate({ stream: true })).headers,
      (await call('/nothing')).response.headers,
    ];
    for (const headers of answers) {
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=/);
      expect(headers.get('Cache-Control')).toMatch(/^no-store/);
    }
  });

  test('the log has one line a request, without text of brief or mail, session or key', async () => {
    const lines: string[] = [];
    const log = vi
      .spyOn(console, 'log')
      .mockImplementation((line: object) => void lines.push(JSON.stringify(line)));
    const { generate } = createApi({ bindings: {}, vars: { ANTHROPIC_API_KEY: 'sk-very-secret' } });
    const { body } = await generate();
    await generate({ body: { ...BRIEF, tone: 'BRIEFTEXT' } });
    log.mockRestore();
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      route: '/api/generate',
      status: 200,
      outcome: 'ok',
      model: 'test',
      charged: true,
      emails: 7,
    });
    const texts = [
      ...Object.values(BRIEF).filter((text) => text !== 'TestCo'),
      'TestCo',
      'BRIEFTEXT',
      'Body 1',
      'sk-very-secret',
      body.sessionId,
    ];
    for (const text of texts) expect(lines.join('\n')).not.toContain(text);
  });
});
