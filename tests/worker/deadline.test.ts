import { env } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { configOf } from '../../worker/bindings.ts';
import { ApiError } from '../../worker/errors.ts';
import { Deadline, Disconnected } from '../../worker/generation/deadline.ts';

const config = configOf({ ...env });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a charged generation ends 25 s after its caller left, before the Worker itself would', () => {
  expect(config.AFTER_LEAVING_SECONDS).toBe(25);
  expect(() => configOf({ ...env, AFTER_LEAVING_SECONDS: '30' })).toThrow(/AFTER_LEAVING_SECONDS/);
  const left = new AbortController();
  const deadline = new Deadline(config, left.signal, true);
  vi.advanceTimersByTime(60_000);
  left.abort();
  vi.advanceTimersByTime(24_900);
  expect(deadline.signal.aborted).toBe(false);
  vi.advanceTimersByTime(200);
  expect(deadline.signal.reason).toBeInstanceOf(Disconnected);
});

test('one whose caller left before the charge ends at once, one that is charged meanwhile does not', () => {
  const left = new AbortController();
  const [uncharged, charged] = [
    new Deadline(config, left.signal, false),
    new Deadline(config, left.signal, false),
  ];
  charged.charged();
  left.abort();
  expect([uncharged.signal.aborted, charged.signal.aborted]).toEqual([true, false]);
  expect(new Deadline(config, left.signal, false).signal.aborted).toBe(true);
});

test('any generation ends after two minutes', () => {
  const deadline = new Deadline(config, new AbortController().signal, true);
  vi.advanceTimersByTime(119_900);
  expect(deadline.signal.aborted).toBe(false);
  vi.advanceTimersByTime(200);
  expect(deadline.signal.reason).toBeInstanceOf(ApiError);
  expect(deadline.signal.reason).toMatchObject({ code: 'writer_timeout' });
});

test('one that has ended leaves no timer behind, and ends what is still called', () => {
  const deadline = new Deadline(config, new AbortController().signal, true);
  expect(vi.getTimerCount()).toBe(1);
  deadline.done();
  expect(vi.getTimerCount()).toBe(0);
  expect(deadline.signal.aborted).toBe(true);
});

test('one knows whether it was the caller’s leaving that ended it', () => {
  const left = new AbortController();
  const [gone, late] = [
    new Deadline(config, left.signal, false),
    new Deadline(config, new AbortController().signal, false),
  ];
  left.abort();
  vi.advanceTimersByTime(121_000);
  expect([gone.disconnected, late.disconnected]).toEqual([true, false]);
});
