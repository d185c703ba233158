/* The extension's client against the real Worker: connections that break, presses that are taken up again. No browser. */
import { generate, type Writing } from '../../extension/client/generate.ts';
import type { ClientOptions } from '../../extension/client/request.ts';
import { ask } from '../../extension/client/request.ts';
import type { Brief } from '../../shared/contract/brief.ts';
import { mintedSessionSchema, sessionStatusSchema } from '../../shared/contract/session.ts';
import { AT_ONCE, type Backend, expect, stopAfter, test } from './fixtures.ts';
import { OFFER } from './offer.ts';

const { id: _id, name: _name, ...BRIEF }: Brief & { id: string; name: string } = OFFER;

/** A browser of its own: a session, and a network that can be made to fail. */
async function caller({ worker }: Backend) {
  let session: string | undefined;
  /** What becomes of the next answers' bodies. */
  const fates: ((body: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>)[] = [];
  const options: ClientOptions = {
    worker: worker.url,
    session: {
      get: async () => session,
      set: async (id) => {
        session = id;
      },
    },
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const fate = response.headers.get('content-type')?.startsWith('text/event-stream')
        ? fates.shift()
        : undefined;
      return fate && response.body ? new Response(fate(response.body), response) : response;
    },
  };
  const minted = await ask(options, '/api/session', mintedSessionSchema, {
    method: 'POST',
    body: {},
    anonymous: true,
  });
  if (!minted.ok) throw new Error(minted.problem.message);
  session = minted.value.sessionId;
  const used = async () => {
    const status = await ask(options, '/api/session', sessionStatusSchema);
    return status.ok ? status.value.generationsUsed : undefined;
  };
  return { options, fates, used };
}

/** Breaks the connection once this text has come. */
const breakAfter = (text: string) => (body: ReadableStream<Uint8Array>) => {
  let seen = '';
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        seen += new TextDecoder().decode(chunk, { stream: true });
        const end = seen.indexOf(text);
        // What follows in the same chunk, the stream's end perhaps, is lost with the connection.
        if (end === -1) out.enqueue(chunk);
        else out.error(new TypeError('network error'));
      },
    }),
  );
};

const generation = (
  idempotencyKey: string,
  more: { sequenceId?: string; signal?: AbortSignal } = {},
) => ({
  brief: BRIEF,
  idempotencyKey,
  signal: new AbortController().signal,
  ...more,
});

async function all(events: AsyncGenerator<Writing>) {
  const heard: Writing[] = [];
  for await (const event of events) heard.push(event);
  return heard;
}
const steps = (heard: Writing[]) =>
  heard.flatMap((each) => (each.event === 'email' ? [each.data.step] : []));
const SEVEN = [1, 2, 3, 4, 5, 6, 7];

test.beforeEach(({ backend }) => {
  backend.claude.reset();
  backend.claude.pace({ firstTokenMs: 50, tokensPerSecond: 1_500 });
});

test('brings seven emails and the quota', async ({ backend }) => {
  const { options, used } = await caller(backend);
  const heard = await all(generate(options, generation('a')));
  expect(steps(heard)).toEqual(SEVEN);
  expect(heard.at(-1)).toMatchObject({
    event: 'done',
    data: { complete: true, session: { generationsUsed: 1 } },
  });
  expect(await used()).toBe(1);
  const again = await all(generate(options, generation('b')));
  expect(again).toMatchObject([
    { event: 'failed', problem: { body: { error: 'quota_exceeded' } } },
  ]);
});

for (const moment of [
  'event: session',
  'event: progress',
  '"step":1,"day"',
  '"step":3,"day"',
  '"step":7,"day"',
])
  test(`a connection that breaks at ${moment} costs nothing and loses nothing`, async ({
    backend,
  }) => {
    const { options, fates, used } = await caller(backend);
    fates.push(breakAfter(moment));
    const heard = await all(generate(options, generation('a')));
    expect(heard.map(({ event }) => event)).toContain('reconnecting');
    expect(steps(heard).sort()).toEqual(SEVEN);
    expect(heard.at(-1)).toMatchObject({ event: 'done', data: { complete: true } });
    expect(await used()).toBe(1);
  });

test('stopped after the first email, taken up again later', async ({ backend }) => {
  const { options, used } = await caller(backend);
  const controller = new AbortController();
  let sequenceId: string | undefined;
  const first: Writing[] = [];
  for await (const event of generate(options, generation('a', { signal: controller.signal }))) {
    first.push(event);
    if (event.event === 'session') sequenceId = event.data.sequenceId;
    if (event.event === 'email') controller.abort();
  }
  expect(first.at(-1)).toMatchObject({ event: 'failed', problem: { kind: 'stopped' } });
  const rest = await all(generate(options, generation('a', sequenceId ? { sequenceId } : {})));
  expect(steps(rest)).toEqual(SEVEN);
  expect(await used()).toBe(1);
});

test('stopped before the first email costs nothing', async ({ backend }) => {
  const { options, used } = await caller(backend);
  const controller = new AbortController();
  backend.claude.pace(stopAfter(0));
  for await (const event of generate(options, generation('a', { signal: controller.signal })))
    if (event.event === 'session') controller.abort();
  await expect.poll(used).toBe(0);
  backend.claude.pace(AT_ONCE);
  expect(steps(await all(generate(options, generation('b'))))).toEqual(SEVEN);
});

test('a failure of Claude is told in words, with what it cost', async ({ backend }) => {
  const { options } = await caller(backend);
  backend.claude.script({ fault: '529', times: 9 });
  const heard = await all(generate(options, generation('a')));
  expect(heard.at(-1)).toMatchObject({
    event: 'failed',
    problem: { body: { error: 'writer_unavailable', charged: false } },
  });
  const last = heard.at(-1);
  expect(last?.event === 'failed' && `${last.problem.message} ${last.problem.advice}`).toMatch(
    /Nothing was charged/i,
  );
});
