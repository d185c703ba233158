/* A server that answers the owner's smoke test as the Worker does, in a moment; the real one is tried by one test. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answering = { url: string; close(): Promise<void> };

const ID = '3f1c0a52-7a1e-4f5c-9a2b-0c8d7e6f5a4b';

const email = (step: number) => ({
  step,
  day: step * 3,
  angle: 'an angle',
  subjectLineA: 'One subject',
  subjectLineB: 'Another',
  body: 'Hi there,\n\nA body.\n\nBest',
  evidenceUsed: [],
});

const session = { plan: 'free', generationsUsed: 1, maxGenerations: 1, canGenerate: false };
const error = (code: string, message: string): object => ({ error: code, message });

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}

/** `emails`: how many it writes, 7 as it should be. */
export async function startAnswering({ emails = 7 } = {}): Promise<Answering> {
  const answer = (request: IncomingMessage, body: string): [status: number, body: object] => {
    if (request.url !== '/api/generate')
      return request.url === '/api/session'
        ? [200, { ...session, hour: { limit: 1, used: 1, resetsAt: null } }]
        : [200, { ok: true }];
    if (!body.includes('targetJobTitle'))
      return [400, error('invalid_request', 'targetJobTitle is required')];
    if (request.headers.authorization) return [402, error('quota_exceeded', 'All used.')];
    const written = Array.from({ length: emails }, (_, index) => email(index + 1));
    return [200, { sessionId: ID, sequenceId: ID, emails: written, session }];
  };
  const server = createServer(async (request, response) => {
    const [status, body] = answer(request, await bodyOf(request));
    response.writeHead(status, {
      'content-type': 'application/json',
      'set-cookie': `coldcopy_session=${ID}; Path=/`,
    });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
