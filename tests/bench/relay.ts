import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Passes requests on to the stand-in and notes when the first email of an answer was whole on its way through. */
export type Relay = {
  url: string;
  /** `Date.now()` of it, by answer. */
  firstEmails: number[];
  close(): Promise<void>;
};

/** The first email as an object that has ended; the sample writer uses no braces in its texts. */
const FIRST_EMAIL = /^\s*\{\s*"email1"\s*:\s*\{[^}]*\}/;

/** The text of the deltas in a piece of an event stream. */
const textOf = (events: string): string =>
  [...events.matchAll(/^data: (.*"text_delta".*)$/gm)]
    .map(([, data]) => JSON.parse(data ?? '{}').delta.text)
    .join('');

async function pass(
  body: ReadableStream<Uint8Array>,
  response: ServerResponse,
  whole: () => void,
): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  let text = '';
  let told = false;
  for await (const chunk of body) {
    response.write(chunk);
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    if (told) continue;
    text += textOf(lines.join('\n'));
    told = FIRST_EMAIL.test(text);
    if (told) whole();
  }
  response.end();
}

export async function startRelay(target: string): Promise<Relay> {
  const firstEmails: number[] = [];
  const server = createServer(async (request, response) => {
    const sent: Uint8Array[] = [];
    for await (const chunk of request) sent.push(chunk);
    const {
      host: _,
      connection: __,
      'transfer-encoding': ___,
      'content-length': ____,
      ...headers
    } = request.headers;
    const answer = await fetch(`${target}${request.url}`, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: Buffer.concat(sent),
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    if (answer.body) await pass(answer.body, response, () => firstEmails.push(Date.now()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    firstEmails,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
