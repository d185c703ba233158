import { briefSchema } from '../../shared/contract/brief.ts';
import { stepsFrom } from '../../shared/contract/steps.ts';
import { EventStream } from '../../worker/http/events.ts';
import { createWriter } from '../../worker/writer/index.ts';
import { streamEventsOf } from '../../worker/writer/stream-events.ts';
import type { Writer } from '../../worker/writer/writer.ts';
import { startClaude } from '../claude/server.ts';
import type { Figure } from './figures.ts';
import { BRIEF } from './generation.ts';
import { REAL } from './worker.ts';

const BRIEF_SENT = briefSchema.parse(BRIEF);
const WARM = 20;
const RUNS = 60;
const MODEL = 'claude-haiku-5-5';
/** CPU milliseconds of one invocation on Cloudflare's free plan. */
const FREE_PLAN = 10;

/** One answer of the stand-in, an event a piece, as it comes at Claude's own pace. */
async function record(write: (url: string) => Promise<void>): Promise<Uint8Array[]> {
  const claude = await startClaude({ pace: REAL });
  const answers: Promise<string>[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const answer = await real(input, init);
    answers.push(answer.clone().text());
    return answer;
  };
  await write(claude.url);
  globalThis.fetch = real;
  await claude.close();
  const encoder = new TextEncoder();
  return (await Promise.all(answers))
    .join('')
    .split(/(?<=\n\n)/)
    .map((event) => encoder.encode(event));
}

const replay = (pieces: readonly Uint8Array[]): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    }),
    { headers: { 'content-type': 'text/event-stream' } },
  );

/** The prompt, Claude's stream taken apart, seven emails checked, and the answer's own stream: all that is our code but quotas. */
async function generate(writer: Writer): Promise<void> {
  const stream = new EventStream({}, () => undefined);
  const sent = stream.response.text();
  const job = {
    brief: BRIEF_SENT,
    steps: stepsFrom(1),
    already: [],
    model: MODEL,
    signal: new AbortController().signal,
  };
  for await (const written of writer(job))
    for (const event of streamEventsOf(written)) stream.send(event);
  stream.close();
  if (!(await sent).includes('"step":7'))
    throw new Error('The replayed answer did not give seven emails.');
}

/** What our own script takes of a generation, without the runtime, the network and D1. */
export async function scriptFigures(): Promise<Figure[]> {
  const writerAt = (baseURL: string): Writer =>
    createWriter({ apiKey: 'bench', baseURL, model: MODEL });
  const pieces = await record((url) => generate(writerAt(url)));
  const real = globalThis.fetch;
  globalThis.fetch = async () => replay(pieces);
  const writer = writerAt('http://claude.test');
  for (let run = 0; run < WARM; run++) await generate(writer);
  const before = process.cpuUsage();
  for (let run = 0; run < RUNS; run++) await generate(writer);
  const { user, system } = process.cpuUsage(before);
  globalThis.fetch = real;
  return [
    {
      what: 'CPU of our own script a generation',
      value: (user + system) / 1000 / RUNS,
      unit: 'ms',
      aim: FREE_PLAN,
      note: `in Node, warmed: prompt, ${pieces.length} pieces of Claude’s stream, checks, events; mean of ${RUNS}`,
    },
  ];
}
