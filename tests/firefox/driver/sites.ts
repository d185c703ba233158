import type { PageAnswer } from '../../pages/answer.ts';
import { gmailAnswer } from '../../pages/gmail/serve.ts';
import { linkedInAnswer } from '../../pages/linkedin/serve.ts';
import type { Connection } from './connection.ts';

type Answerer = (url: string, isDocument: boolean) => Promise<PageAnswer> | PageAnswer;

const HOSTS: Record<string, Answerer> = {
  'mail.google.com': (_, isDocument) => gmailAnswer(isDocument),
  'www.linkedin.com': linkedInAnswer,
};

/** Answers our own Gmail and LinkedIn at their true origins, and further hosts that are given: no connection is ever made to them. */
export async function serveSites(
  connection: Connection,
  more: Record<string, Answerer> = {},
): Promise<void> {
  const hosts = { ...HOSTS, ...more };
  connection.on('network.beforeRequestSent', ({ isBlocked, request }) => {
    if (!isBlocked) return;
    void answer(request.request, request.url, request.destination === 'document');
  });
  const answer = async (request: string, url: string, isDocument: boolean): Promise<void> => {
    const answerer = hosts[new URL(url).hostname];
    const {
      status = 200,
      contentType,
      headers = {},
      body = '',
    } = answerer ? await answerer(url, isDocument) : { status: 404 };
    const all = { ...headers, ...(contentType && { 'content-type': contentType }) };
    await connection.send('network.provideResponse', {
      request,
      statusCode: status,
      reasonPhrase: status === 200 ? 'OK' : 'Other',
      headers: Object.entries(all).map(([name, value]) => ({
        name,
        value: { type: 'string', value },
      })),
      body: { type: 'string', value: body },
    });
  };
  await connection.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await connection.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: Object.keys(hosts).map((hostname) => ({
      type: 'pattern',
      protocol: 'https',
      hostname,
    })),
  });
}
