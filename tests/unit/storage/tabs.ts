import { vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { lendLock } from '../../../extension/background/lock.ts';
import { fakeBrowser } from '../fake-browser.ts';

type Port = Browser.runtime.Port;

export const ORIGIN = 'chrome-extension://abcdefghijklmnop';

/** One end of a port, and what makes the other hear. */
function end(url: string) {
  const messages: ((message: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  const port = {
    name: 'lock',
    sender: { url },
    onMessage: { addListener: (heard: (message: unknown) => void) => messages.push(heard) },
    onDisconnect: { addListener: (heard: () => void) => ends.push(heard) },
  };
  return {
    port,
    say(message: unknown) {
      for (const heard of messages) heard(message);
    },
    leave() {
      for (const heard of ends.splice(0)) heard();
    },
  };
}

/** A port between a page of ours at this address and the background, as the browser joins them: what is said comes a moment later. */
export function portPair(url = `${ORIGIN}/sidebar.html`): { page: Port; background: Port } {
  const [page, background] = [end(url), end(url)];
  const joined = (own: typeof page, other: typeof page) =>
    Object.assign(own.port, {
      postMessage: (message: unknown) => queueMicrotask(() => other.say(message)),
      disconnect: () => queueMicrotask(other.leave),
    }) as unknown as Port;
  return { page: joined(page, background), background: joined(background, page) };
}

/** Gives every page of ours the background to ask for its turn. */
export function withBackground(): void {
  vi.stubGlobal('location', { origin: ORIGIN });
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation(() => {
    const { page, background } = portPair();
    queueMicrotask(() => lendLock(background));
    return page;
  });
}
