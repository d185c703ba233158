import '../fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../../../extension/client/index.ts';
import { BRIEF, emails, ending, opening, refusal, SESSION, stream } from './worker-answers.ts';

/* A Worker that gives a first session to a person only. */

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const OLD = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d';
const VIEW = { plan: 'free', generationsUsed: 0, maxGenerations: 1, canGenerate: true };

const sha256 = async (text: string): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString(
    'hex',
  );

/** `tab`: whether a tab may be opened. `id`: the session this browser has. */
function person({ worker, tab = true, id }: { worker: string; tab?: boolean; id?: string }) {
  const passed = new Set<string>();
  const pages: string[] = [];
  let kept = id;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname } = new URL(url);
    if (pathname === '/api/session') {
      const { proof } = JSON.parse(String(init.body)) as { proof?: string };
      return proof && passed.size > 0 && passed.has(await sha256(proof))
        ? Response.json({ sessionId: SESSION, session: VIEW }, { status: 201 })
        : refusal('verification_required');
    }
    const authorization = new Headers(init.headers).get('authorization');
    return authorization === `Bearer ${SESSION}`
      ? stream([opening, emails(1, 2, 3, 4, 5, 6, 7), ending])
      : refusal('verification_required');
  };
  const client = createClient({
    worker,
    fetch: fetch as typeof globalThis.fetch,
    openPage: (url) => tab && pages.push(url) > 0,
    session: {
      get: async () => kept,
      set: async (next) => {
        kept = next;
      },
    },
  });
  const pass = (url: string) => passed.add(new URL(url).searchParams.get('claim') ?? '');
  return { client, pages, pass, kept: () => kept };
}

/** Hashing takes real time, the waits of the client do not. */
const opened = (pages: readonly string[], count = 1): Promise<void> =>
  vi.waitFor(() => expect(pages).toHaveLength(count), { timeout: 20_000 });

test('the check opens in a tab, and the session is there once it is passed; the page knows no secret', async () => {
  const { client, pages, pass, kept } = person({ worker: 'https://one.example' });
  const minted = client.session();
  await opened(pages);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(pages).toEqual([
    expect.stringMatching(/^https:\/\/one\.example\/api\/session\/human\?claim=[0-9a-f]{64}$/),
  ]);
  expect(kept()).toBeUndefined();
  pass(pages[0] ?? '');
  await vi.waitFor(() => expect(kept()).toBe(SESSION), { interval: 500, timeout: 20_000 });
  expect(await minted).toEqual({ ok: true, value: SESSION });
  expect(kept()).toBe(SESSION);
});

test('where no tab may be opened, the address is told, and the next press goes on with the same check', async () => {
  const { client, pass } = person({ worker: 'https://two.example', tab: false });
  const refused = await client.session();
  const advice = refused.ok ? '' : refused.problem.advice;
  const page = /https:\S+/.exec(advice)?.[0] ?? '';
  expect(advice).toMatch(/^Open https:.* and pass the check, then press again\.$/);
  pass(page);
  expect(await client.session()).toEqual({ ok: true, value: SESSION });
});

test('a check that nobody passes ends in words, and a press that is stopped at once', async () => {
  const { client, pages } = person({ worker: 'https://three.example' });
  const minted = client.session();
  await opened(pages);
  await vi.advanceTimersByTimeAsync(302_000);
  expect(await minted).toMatchObject({
    problem: { advice: 'Pass the check in the tab that opened, then press again.' },
  });
  const stop = new AbortController();
  const second = client.session(stop.signal);
  await opened(pages, 2);
  stop.abort();
  expect(await second).toMatchObject({ problem: { kind: 'stopped' } });
});

test('a session that the Worker forgot is minted anew, and the generation goes on', async () => {
  const { client, pages, pass, kept } = person({ worker: 'https://four.example', id: OLD });
  const heard: string[] = [];
  const done = (async () => {
    const press = { brief: BRIEF, idempotencyKey: 'k', signal: new AbortController().signal };
    for await (const { event } of client.generate(press)) heard.push(event);
  })();
  await opened(pages);
  pass(pages[0] ?? '');
  await vi.waitFor(() => expect(heard.at(-1)).toBe('done'), { interval: 500, timeout: 20_000 });
  await done;
  expect(heard).toEqual(['session', ...Array(7).fill('email'), 'done']);
  expect(kept()).toBe(SESSION);
});
