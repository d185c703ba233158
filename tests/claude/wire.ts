import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** How fast the stand-in writes. 0: at once. `stopAfter`: it stops behind so many emails until its pace is set anew. */
export type Pace = {
  firstTokenMs: number;
  tokensPerSecond: number;
  stopAfter?: number | undefined;
};

/** An answer as the wire needs it. */
export type Answer = {
  model: string;
  text: string;
  tool: string | undefined;
  stopReason: string;
  inputTokens: number;
  counted: boolean;
};

export const idOf = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;

const CHARACTERS_A_TOKEN = 4;
export const tokensOf = (text: string): number => Math.ceil(text.length / CHARACTERS_A_TOKEN);

export const headersOf = (requestId: string): Record<string, string> => ({
  'request-id': requestId,
  'anthropic-organization-id': 'org_stand_in',
  'cache-control': 'no-cache',
});

export function sendError(
  res: ServerResponse,
  error: { status: number; type: string; message: string },
  retryAfter?: number,
): void {
  const requestId = idOf('req');
  const more = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  res.writeHead(error.status, {
    ...headersOf(requestId),
    ...more,
    'content-type': 'application/json',
  });
  res.end(
    JSON.stringify({
      type: 'error',
      error: { type: error.type, message: error.message },
      request_id: requestId,
    }),
  );
}

const messageOf = ({ model, inputTokens }: Answer) => ({
  id: idOf('msg'),
  type: 'message',
  role: 'assistant',
  model,
  content: [] as object[],
  stop_reason: null as string | null,
  stop_sequence: null,
  usage: {
    input_tokens: inputTokens,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: 1,
    service_tier: 'standard',
  },
});

/** The whole answer at once, as without `stream`. */
export function sendWhole(res: ServerResponse, answer: Answer): void {
  const content = answer.tool
    ? { type: 'tool_use', id: idOf('toolu'), name: answer.tool, input: JSON.parse(answer.text) }
    : { type: 'text', text: answer.text };
  const message = messageOf(answer);
  const usage = { ...message.usage, output_tokens: tokensOf(answer.text) };
  res.writeHead(200, { ...headersOf(idOf('req')), 'content-type': 'application/json' });
  res.end(
    JSON.stringify({ ...message, content: [content], stop_reason: answer.stopReason, usage }),
  );
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Pieces of a few tokens each, as the real API sends them. */
function* piecesOf(text: string, size: number): Generator<string> {
  const characters = [...text];
  for (let at = 0; at < characters.length; at += size)
    yield characters.slice(at, at + size).join('');
}

const FIRST_EMAIL = /"email[1-7]":/;

/** Where in the text the k-th email is whole, which shows in what follows it. */
export function endOfEmail(text: string, k: number): number {
  let at = Math.max(0, text.search(FIRST_EMAIL));
  for (let seen = 0; seen < k; seen++) {
    const end = text.indexOf('}', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at + 12;
}

/** What happens in the middle: after so many characters of the text. */
export type Break = {
  at: number;
  how: (event: (name: string, data: object) => void) => Promise<void> | void;
};

const TICK_MS = 20;

/** An answer's events as a server sends them that does not count tokens. */
const uncounted = (key: string, value: unknown): unknown => (key === 'usage' ? undefined : value);

/** Streams an answer as server-sent events, paced; ends early when `broken` says so, or when the caller has left. */
export async function streamAnswer(
  res: ServerResponse,
  answer: Answer,
  pace: Pace,
  broken?: Break,
): Promise<void> {
  const event = (name: string, data: object) =>
    void res.write(
      `event: ${name}\ndata: ${JSON.stringify({ type: name, ...data }, answer.counted ? undefined : uncounted)}\n\n`,
    );
  res.writeHead(200, {
    ...headersOf(idOf('req')),
    'content-type': 'text/event-stream; charset=utf-8',
  });
  event('message_start', { message: messageOf(answer) });
  const block = answer.tool
    ? { type: 'tool_use', id: idOf('toolu'), name: answer.tool, input: {} }
    : { type: 'text', text: '' };
  event('content_block_start', { index: 0, content_block: block });
  event('ping', {});
  if (pace.firstTokenMs > 0) await pause(pace.firstTokenMs);
  const size =
    pace.tokensPerSecond > 0
      ? Math.max(1, Math.round((pace.tokensPerSecond * TICK_MS * CHARACTERS_A_TOKEN) / 1000))
      : 48;
  let sent = 0;
  const hasEmails = FIRST_EMAIL.test(answer.text);
  const isStopped = (): boolean =>
    hasEmails && pace.stopAfter !== undefined && sent >= endOfEmail(answer.text, pace.stopAfter);
  for (const piece of piecesOf(broken ? answer.text.slice(0, broken.at) : answer.text, size)) {
    while (isStopped() && !res.destroyed) await pause(TICK_MS);
    if (res.destroyed) return;
    const delta = answer.tool
      ? { type: 'input_json_delta', partial_json: piece }
      : { type: 'text_delta', text: piece };
    event('content_block_delta', { index: 0, delta });
    sent += piece.length;
    if (sent % 2_000 < piece.length) event('ping', {});
    if (pace.tokensPerSecond > 0) await pause(TICK_MS);
  }
  if (broken) return broken.how(event);
  event('content_block_stop', { index: 0 });
  event('message_delta', {
    delta: { stop_reason: answer.stopReason, stop_sequence: null },
    usage: { output_tokens: tokensOf(answer.text) },
  });
  event('message_stop', {});
  res.end();
}
