import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { generatedSchema } from '../../shared/contract/generate.ts';
import { WriterFailure } from '../../worker/writer/writer.ts';
import { age, createApi, mintedIn, sequenceRows, sessionRow } from './lib/api.ts';
import { breaks, email, goodWriter, USAGE } from './lib/emails.ts';

test('a first brief gives seven emails, a session, its cookie and a used quota', async () => {
  const { generate } = createApi();
  const { status, headers, body } = await generate();
  expect(status).toBe(200);
  const { sessionId, sequenceId, emails, session } = generatedSchema.parse(body);
  expect(emails.map((e) => e.step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(session).toEqual({
    plan: 'free',
    generationsUsed: 1,
    maxGenerations: 1,
    canGenerate: false,
  });
  expect(headers.get('Set-Cookie')).toBe(
    `coldcopy_session=${sessionId}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=7776000`,
  );
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('RateLimit-Policy')).toBe('"hour";q=1;w=3600');
  expect(headers.get('RateLimit')).toMatch(/^"hour";r=0;t=3[56]\d\d$/);
  expect(headers.get('Retry-After')).toMatch(/^3[56]\d\d$/);
  expect(await sessionRow(sessionId)).toMatchObject({
    id: sessionId,
    plan: 'free',
    generations_used: 1,
    max_generations: 1,
  });
  const [row] = await sequenceRows(sessionId);
  expect(row).toMatchObject({ id: sequenceId, state: 'committed', brief: null, ended: 'done' });
  expect(JSON.parse(row?.emails ?? '')).toEqual(emails);
});

test('the session is found by its cookie and by its bearer token', async () => {
  const { generate } = createApi();
  const { body } = await generate();
  const byCookie = await generate({
    headers: { Cookie: `a=b; coldcopy_session=${body.sessionId}` },
  });
  const byToken = await generate({ session: body.sessionId });
  expect([byCookie.status, byToken.status]).toEqual([402, 402]);
});

test('with maximum 2 and hour 1: one, then 429 with one marker, and one more after the hour', async () => {
  const { generate } = createApi({ vars: { FREE_MAX_GENERATIONS: '2' } });
  const first = await generate();
  const session = first.body.sessionId;
  expect(first.status).toBe(200);
  const second = await generate({ session });
  expect(second.status).toBe(429);
  expect(second.body).toMatchObject({
    error: 'rate_limit_exceeded',
    retryAfter: expect.any(Number),
  });
  expect(Number(second.headers.get('Retry-After'))).toBeGreaterThan(3_590);
  expect(
    (await env.HOURS.list()).keys.filter(({ name }) => name === `hour:${session}`),
  ).toHaveLength(1);
  await age(session, 3_601);
  await env.HOURS.delete(`hour:${session}`);
  expect((await generate({ session })).status).toBe(200);
  expect((await generate({ session })).status).toBe(402);
});

test('streamed, each email arrives whole and in order, between session and done', async () => {
  const { generate } = createApi({
    writer: async function* (job) {
      for (const step of job.steps) {
        yield { event: 'progress', data: { step, field: 'body', characters: 3 } };
        yield { event: 'progress', data: { step, field: 'body', characters: 9 } };
        yield { event: 'email', data: email(step) };
      }
      return USAGE;
    },
  });
  const { events, headers } = await generate({ stream: true });
  expect(headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
  expect(events.filter((e) => e.event !== 'progress').map((e) => e.event)).toEqual([
    'session',
    ...Array(7).fill('email'),
    'done',
  ]);
  expect(events.filter((e) => e.event === 'email').map((e) => e.data.step)).toEqual([
    1, 2, 3, 4, 5, 6, 7,
  ]);
  expect(events.at(-1)?.data).toMatchObject({ complete: true, session: { generationsUsed: 1 } });
});

test('a completion that never reached Claude is none of the three', async () => {
  const away = new WriterFailure('writer_unavailable', 'No.', { retryAfter: 0 });
  let writer = breaks(2, new WriterFailure('writer_failed', 'No.', { usage: USAGE }));
  const { generate } = createApi({ writer: (job) => writer(job) });
  const session = mintedIn((await generate({ stream: true, key: 'k' })).events);
  writer = breaks(0, away);
  for (let i = 0; i < 5; i++) {
    const { status, body, headers } = await generate({ key: 'k', session });
    expect([status, body.charged, body.delivered, headers.get('Retry-After')]).toEqual([
      503,
      true,
      2,
      '1',
    ]);
  }
  // It wrote something, whatever it says.
  writer = breaks(1, away);
  for (const delivered of [3, 4]) {
    const { events } = await generate({ stream: true, key: 'k', session });
    expect(events.at(-1)).toMatchObject({ event: 'error', data: { charged: true, delivered } });
  }
  writer = goodWriter;
  expect((await generate({ key: 'k', session })).body.emails).toHaveLength(7);
});

test('a step that could not be written leaves the rest charged, and the same key writes it free', async () => {
  let calls = 0;
  const { generate, show } = createApi({
    writer: async function* (job) {
      calls++;
      for (const step of job.steps) {
        if (calls === 1 && step === 4)
          yield { event: 'unwritten', data: { step, message: 'It named a customer.' } };
        else yield { event: 'email', data: email(step) };
      }
      return USAGE;
    },
  });
  const first = await generate({ stream: true, key: 'k1' });
  expect(first.events.at(-1)).toMatchObject({ event: 'done', data: { complete: false } });
  const session = mintedIn(first.events);
  const second = await generate({ stream: true, key: 'k1', session });
  expect(second.events.filter((e) => e.event === 'email').map((e) => e.data.step)).toEqual([
    1, 2, 3, 5, 6, 7, 4,
  ]);
  expect(second.events.at(-1)).toMatchObject({ event: 'done', data: { complete: true } });
  expect(await show(session)).toMatchObject({ generationsUsed: 1 });
  const third = await generate({ key: 'k1', session });
  expect(third.body.emails).toHaveLength(7);
  expect(calls).toBe(2);
});
