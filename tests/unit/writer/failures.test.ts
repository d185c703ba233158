import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultName } from '../../claude/faults.ts';
import { type Claude, startClaude } from '../../claude/server.ts';
import { richBrief } from './briefs.ts';
import { write } from './run.ts';

let claude: Claude;
beforeAll(async () => {
  claude = await startClaude();
});
afterEach(() => claude.reset());
afterAll(() => claude.close());

describe('before anything was written', () => {
  test.each<[FaultName, string, RegExp]>([
    ['401', 'writer_unavailable', /ANTHROPIC_API_KEY/],
    ['402', 'writer_unavailable', /billing/],
    ['403', 'writer_unavailable', /rights/],
    ['404', 'writer_unavailable', /ANTHROPIC_MODEL/],
  ])('%s is for the owner to mend', async (fault, code, forOwner) => {
    claude.script({ fault });
    const { failure, emails } = await write(claude, richBrief);
    expect(emails).toEqual([]);
    expect(failure?.code).toBe(code);
    expect(failure?.forOwner).toMatch(forOwner);
    expect(failure?.message).not.toMatch(/key|ANTHROPIC|40\d/);
  });

  test.each<[FaultName, number | undefined, number]>([
    ['429', 30, 30],
    ['529', undefined, 20],
    ['503', 7, 7],
  ])('%s says when to come back', async (fault, retryAfter, expected) => {
    claude.script({ fault, ...(retryAfter !== undefined && { retryAfter }) });
    const { failure } = await write(claude, richBrief);
    expect(failure).toMatchObject({ code: 'writer_unavailable', retryAfter: expected });
  });

  test.each<[FaultName, string]>([
    ['400', 'writer_failed'],
    ['500', 'writer_failed'],
    ['504', 'writer_timeout'],
    ['refuse-connection', 'writer_unavailable'],
  ])('%s has an answer of its own', async (fault, code) => {
    claude.script({ fault });
    const { failure, usage } = await write(claude, richBrief);
    expect(failure?.code).toBe(code);
    expect(usage).toBeUndefined();
    expect(failure?.usage).toMatchObject({ model: 'claude-haiku-5-5', inputTokens: 0, calls: 1 });
  });

  test('a failure that may pass is tried once more', async () => {
    claude.script({ fault: '500' });
    const { emails, failure } = await write(claude, richBrief, { settings: { retries: 1 } });
    expect(failure).toBeUndefined();
    expect(emails).toHaveLength(7);
  });

  test('a long wait is left to the user', async () => {
    claude.script({ fault: '429', retryAfter: 30 });
    const { failure } = await write(claude, richBrief, { settings: { retries: 1 } });
    expect(failure?.retryAfter).toBe(30);
    expect(claude.received).toHaveLength(1);
  });

  test('a spending limit is not tried again', async () => {
    claude.script({ fault: '429' });
    const { failure } = await write(claude, richBrief, { settings: { retries: 1 } });
    expect(failure?.forOwner).toMatch(/spend limit/);
    expect(claude.received).toHaveLength(1);
  });

  test('a hang ends at the first token’s time', async () => {
    claude.script({ fault: 'hang' });
    const { failure } = await write(claude, richBrief, {
      settings: { timeouts: { firstToken: 1_000 } },
    });
    expect(failure?.code).toBe('writer_timeout');
    expect(failure?.message).toMatch(/too long/);
  });
});

describe('in the middle of an answer', () => {
  test.each<[FaultName, string, RegExp]>([
    ['error-midstream', 'writer_failed', /try again/],
    ['overloaded-midstream', 'writer_unavailable', /busy/],
    ['cut', 'writer_failed', /lost partway/],
    ['max-tokens', 'writer_failed', /cut off/],
    ['hang-midstream', 'writer_timeout', /too long/],
  ])('%s keeps what was whole and says what happened', async (fault, code, message) => {
    claude.script({ fault, afterEmail: 2 });
    const { emails, failure } = await write(claude, richBrief, {
      settings: { timeouts: { idle: 1_500 } },
    });
    expect(emails.map(({ step }) => step)).toEqual([1, 2]);
    expect(failure?.code).toBe(code);
    expect(failure?.message).toMatch(message);
    expect(failure?.usage?.inputTokens).toBeGreaterThan(0);
  });

  test.each<[FaultName, RegExp, number]>([
    ['refusal', /declined/, 0],
    ['invalid-json', /couldn’t be read/, 0],
    ['prose', /couldn’t be read/, 0],
    ['six-emails', /only 6 of 7/, 6],
  ])('%s fails with its own sentence', async (fault, message, delivered) => {
    claude.script({ fault });
    const { failure, emails } = await write(claude, richBrief);
    expect(failure?.code).toBe('writer_failed');
    expect(failure?.message).toMatch(message);
    expect(emails).toHaveLength(delivered);
  });

  test('the whole time is limited too', async () => {
    claude.pace({ tokensPerSecond: 100 });
    const { failure } = await write(claude, richBrief, {
      settings: { timeouts: { request: 1_000 } },
    });
    expect(failure?.code).toBe('writer_timeout');
  });
});

describe('when the caller leaves', () => {
  test('the call upstream is aborted', async () => {
    claude.pace({ tokensPerSecond: 400 });
    const caller = new AbortController();
    const { failure } = await write(claude, richBrief, {
      signal: caller.signal,
      onEvent: () => caller.abort(),
    });
    expect(failure?.message).toBe('Writing was stopped.');
    await expect.poll(() => claude.received[0]?.status).toBe('aborted');
  });

  test('before the call, nothing is sent', async () => {
    const { failure } = await write(claude, richBrief, { signal: AbortSignal.abort() });
    expect(failure?.message).toBe('Writing was stopped.');
    expect(claude.received).toEqual([]);
  });
});
