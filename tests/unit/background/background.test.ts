import '../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { claim, forget, issue, renew } from '../../../extension/background/frame-token.ts';
import { isOwn } from '../../../extension/background/hosts.ts';
import { onMessage } from '../../../extension/background/on-message.ts';
import { inTabQueue } from '../../../extension/background/tab-queue.ts';
import { siteAt } from '../../../extension/sites/registry.ts';
import { fakeBrowser } from '../fake-browser.ts';

const ORIGIN = 'chrome-extension://abcdefghijklmnop';
const GMAIL = 'https://mail.google.com/mail/u/0/#inbox';
const TAB = 7;

const sender = (
  more: Partial<Browser.runtime.MessageSender> = {},
): Browser.runtime.MessageSender => ({
  id: fakeBrowser.runtime.id,
  frameId: 0,
  documentId: 'page',
  url: GMAIL,
  tab: { id: TAB } as Browser.tabs.Tab,
  ...more,
});
const frame = (documentId: string) =>
  sender({ frameId: 5, documentId, url: `${ORIGIN}/sidebar.html` });

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('location', { origin: ORIGIN });
});
afterEach(() => vi.unstubAllGlobals());

describe('a pass', () => {
  test('belongs to the first frame that shows it, and to its tab', async () => {
    const token = await issue(TAB, 'page');
    expect(await claim(TAB, 'another word', frame('a'))).toBe(false);
    expect(await claim(TAB + 1, token, frame('a'))).toBe(false);
    expect(await claim(TAB, token, frame('a'))).toBe(true);
    expect(await claim(TAB, token, frame('b'))).toBe(false);
    expect(await claim(TAB, token, frame('a'))).toBe(true);
  });

  test('ends with a new one and with the tab', async () => {
    const first = await issue(TAB, 'page');
    const second = await issue(TAB, 'page');
    expect(await claim(TAB, first, frame('a'))).toBe(false);
    expect(await claim(TAB, second, frame('a'))).toBe(true);
    await forget(TAB);
    expect(await claim(TAB, second, frame('a'))).toBe(false);
  });

  test('is renewed for the document that was called on alone', async () => {
    expect(await renew(TAB, sender())).toBeNull();
    const token = await issue(TAB, 'page');
    await claim(TAB, token, frame('a'));
    expect(await renew(TAB, sender({ documentId: 'another page' }))).toBeNull();
    const next = await renew(TAB, sender());
    expect(next).not.toBe(token);
    expect(await claim(TAB, next ?? '', frame('b'))).toBe(true);
  });
});

describe('a message', () => {
  test.each([
    ['from another extension', { open: 'sidebar' }, sender({ id: 'other' })],
    ['from a frame of the page', { open: 'sidebar' }, sender({ frameId: 3 })],
    [
      'from LinkedIn, where nothing runs unasked',
      { open: 'sidebar' },
      sender({ url: 'https://www.linkedin.com/in/x' }),
    ],
    [
      'from a page that looks like Gmail',
      { open: 'sidebar' },
      sender({ url: 'https://mail.google.com.example/mail' }),
    ],
    ['that asks for something else', { open: 'options' }, sender()],
    ['that is no object', 'open', sender()],
    ['that asks for a pass from a frame', { renew: 'frame' }, sender({ frameId: 3 })],
    ['that asks for a pass from the sidebar', { renew: 'frame' }, frame('a')],
  ])('%s does nothing', (_, message, from) => {
    expect(onMessage(message, from)).toBeUndefined();
  });

  test('of the page script of a tab that nobody called in gets no pass', async () => {
    expect(await onMessage({ renew: 'frame' }, sender())).toEqual({ token: null });
  });

  test('of the popup on another site is answered with where ColdCopy works', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([
      { id: 1, url: 'https://example.com/' },
    ] as never);
    const answer = await onMessage(
      { open: 'sidebar' },
      { id: fakeBrowser.runtime.id, url: `${ORIGIN}/popup.html` },
    );
    expect(answer).toEqual({
      opened: false,
      why: 'ColdCopy works on Gmail and LinkedIn. Open a conversation or a profile there.',
    });
  });
});

describe('addresses', () => {
  test('of the sites', () => {
    expect([GMAIL, 'https://www.linkedin.com/in/x'].map((url) => siteAt(url)?.name)).toEqual([
      'gmail',
      'linkedin',
    ]);
    for (const url of [
      undefined,
      '',
      'about:blank',
      'http://mail.google.com/',
      'https://mail.google.com.evil.example/',
      'https://linkedin.com/',
    ])
      expect(siteAt(url)).toBeUndefined();
  });

  test('of our own', () => {
    expect(isOwn(`${ORIGIN}/sidebar.html#x`, '/sidebar.html')).toBe(true);
    expect(isOwn(`${ORIGIN}x/sidebar.html`)).toBe(false);
    expect(isOwn(undefined)).toBe(false);
  });
});

describe('queues', () => {
  test('of one tab come one after the other, also after one that failed; other tabs do not wait', async () => {
    const order: string[] = [];
    const first = Promise.withResolvers<void>();
    const one = inTabQueue(1, async () => {
      await first.promise;
      order.push('one');
      throw new Error('no');
    });
    const two = inTabQueue(1, async () => order.push('two'));
    await inTabQueue(2, async () => order.push('other tab'));
    first.resolve();
    await expect(one).rejects.toThrow('no');
    await two;
    expect(order).toEqual(['other tab', 'one', 'two']);
  });
});
