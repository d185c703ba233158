import '../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { problemOf, refused } from '../../../extension/client/problem.ts';
import { inAbout } from '../../../extension/format/times.ts';
import { getMessage } from '../../../scripts/lib/get-message.ts';
import { textsOf } from '../../../scripts/lib/locales.ts';
import { ERROR_STATUS, type ErrorCode } from '../../../shared/contract/errors.ts';
import { all, generation, options, refusal, WORKER } from './worker-answers.ts';

beforeEach(() => void vi.useFakeTimers());

afterEach(() => void vi.useRealTimers());

describe('what went wrong, for a person', () => {
  const REMOTE = 'https://coldcopy.example';
  /** Why nobody answers. */
  const kind = async (more: Parameters<typeof options>[1]) => {
    const result = await options([], more).client.health();
    return result.ok ? 'ok' : result.problem.kind;
  };

  test.each(Object.keys(ERROR_STATUS) as ErrorCode[])('%s has a sentence', async (code) => {
    const { client } = options([refusal(code, { charged: false, retryAfter: 20 })]);
    const heard = await all(client.generate(generation()));
    const problem = heard[0]?.event === 'failed' ? heard[0].problem : undefined;
    expect(problem?.message).toBe(`It is ${code}.`);
    expect(problem?.advice).toContain('Nothing was charged.');
  });

  test('no connection, no permission, no server', async () => {
    expect(await kind({ worker: REMOTE, online: false })).toBe('offline');
    expect(await kind({ allowed: false })).toBe('not-allowed');
    expect(await kind({})).toBe('unreachable');
  });

  test.each([
    'http://127.0.0.1:8787',
    'http://127.3.2.1',
    'http://localhost:8787',
    'http://coldcopy.localhost',
    'http://[::1]:8787',
  ])(
    'no connection is needed to reach %s, so its lack is no reason why it does not answer',
    async (worker) => {
      expect(await kind({ worker, online: false })).toBe('unreachable');
    },
  );

  test('a Worker that answers is believed, whatever the browser thinks of its connection', async () => {
    const { client } = options([Response.json({ ok: true })], { worker: REMOTE, online: false });
    expect(await client.health()).toEqual({ ok: true, value: { ok: true } });
  });

  test('what another program answers is not understood, and says whose answer it was', () => {
    expect(problemOf(WORKER, 502, '<html>')).toMatchObject({
      kind: 'garbled',
      message: expect.stringContaining(WORKER),
    });
    expect(problemOf(WORKER, 400, { error: 'nope', message: 'x' }).kind).toBe('garbled');
  });

  test('in another language than the Worker’s, every code is told in that language', () => {
    const { chrome } = globalThis as unknown as { chrome: { i18n: object } };
    const { i18n } = chrome;
    chrome.i18n = { getMessage: getMessage(textsOf('de')) };
    const problems = (Object.keys(ERROR_STATUS) as ErrorCode[]).map((error) =>
      refused({ error, message: 'In English.', retryAfter: 20, charged: false }),
    );
    chrome.i18n = i18n;
    expect(problems.map(({ message }) => message)).not.toContain('In English.');
    expect(new Set(problems.map(({ message }) => message)).size).toBe(problems.length);
    expect(problems[0]?.advice).toBe(
      'Es wurde nichts berechnet. Versuchen Sie es in etwa 20 Sekunden erneut.',
    );
  });

  test('times', () => {
    expect([1, 20, 600, 7_200].map(inAbout)).toEqual([
      'in about 1 second',
      'in about 20 seconds',
      'in about 10 minutes',
      'in about 2 hours',
    ]);
  });
});
