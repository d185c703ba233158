import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { errorBodySchema } from '../../shared/contract/errors.ts';
import { WriterFailure } from '../../worker/writer/writer.ts';
import { age, createApi, sequenceRows, sessionRow } from './lib/api.ts';
import { BRIEF, breaks, USAGE, writerThat } from './lib/emails.ts';

const used = async (session: string) => (await sessionRow(session))?.generations_used;

describe('the request', () => {
  test.each([
    'targetJobTitle',
    'problemTheyFace',
    'yourProduct',
    'keyBenefit',
    'callToAction',
    'tone',
  ])('without %s is refused by that name', async (field) => {
    const { generate } = createApi();
    for (const value of [undefined, null, '  ']) {
      const { status, body } = await generate({ body: { ...BRIEF, [field]: value } });
      expect(status).toBe(400);
      expect(body).toEqual({ error: 'invalid_request', message: `${field} is required`, field });
    }
  });

  test('with a field that does not fit names the field', async () => {
    const { generate } = createApi();
    const { status, body } = await generate({
      body: {
        ...BRIEF,
        prospect: { evidence: [{ id: 'e1', kind: 'horoscope', label: 'x', text: 'y' }] },
      },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ field: 'prospect.evidence.0.kind' });
    expect((await generate({ body: { ...BRIEF, tone: 'Angry' } })).body).toMatchObject({
      field: 'tone',
    });
  });

  test.each(['\u200b', '\u0000\u202e', '\ud800', '\u2800 \ufeff', '\u00ad'])(
    'with nothing but %j where text has to be is refused',
    async (unseen) => {
      for (const field of [
        'targetJobTitle',
        'problemTheyFace',
        'yourProduct',
        'keyBenefit',
        'callToAction',
      ]) {
        const { status, body } = await createApi().generate({
          body: JSON.stringify({ ...BRIEF, [field]: unseen }),
        });
        expect([status, body.message]).toEqual([400, `${field} is required`]);
      }
      expect(
        (
          await createApi().generate({
            body: JSON.stringify({ ...BRIEF, keyBenefit: `a${unseen}` }),
          })
        ).status,
      ).toBe(200);
    },
  );

  const line = { id: 'e1', kind: 'note', label: 'A line', text: 'A text' };
  test.each([
    [{ companyName: null }, 'companyName must be text'],
    [{ companyName: 5 }, 'companyName must be text'],
    [{ companyName: 'x'.repeat(201) }, 'companyName must have at most 200 characters'],
    [{ tone: 'Angry' }, 'tone must be one of Professional, Casual, Direct, Friendly'],
    [{ prospect: null }, 'prospect must be an object'],
    [{ prospect: { evidence: null } }, 'prospect.evidence must be a list'],
    [{ prospect: { evidence: [null] } }, 'prospect.evidence.0 is required'],
    [{ prospect: { evidence: [{ ...line, text: ' ' }] } }, 'prospect.evidence.0.text is required'],
    [
      { prospect: { evidence: [line, line] } },
      'prospect.evidence must have a different id on each line',
    ],
    [
      { prospect: { evidence: Array(41).fill(line) } },
      'prospect.evidence must have at most 40 entries',
    ],
    [{ thread: { unanswered: 1.5 } }, 'thread.unanswered must be a whole number'],
    [{ thread: { unanswered: -1 } }, 'thread.unanswered must be at least 0'],
    [{ thread: { unanswered: 101 } }, 'thread.unanswered must be at most 100'],
    [{ thread: { declined: 'no' } }, 'thread.declined must be true or false'],
    [{ language: '' }, 'language must be a language tag such as en or pt-BR'],
    [{ language: 'en_US' }, 'language must be a language tag such as en or pt-BR'],
    [{ voice: [''] }, 'voice.0 is required'],
  ])('says in plain words what is wrong: %j', async (part, message) => {
    const { status, body } = await createApi().generate({ body: { ...BRIEF, ...part } });
    expect([status, body.message]).toEqual([400, message]);
    expect(message.startsWith(`${body.field} `)).toBe(true);
  });

  test.each(['[]', '"x"', 'null', '{', '', '\u0000', '{"targetJobTitle":1e999}'])(
    'of %j is refused',
    async (body) => {
      const { status, body: answer } = await createApi().generate({ body });
      expect(status).toBe(400);
      expect(errorBodySchema.parse(answer).error).toBe('invalid_request');
    },
  );

  test('by another method, type or size has its own answer', async () => {
    const { call, generate } = createApi();
    const get = await call('/api/generate');
    expect(get.response.status).toBe(405);
    expect(get.response.headers.get('Allow')).toBe('POST');
    expect(await get.response.json()).toMatchObject({ error: 'method_not_allowed' });
    expect((await generate({ headers: { 'Content-Type': 'text/plain' } })).status).toBe(415);
    const large = await generate({ body: { ...BRIEF, companyName: 'x'.repeat(70_000) } });
    expect(large.status).toBe(413);
    expect(large.body.error).toBe('body_too_large');
  });

  test('every refusal says what the hour allows', async () => {
    const { call, generate } = createApi();
    for (const headers of [
      (await call('/api/generate')).response.headers,
      (await generate({ body: {} })).headers,
      (await generate({ headers: { 'Content-Type': 'text/plain' } })).headers,
    ]) {
      expect(headers.get('RateLimit-Policy')).toBe('"hour";q=1;w=3600');
      expect(headers.get('RateLimit')).toBe('"hour";r=1;t=3600');
      expect(headers.get('Retry-After')).toBeNull();
    }
  });

  test('an Idempotency-Key has to be plain and short', async () => {
    const { generate } = createApi();
    for (const key of ['x'.repeat(129), 'a b']) {
      expect((await generate({ key })).body).toMatchObject({
        error: 'invalid_request',
        field: 'Idempotency-Key',
      });
    }
  });
});

