import { vi } from 'vitest';
import { type CreateVerify, createWriter } from '../../../worker/writer/index.ts';
import type { Writer } from '../../../worker/writer/writer.ts';
import { answerSample } from '../../claude/answers.ts';
import { type Asked, readAsked, requestSchema } from '../../claude/asked.ts';

/** What Claude does with a request: an answer of its own, no answer, a failure; undefined: the sample writer's. */
export type Does = object | 'hang' | 'fail' | 'cut' | undefined;

const sse = (events: [string, object][]): string =>
  events
    .map(([name, data]) => `event: ${name}\ndata: ${JSON.stringify({ type: name, ...data })}\n\n`)
    .join('');

function answered(text: string, isWhole: boolean): Response {
  const usage = { input_tokens: 100, output_tokens: 1 };
  const message = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'm',
    content: [],
    stop_reason: null,
    usage,
  };
  const events: [string, object][] = [
    ['message_start', { message }],
    ['content_block_start', { index: 0, content_block: { type: 'text', text: '' } }],
    ['content_block_delta', { index: 0, delta: { type: 'text_delta', text } }],
    ...(isWhole
      ? ([
          ['message_delta', { delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 900 } }],
          ['message_stop', {}],
        ] satisfies [string, object][])
      : []),
  ];
  return new Response(sse(events), { headers: { 'content-type': 'text/event-stream' } });
}

/**
 * The real writer before a stand-in for Claude inside workerd, with three drafts. `does` says what becomes of each request; every request is told
 * to it.
 */
export function realWriter(
  does: (asked: Asked) => Does = () => undefined,
  verify?: CreateVerify,
  choice = 10_000,
): Writer {
  vi.stubGlobal('fetch', async (_: unknown, init: RequestInit) => {
    const asked = readAsked(requestSchema.parse(JSON.parse(String(init.body))), true);
    if (!asked) throw new Error('the stand-in does not understand the request');
    const done = does(asked);
    if (done === 'fail')
      return Response.json(
        { type: 'error', error: { type: 'overloaded_error', message: 'busy' } },
        { status: 529 },
      );
    if (done === 'hang')
      return new Promise<Response>((_resolve, reject) =>
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      );
    const text = JSON.stringify(typeof done === 'object' ? done : answerSample(asked, {}));
    return done === 'cut'
      ? answered(text.slice(0, text.indexOf('"email3"')), false)
      : answered(text, true);
  });
  return createWriter(
    {
      apiKey: 'k',
      baseURL: 'http://claude.test',
      model: 'claude-haiku-5-5',
      retries: 0,
      timeouts: { choice },
    },
    verify,
  );
}
