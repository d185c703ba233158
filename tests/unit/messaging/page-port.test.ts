import { describe, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { PageRequest } from '../../../extension/messaging/messages.ts';
import { newSidebarConnection } from '../../../extension/messaging/page-port.ts';

/** A port as the page script gets it from the background. */
function newPort() {
  const heard: unknown[] = [];
  let hear: (message: unknown) => unknown = () => undefined;
  let end: () => void = () => undefined;
  const port = {
    postMessage: (message: unknown) => heard.push(message),
    onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
    onDisconnect: { addListener: (listener: typeof end) => (end = listener) },
  } as unknown as Browser.runtime.Port;
  return { port, heard, ask: (message: unknown) => hear(message), end: () => end() };
}

const insert = (id: number): PageRequest => ({
  id,
  verb: 'insert',
  args: { editorId: 'editor-1', draft: { channel: 'email', body: 'x' }, mode: 'ask' },
});
const idle = () => undefined;

describe('the page’s side of the port', () => {
  test('says first that it is there, and answers', async () => {
    const { port, heard, ask } = newPort();
    newSidebarConnection(async ({ verb }) => verb, idle).connected(port);
    await ask(insert(1));
    expect(heard).toEqual([{ here: true }, { id: 1, answer: 'insert' }]);
  });

  test('what is asked again after a broken port is answered, not done again', async () => {
    const execute = vi.fn(async () => 'inserted');
    const connection = newSidebarConnection(execute, idle);
    const [first, second] = [newPort(), newPort()];
    connection.connected(first.port);
    const asked = first.ask(insert(1));
    first.end();
    await asked;
    connection.connected(second.port);
    await second.ask(insert(1));
    expect(execute).toHaveBeenCalledTimes(1);
    expect(first.heard).toEqual([{ here: true }]);
    expect(second.heard).toEqual([{ here: true }, { id: 1, answer: 'inserted' }]);
  });

  test('a new frame counts from one again', async () => {
    const execute = vi.fn(async () => 'inserted');
    const connection = newSidebarConnection(execute, idle);
    const { port, ask } = newPort();
    connection.connected(port);
    await ask(insert(1));
    connection.forget();
    await ask(insert(1));
    expect(execute).toHaveBeenCalledTimes(2);
  });

  test('a failure is told in its own words', async () => {
    const { port, heard, ask } = newPort();
    newSidebarConnection(
      () => Promise.reject(new Error('This message is no longer open.')),
      idle,
    ).connected(port);
    await ask(insert(1));
    expect(heard[1]).toEqual({ id: 1, failed: 'This message is no longer open.' });
  });

  test('events wait for a port, the last of each kind', () => {
    const lost = vi.fn();
    const connection = newSidebarConnection(async () => null, lost);
    connection.tell({ event: 'moved', key: 'a' });
    connection.tell({ event: 'called' });
    connection.tell({ event: 'moved', key: 'b' });
    const { port, heard, end } = newPort();
    connection.connected(port);
    connection.tell({ event: 'editors' });
    expect(heard).toEqual([
      { here: true },
      { event: 'called' },
      { event: 'moved', key: 'b' },
      { event: 'editors' },
    ]);
    end();
    connection.tell({ event: 'editors' });
    expect(heard).toHaveLength(4);
    expect(lost).toHaveBeenCalledTimes(1);
  });
});
