import { expect, test } from 'vitest';
import { sequenceSchema } from '../../shared/contract/sequence.ts';
import { mintedSessionSchema, sessionStatusSchema } from '../../shared/contract/session.ts';
import { createApi, sessionRow } from './lib/api.ts';
import { BRIEF, writerThat } from './lib/emails.ts';

test('POST /api/session mints a free session and its cookie', async () => {
  const { response } = await createApi().call('/api/session', { method: 'POST' });
  expect(response.status).toBe(201);
  const { sessionId, session } = mintedSessionSchema.parse(await response.json());
  expect(session).toEqual({
    plan: 'free',
    generationsUsed: 0,
    maxGenerations: 1,
    canGenerate: true,
  });
  expect(response.headers.get('Set-Cookie')).toMatch(
    new RegExp(`^coldcopy_session=${sessionId}; Path=/; HttpOnly; Secure; SameSite=Lax`),
  );
  expect(await sessionRow(sessionId)).toMatchObject({
    plan: 'free',
    generations_used: 0,
    max_generations: 1,
  });
});

test('GET /api/session without a session, or with one nobody knows, tells of a new one and mints nothing', async () => {
  const { call } = createApi();
  for (const session of [undefined, crypto.randomUUID()]) {
    const { response } = await call('/api/session', { session });
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(await response.json()).toEqual({
      plan: 'free',
      generationsUsed: 0,
      maxGenerations: 1,
      canGenerate: true,
      hour: { limit: 1, used: 0, resetsAt: null },
    });
  }
});

test('GET /api/session tells what was used and when the hour opens', async () => {
  const { generate, show } = createApi();
  const status = sessionStatusSchema.parse(await show((await generate()).body.sessionId));
  expect(status).toMatchObject({
    generationsUsed: 1,
    canGenerate: false,
    hour: { limit: 1, used: 1 },
  });
  const opens = (Date.parse(status.hour.resetsAt ?? '') - Date.now()) / 1000;
  expect(opens).toBeGreaterThan(3_590);
  expect(opens).toBeLessThanOrEqual(3_600);
});

test('GET /api/sequences/:id gives a sequence while and after it is written', async () => {
  const more = Promise.withResolvers<void>();
  const { call, generate } = createApi({ writer: writerThat(3, () => more.promise) });
  const { response, ended } = await call('/api/generate', {
    method: 'POST',
    stream: true,
    body: BRIEF,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('"step":3')) text += (await reader?.read())?.value ?? '';
  const ids = JSON.parse(/event: session\ndata: (.*)\n/.exec(text)?.[1] ?? '');
  const show = async () =>
    sequenceSchema.parse(
      await (
        await call(`/api/sequences/${ids.sequenceId}`, { session: ids.sessionId })
      ).response.json(),
    );
  // Two that were delivered are not stored yet.
  expect(await show()).toMatchObject({
    sequenceId: ids.sequenceId,
    state: 'writing',
    emails: { length: 1 },
  });
  more.resolve();
  await reader?.cancel();
  await ended;
  expect(await show()).toMatchObject({ state: 'partial', emails: { length: 3 } });
  const whole = (await generate()).body;
  expect(whole.error).toBe('writer_failed');
});

test('GET /api/health answers', async () => {
  const { response } = await createApi().call('/api/health');
  expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
});

test('what is nowhere is 404, and a method that is not there 405 with those that are', async () => {
  const { call } = createApi();
  expect((await call('/')).response.status).toBe(404);
  expect((await call('/api/nothing')).response.status).toBe(404);
  const { response } = await call('/api/session', { method: 'PUT' });
  expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, POST, DELETE']);
});

test('a configuration that makes no sense answers 500 and tells the owner which variable', async () => {
  const { generate } = createApi({ vars: { FREE_PER_HOUR: 'many' } });
  expect((await generate()).body).toMatchObject({ error: 'internal_error' });
});
