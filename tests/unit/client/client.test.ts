import '../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SILENCE } from '../../../extension/client/events.ts';
import type { Writing } from '../../../extension/client/index.ts';
import {
  all,
  BRIEF,
  broken,
  emailOf,
  emails,
  ending,
  generation,
  last,
  names,
  OTHER,
  opening,
  options,
  QUOTA,
  refusal,
  SESSION,
  said,
  steps,
  stream,
} from './worker-answers.ts';

beforeEach(() => void vi.useFakeTimers());

afterEach(() => void vi.useRealTimers());

describe('a generation', () => {
  test('mints the session first, sends brief and key, and gives each event as it comes', async () => {
    const { client, requests, session } = options([
      stream([opening, emails(1, 2), ': quiet\n\n', emails(3, 4, 5, 6, 7), ending]),
    ]);
    const heard = await all(client.generate(generation()));
    expect(steps(heard)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(last(heard)).toEqual({ event: 'done', data: { session: QUOTA, complete: true } });
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/session',
      'POST /api/generate',
    ]);
    expect(requests[1]?.headers).toMatchObject({
      authorization: `Bearer ${SESSION}`,
      'idempotency-key': 'key-1',
      accept: 'text/event-stream',
    });
    expect(requests[1]?.body).toEqual(BRIEF);
    expect(session()).toBe(SESSION);
  });

  test('a session the server does not know is replaced by the one it gives', async () => {
    const { client, session } = options([stream([opening, emails(1), ending])], { known: OTHER });
    await all(client.generate(generation()));
    expect(session()).toBe(SESSION);
  });

  test('a connection that breaks is made anew with the same key; no email comes twice', async () => {
    const { client, requests } = options([
      stream([opening, emails(1, 2)], 'break'),
      broken(),
      stream([opening, emails(1, 2, 3)], 'close'),
      stream([opening, emails(1, 2, 3, 4, 5, 6, 7), ending]),
    ]);
    const heard = await all(client.generate(generation()));
    expect(steps(heard)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(last(heard)?.event).toBe('done');
    expect(names(heard).filter((name) => name === 'reconnecting')).toHaveLength(3);
    const sent = requests.filter(({ path }) => path === '/api/generate');
    expect(new Set(sent.map(({ headers, body }) => JSON.stringify([headers, body]))).size).toBe(1);
  });

  test('tries a bounded number of times, then says why', async () => {
    const { client, requests } = options([stream([opening, emails(1)], 'break')]);
    const heard = await all(client.generate(generation()));
    expect(last(heard)).toMatchObject({ event: 'failed', problem: { kind: 'unreachable' } });
    expect(requests.filter(({ path }) => path === '/api/generate')).toHaveLength(6);
  });

  test('a server that was never there is said at once', async () => {
    const { client, requests } = options([broken(), broken(), stream([opening, ending])]);
    expect(last(await all(client.generate(generation())))).toMatchObject({
      event: 'failed',
      problem: { kind: 'unreachable' },
    });
    expect(requests.filter(({ path }) => path === '/api/generate')).toHaveLength(2);
  });

  test('a stream that falls silent counts as broken', async () => {
    const { client } = options([
      stream([opening, emails(1)], 'hang'),
      stream([opening, emails(1, 2, 3, 4, 5, 6, 7), ending]),
    ]);
    const before = Date.now();
    const heard = await all(client.generate(generation()));
    expect(steps(heard)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(Date.now() - before).toBeGreaterThanOrEqual(SILENCE);
  });

  test('what is still being written is waited for, and what is kept meanwhile comes', async () => {
    const running = refusal('generation_in_progress', { retryAfter: 3 });
    const kept = {
      sequenceId: 'seq-1',
      state: 'writing',
      createdAt: '2026-11-23T08:00:00Z',
      emails: [emailOf(1), emailOf(2)],
    };
    const { client } = options([running, stream([opening, emails(1, 2, 3, 4, 5, 6, 7), ending])], {
      kept,
    });
    const before = Date.now();
    const heard = await all(client.generate(generation({ sequenceId: 'seq-1' })));
    expect(names(heard).slice(0, 2)).toEqual(['email', 'email']);
    expect(steps(heard)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(Date.now() - before).toBeGreaterThanOrEqual(3_000);
  });

  test('a press whose answer was lost is waited for as well', async () => {
    const running = refusal('generation_in_progress', { retryAfter: 1 });
    const { client } = options([
      broken(),
      running,
      stream([opening, emails(1, 2, 3, 4, 5, 6, 7), ending]),
    ]);
    const heard = await all(client.generate(generation()));
    expect(names(heard)[0]).toBe('reconnecting');
    expect(steps(heard)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('another sequence that is being written is not waited for', async () => {
    const { client } = options([refusal('generation_in_progress', { retryAfter: 3 })]);
    const heard = await all(client.generate(generation()));
    expect(heard).toHaveLength(1);
    expect(last(heard)).toMatchObject({
      problem: { advice: expect.stringContaining('still being written') },
    });
  });

  test('a server that answers 409 for ever is given up', async () => {
    const forever = Array.from({ length: 400 }, () =>
      refusal('generation_in_progress', { retryAfter: 0 }),
    );
    const kept = {
      sequenceId: 'seq-1',
      state: 'partial',
      createdAt: '2026-11-23T08:00:00Z',
      emails: [emailOf(1)],
    };
    const { client } = options(forever, { kept });
    const heard = await all(client.generate(generation({ sequenceId: 'seq-1' })));
    expect(steps(heard)).toEqual([1]);
    expect(last(heard)).toMatchObject({
      event: 'failed',
      problem: { kind: 'failed', body: { error: 'generation_in_progress' } },
    });
  });

  test('an error in the stream ends it', async () => {
    const error = said('error', {
      error: 'writer_timeout',
      message: 'Claude took too long.',
      charged: true,
      delivered: 1,
    });
    const { client } = options([stream([opening, emails(1), error])]);
    const heard = await all(client.generate(generation()));
    expect(last(heard)).toMatchObject({
      problem: {
        message: 'Claude took too long.',
        advice: 'One sequence was used. 1 of 7 emails arrived; the rest is free.',
      },
    });
  });

  test('Stop ends it at once and leaves the rest to the server', async () => {
    const controller = new AbortController();
    const { client } = options([stream([opening, emails(1)], 'hang')]);
    const heard: Writing[] = [];
    for await (const event of client.generate(generation({ signal: controller.signal }))) {
      heard.push(event);
      if (event.event === 'email') controller.abort();
    }
    expect(last(heard)).toMatchObject({ event: 'failed', problem: { kind: 'stopped' } });
  });

  test('an event of another shape is not passed on', async () => {
    const { client } = options([
      stream([opening, said('email', { step: 1, body: '<b>' })]),
      stream([opening, said('news', {}), emails(1), ending]),
    ]);
    const heard = await all(client.generate(generation()));
    expect(names(heard)).toEqual(['session', 'reconnecting', 'session', 'email', 'done']);
  });

  test('an answer that is no stream is said to be none', async () => {
    const { client } = options([Response.json({ hello: 'world' })]);
    expect(last(await all(client.generate(generation())))).toMatchObject({
      problem: { kind: 'garbled' },
    });
  });
});
