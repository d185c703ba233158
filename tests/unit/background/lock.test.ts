import '../fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lendLock } from '../../../extension/background/lock.ts';
import { ORIGIN, portPair } from '../storage/tabs.ts';

beforeEach(() => void vi.stubGlobal('location', { origin: ORIGIN }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page of ours that asks for its turn. */
function asks(url?: string) {
  const { page, background } = portPair(url);
  const heard: string[] = [];
  page.onMessage.addListener((message) => void heard.push(String(message)));
  page.onDisconnect.addListener(() => void heard.push('ended'));
  lendLock(background);
  return { heard, leave: () => page.disconnect() };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('one has the turn at a time; who leaves gives it to the next, and who leaves the queue is passed over', async () => {
  const [first, second, third] = [asks(), asks(), asks()];
  await settled();
  expect([first.heard, second.heard, third.heard]).toEqual([['turn'], [], []]);
  second.leave();
  first.leave();
  await settled();
  expect([second.heard, third.heard]).toEqual([[], ['turn']]);
  third.leave();
  await settled();
});

test('a tab that stands still in its turn loses it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const [frozen, next] = [asks(), asks()];
  await settled();
  vi.advanceTimersByTime(5_000);
  await settled();
  expect([frozen.heard, next.heard]).toEqual([['turn', 'ended'], ['turn']]);
  next.leave();
  await settled();
});

test('a page that is none of ours gets no turn', async () => {
  const page = asks('https://mail.google.com/mail/u/0/');
  await settled();
  expect(page.heard).toEqual(['ended']);
});
