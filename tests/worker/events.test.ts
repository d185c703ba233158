import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EventStream } from '../../worker/http/events.ts';
import { email } from './lib/emails.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

const progress = (characters: number) =>
  ({ event: 'progress', data: { step: 1, field: 'body', characters } }) as const;

test('before the first email a comment line is sent every second, so that a reader who left is noticed', async () => {
  const stream = new EventStream({}, () => undefined);
  const text = stream.response.text();
  vi.advanceTimersByTime(3_100);
  stream.close();
  expect((await text).match(/^: /gm)).toHaveLength(3);
});

test('after it, every ten seconds of silence, and none after the end', async () => {
  const stream = new EventStream({}, () => undefined);
  const text = stream.response.text();
  stream.send({ event: 'email', data: email(1) });
  vi.advanceTimersByTime(9_900);
  stream.send({ event: 'email', data: email(2) });
  vi.advanceTimersByTime(20_100);
  stream.close();
  vi.advanceTimersByTime(60_000);
  expect((await text).match(/^: /gm)).toHaveLength(2);
});

test('progress is told every 50 ms at most; an email is told at once', async () => {
  const stream = new EventStream({}, () => undefined);
  const text = stream.response.text();
  for (let i = 0; i < 100; i++) {
    stream.send(progress(i));
    vi.advanceTimersByTime(10);
  }
  stream.send({ event: 'email', data: email(1) });
  stream.close();
  const events = (await text).match(/^event: \w+/gm) ?? [];
  expect(events.filter((name) => name === 'event: progress')).toHaveLength(20);
  expect(events.at(-1)).toBe('event: email');
});

test('a reader who goes away is noticed once, and sending goes on into nothing', async () => {
  const left = vi.fn();
  const stream = new EventStream({}, left);
  await stream.response.body?.cancel();
  stream.send({ event: 'email', data: email(1) });
  stream.close();
  expect(left).toHaveBeenCalledTimes(1);
});
