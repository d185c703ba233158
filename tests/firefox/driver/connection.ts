/*
 * The wire to Firefox: WebDriver BiDi over Node's own WebSocket, typed by the protocol's package. The drivers there are do not reach what these
 * tests are about: a frame of the extension in a closed shadow root, and the browser's own window.
 */
import type { Commands, Event } from 'webdriver-bidi-protocol';

type Answer =
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number; error: string; message: string }
  | Event;

type EventOf<M> = Extract<Event, { method: M }>;

export type Connection = {
  /** Sends one command and gives back its result. Throws with Firefox's own words when it is refused. */
  send<M extends keyof Commands>(
    method: M,
    params: Commands[M]['params'],
  ): Promise<Commands[M]['returnType']>;
  /** Takes each event of a kind; the session has to be subscribed to it. */
  on<M extends Event['method']>(method: M, take: (params: EventOf<M>['params']) => void): void;
  close(): void;
};

/** Connects to a Firefox that listens at this address and begins a session; it takes one at a time. */
export async function connect(url: string): Promise<Connection> {
  const socket = new WebSocket(`${url}/session`);
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  const takers: { method: string; take(params: unknown): void }[] = [];
  let last = 0;

  const receive = (answer: Answer): void => {
    if (answer.type === 'event')
      for (const { method, take } of takers) {
        if (method === answer.method) take(answer.params);
      }
    else if (answer.type === 'success') asked.get(answer.id)?.resolve(answer.result);
    else asked.get(answer.id)?.reject(new Error(`${answer.error}: ${answer.message}`));
  };
  socket.addEventListener('message', ({ data }) => receive(JSON.parse(String(data)) as Answer));
  socket.addEventListener('close', () => {
    for (const { reject } of asked.values()) reject(new Error('Firefox has ended.'));
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`Nobody answers at ${url}.`)));
  });

  const connection: Connection = {
    async send(method, params) {
      last += 1;
      const id = last;
      const answer = Promise.withResolvers<unknown>();
      asked.set(id, answer);
      socket.send(JSON.stringify({ id, method, params }));
      try {
        return (await answer.promise) as Commands[typeof method]['returnType'];
      } finally {
        asked.delete(id);
      }
    },
    on(method, take) {
      takers.push({ method, take: (params) => take(params as Parameters<typeof take>[0]) });
    },
    close: () => socket.close(),
  };
  await connection.send('session.new', { capabilities: {} });
  return connection;
}
