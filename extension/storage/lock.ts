import { browser } from 'wxt/browser';
import { LOCK_PORT } from '../messaging/lock.ts';

/**
 * Waits for a turn over all tabs, which the background lends; answers how it is ended. Where it does not answer, as under a page whose
 * extension was updated, one goes on without.
 */
function takeTurn(): Promise<() => void> {
  return new Promise((resolve) => {
    const without = () => resolve(() => undefined);
    try {
      const port = browser.runtime.connect({ name: LOCK_PORT });
      port.onMessage.addListener(() => resolve(() => port.disconnect()));
      port.onDisconnect.addListener(() => {
        void browser.runtime.lastError; // Read, or the browser logs that nobody is there.
        without();
      });
    } catch {
      // The extension was updated under this page: its new background is not ours.
      without();
    }
  });
}

/** One after the other in this context as well. */
let queue: Promise<unknown> = Promise.resolve();

async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const end = await takeTurn();
  try {
    return await act();
  } finally {
    end();
  }
}

/** Reads and writes what is stored while no other tab does. Not to be called from within itself. */
export function locked<T>(act: () => Promise<T>): Promise<T> {
  const done = queue.then(() => inTurn(act));
  queue = done.catch(() => undefined); // Whoever asked is told by `done`; the next in the queue is not held up.
  return done;
}
