import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Asked, type MessageRequest, readAsked } from './asked.ts';
import { markedFault, type Scripted, STATUS_FAULTS, scriptedSchema } from './faults.ts';
import { checkBody, checkHeaders } from './rules.ts';
import { readMaterial } from './sample/verify.ts';
import { answerOf, breakOf, verdictsOf } from './scripted-answer.ts';
import { type Pace, sendError, sendWhole, streamAnswer } from './wire.ts';

export type ClaudeOptions = {
  /** 0: any free one. */
  port?: number;
  pace?: Partial<Pace>;
  /** `[[fault:529]]` in the instructions of a brief makes that fault: for playing in a browser. */
  faultsInBrief?: boolean;
  /** Takes any model's name, as a server of one's own does. */
  anyModel?: boolean;
  /** false: `output_config.format` is passed over, as llama.cpp does. */
  structured?: boolean;
};

const VERIFY = 'verify';

/** A request as it was received; `aborted` once its caller left before the end. */
export type Received = {
  at: number;
  headers: IncomingMessage['headers'];
  request: MessageRequest;
  /** What was asked for; undefined: nothing that the stand-in knows. */
  kind: Asked['kind'] | typeof VERIFY | undefined;
  status: 'answering' | 'answered' | 'aborted';
};

export type Claude = {
  url: string;
  port: number;
  /** Every accepted request, oldest first. */
  received: Received[];
  /** Sets what the next requests get, in order; afterwards the sample writer answers. */
  script(...next: Scripted[]): void;
  pace(pace: Partial<Pace>): void;
  /** Who chooses between drafts instead of the sample writer: the number of the best one, from 1. */
  choose(chooser: (drafts: readonly unknown[]) => number): void;
  /** The most requests that were being answered at the same time. */
  mostAtOnce(): number;
  /** Forgets script, pace, chooser and log. */
  reset(): void;
  close(): Promise<void>;
};

type State = {
  queue: { scripted: Scripted; left: number }[];
  pace: Pace;
  received: Received[];
  chooser: ((drafts: readonly unknown[]) => number) | undefined;
  mostAtOnce: number;
};

const paceSchema = z
  .object({
    firstTokenMs: z.number().min(0),
    tokensPerSecond: z.number().min(0),
    stopAfter: z.int().min(0),
  })
  .partial();

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(res: ServerResponse, data: unknown, status = 200): void {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(data));
}

/** Whether an answer is scripted for such a request. One that names no kind is for any that writes or chooses. */
function isFor({ of }: Scripted, asked: Asked | typeof VERIFY | undefined): boolean {
  if (asked === VERIFY || of === VERIFY) return of === asked;
  return of === undefined || of === asked?.kind || (asked?.kind === 'draft' && of === asked.draft);
}

/** The next scripted answer for such a request; one with `times: 0` stays. */
function nextScripted(
  state: State,
  asked: Asked | typeof VERIFY | undefined,
): Scripted | undefined {
  const first = state.queue.find(({ scripted }) => isFor(scripted, asked));
  if (!first) return undefined;
  if (first.left > 0 && --first.left === 0) state.queue.splice(state.queue.indexOf(first), 1);
  return first.scripted;
}