describe('the quota', () => {
  test('used up answers 402 with the agreed words, before the hour', async () => {
    const { generate } = createApi();
    const session = (await generate()).body.sessionId;
    const { status, body } = await generate({ session });
    expect(status).toBe(402);
    expect(body).toEqual({
      error: 'quota_exceeded',
      message: 'You have used all your free generations. Upgrade to continue.',
    });
  });

  test('held by a generation that still runs answers 409 with a time to wait', async () => {
    const running = Promise.withResolvers<void>();
    const { generate, session: mint } = createApi({ writer: writerThat(0, () => running.promise) });
    const session = await mint();
    const first = generate({ session });
    await expect.poll(() => used(session)).toBe(1);
    const second = await generate({ session });
    expect(second.status).toBe(409);
    expect(second.body.error).toBe('generation_in_progress');
    // Were its server dead, the place would be free again after what a generation can last, and that is said.
    const seconds = Number(second.headers.get('Retry-After'));
    expect(seconds).toBeGreaterThan(130);
    expect(seconds).toBeLessThanOrEqual(140);
    running.resolve();
    expect((await first).status).toBe(502);
  });

  test('a reservation left by a server that died is released after as long as a generation can last', async () => {
    const { generate, session: mint, show } = createApi();
    const session = await mint();
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO sequences (id, session_id, quota_id, idempotency_key, request_hash, state, period, brief, created_at, writing_id)
         VALUES ('dead', ?1, ?1, 'k', 'h', 'reserved', 0, '{}', unixepoch(), 'dead')`,
      ).bind(session),
      env.DB.prepare('UPDATE sessions SET generations_used = 1 WHERE id = ?').bind(session),
    ]);
    expect((await generate({ session })).headers.get('Retry-After')).toMatch(/^1(39|40)$/);
    await age(session, 100);
    for (const key of ['k', 'other']) {
      const refused = await generate({ session, key, body: BRIEF });
      expect(refused.status).toBe(key === 'k' ? 422 : 409);
      if (key === 'other') expect(refused.headers.get('Retry-After')).toMatch(/^(39|40)$/);
    }
    await age(session, 41);
    expect(await show(session)).toMatchObject({ generationsUsed: 0, canGenerate: true });
    expect((await generate({ session })).status).toBe(200);
    expect(await used(session)).toBe(1);
    expect((await sequenceRows(session)).find((row) => row.id === 'dead')).toMatchObject({
      state: 'released',
      brief: null,
    });
  });

  test('attempts that are given back are bounded to ten an hour', async () => {
    const { generate, session: mint } = createApi({
      writer: breaks(0, new WriterFailure('writer_failed', 'No.', { usage: USAGE })),
    });
    const session = await mint();
    for (let i = 0; i < 10; i++) expect((await generate({ session })).status).toBe(502);
    const refused = await generate({ session });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3_500);
    await age(session, 3_601);
    expect((await createApi().generate({ session })).status).toBe(200);
  });

  test('attempts that never reached Claude are not', async () => {
    const { generate, session: mint } = createApi({
      writer: breaks(0, new WriterFailure('writer_unavailable', 'No.', { retryAfter: 7 })),
    });
    const session = await mint();
    for (let i = 0; i < 12; i++) expect((await generate({ session })).status).toBe(503);
  });
});