function enqueue(state: State, next: readonly Scripted[]): void {
  state.queue = next.map((scripted) => ({ scripted, left: scripted.times ?? 1 }));
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  state: State,
  options: ClaudeOptions,
): Promise<void> {
  const refused = checkHeaders(req.headers);
  if (refused) return sendError(res, refused);
  const checked = checkBody(await bodyOf(req), options.anyModel ?? false);
  if ('refused' in checked) return sendError(res, checked.refused);
  const { request } = checked;
  const asked = readAsked(request, options.structured ?? true);
  const material = readMaterial(request);
  const kind = material ? VERIFY : asked?.kind;
  const received: Received = {
    at: Date.now(),
    headers: req.headers,
    request,
    kind,
    status: 'answering',
  };
  state.received.push(received);
  state.mostAtOnce = Math.max(
    state.mostAtOnce,
    state.received.filter(({ status: now }) => now === 'answering').length,
  );
  res.on('close', () => {
    received.status = res.writableFinished ? 'answered' : 'aborted';
  });
  const marked = options.faultsInBrief ? markedFault(asked?.brief.instructions) : undefined;
  const best = asked?.kind === 'choice' ? state.chooser?.(asked.choose) : undefined;
  const unscripted: Scripted = best === undefined ? {} : { answer: { weakest: [], best } };
  const scripted = material
    ? (nextScripted(state, VERIFY) ?? {})
    : (nextScripted(state, asked) ?? marked ?? unscripted);
  const status = STATUS_FAULTS[scripted.fault as keyof typeof STATUS_FAULTS];
  if (status) return sendError(res, status, scripted.retryAfter);
  if (scripted.fault === 'refuse-connection') return void res.destroy();
  if (scripted.fault === 'hang') return;
  const ready = material
    ? verdictsOf(request, material, scripted)
    : answerOf(request, asked, scripted);
  if (!request.stream) return sendWhole(res, ready);
  await streamAnswer(res, ready, state.pace, breakOf(scripted, ready.text, res));
}

/** The control endpoints, for tests that only have the wire. */
async function control(
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
  state: State,
  reset: () => void,
): Promise<void> {
  if (path === '/__requests') return sendJson(res, state.received);
  if (path === '/__health') return sendJson(res, { ok: true });
  const body = await bodyOf(req);
  if (path === '/__reset') reset();
  else if (path === '/__script') enqueue(state, z.array(scriptedSchema).parse(JSON.parse(body)));
  else if (path === '/__pace') Object.assign(state.pace, paceSchema.parse(JSON.parse(body)));
  else return sendJson(res, { error: 'unknown control' }, 404);
  sendJson(res, { ok: true });
}

/** Starts the stand-in on the loopback interface. */
export async function startClaude(options: ClaudeOptions = {}): Promise<Claude> {
  const firstPace: Pace = { firstTokenMs: 0, tokensPerSecond: 0, ...options.pace };
  const state: State = {
    queue: [],
    pace: { ...firstPace },
    received: [],
    chooser: undefined,
    mostAtOnce: 0,
  };
  const reset = () => {
    state.queue = [];
    // Told to the answers under way as well, so that one which is stopped goes on.
    Object.assign(state.pace, { stopAfter: undefined, ...firstPace });
    state.received.length = 0;
    state.chooser = undefined;
    state.mostAtOnce = 0;
  };
  const handle = (req: IncomingMessage, res: ServerResponse): Promise<void> | void => {
    const path = new URL(req.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/__')) return control(req, res, path, state, reset);
    if (req.method === 'POST' && path === '/v1/messages') return answer(req, res, state, options);
    sendError(res, { status: 404, type: 'not_found_error', message: `${req.method} ${path}` });
  };
  const server = createServer((req, res) => {
    Promise.resolve(handle(req, res)).catch((error: unknown) => {
      if (res.headersSent) res.destroy();
      else
        sendError(res, {
          status: 500,
          type: 'api_error',
          message: `stand-in: ${error instanceof Error ? error.message : String(error)}`,
        });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    received: state.received,
    script: (...next) => enqueue(state, next),
    pace: (pace) => void Object.assign(state.pace, pace),
    choose: (chooser) => {
      state.chooser = chooser;
    },
    mostAtOnce: () => state.mostAtOnce,
    reset,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `node tests/claude/server.ts --port 8788 --first-token-ms 400 --tokens-per-second 250 --faults-in-brief` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8788' },
      'first-token-ms': { type: 'string', default: '400' },
      'tokens-per-second': { type: 'string', default: '250' },
      'faults-in-brief': { type: 'boolean', default: false },
      'any-model': { type: 'boolean', default: false },
    },
  });
  const claude = await startClaude({
    port: Number(values.port),
    pace: {
      firstTokenMs: Number(values['first-token-ms']),
      tokensPerSecond: Number(values['tokens-per-second']),
    },
    faultsInBrief: values['faults-in-brief'],
    anyModel: values['any-model'],
  });
  console.log(`sample writer ready at ${claude.url}`);
}

if (import.meta.main) await main();
