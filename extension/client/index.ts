import { browser } from 'wxt/browser';
import { z } from 'zod';
import { type Check, type CheckResult, checkResultSchema } from '../../shared/contract/check.ts';
import { type Rewrite, type Rewritten, rewrittenSchema } from '../../shared/contract/rewrite.ts';
import { type Sequence, sequenceSchema } from '../../shared/contract/sequence.ts';
import { type SessionStatus, sessionStatusSchema } from '../../shared/contract/session.ts';
import type { FrameRequest } from '../messaging/messages.ts';
import { sessionIds, workerUrl } from '../storage/items.ts';
import { type Account, createAccount } from './account.ts';
import { type Billing, createBilling } from './billing.ts';
import { type GenerationRequest, generate, type Writing } from './generate.ts';
import { mint, wantsPerson } from './mint.ts';
import type { Result } from './problem.ts';
import { type ReplyPress, reply } from './reply.ts';
import { ask, type ClientOptions } from './request.ts';

export type { Code } from './account.ts';
export type { GenerationRequest, Writing } from './generate.ts';
export { type Problem, problemText, type Result } from './problem.ts';

/** `GET /api/health`, as far as the extension cares. */
const healthSchema = z.object({
  ok: z.boolean(),
  writer: z.string().max(100).optional(),
  version: z.string().max(100).optional(),
});
export type Health = z.infer<typeof healthSchema>;

/** The Worker's client. No method throws; every failure is a `Problem` with a sentence for a person. */
export type Client = Account &
  Billing & {
    worker: string;
    health(signal?: AbortSignal): Promise<Result<Health>>;
    /** Quota and hour as they stand; without a session: free, none used. */
    status(signal?: AbortSignal): Promise<Result<SessionStatus>>;
    /** The session's id, minted on first need, so that the first generation can be retried. */
    session(signal?: AbortSignal): Promise<Result<string>>;
    /** A generation as it comes; mints the session first. Ends with `done` or `failed`. */
    generate(request: GenerationRequest): AsyncGenerator<Writing, void>;
    /** An answer to what they wrote, on one of the sequence's rewrites. Ends with `answered` or `failed`. */
    reply(sequenceId: string, press: ReplyPress): AsyncGenerator<Writing, void>;
    sequence(id: string, signal?: AbortSignal): Promise<Result<Sequence>>;
    rewrite(
      sequenceId: string,
      step: number,
      rewrite: Rewrite,
      signal?: AbortSignal,
    ): Promise<Result<Rewritten>>;
    /** Verdicts on these sentences, one each and in their order: free, and bounded a sequence. */
    check(sequenceId: string, asked: Check, signal?: AbortSignal): Promise<Result<CheckResult>>;
  };

/** A session that the Worker has forgotten counts as none: where it wants to know that a person asks, one is minted anew, once. */
async function* mintAndGenerate(
  options: ClientOptions,
  request: GenerationRequest,
): AsyncGenerator<Writing, void> {
  for (;;) {
    const isOld = (await options.session.get()) !== undefined;
    const session = await mint(options, request.signal);
    if (!session.ok) return yield { event: 'failed', problem: session.problem };
    let isForgotten = false;
    for await (const event of generate(options, request)) {
      isForgotten = isOld && event.event === 'failed' && wantsPerson(event.problem);
      if (!isForgotten) yield event;
    }
    if (!isForgotten) return;
    await options.session.set(undefined);
  }
}

const sequencePath = (id: string) => `/api/sequences/${encodeURIComponent(id)}`;

export const createClient = (options: ClientOptions): Client => ({
  ...createAccount(options, () => mint(options)),
  ...createBilling(options, () => mint(options)),
  worker: options.worker,
  health: (signal) => ask(options, '/api/health', healthSchema, { anonymous: true, signal }),
  status: (signal) => ask(options, '/api/session', sessionStatusSchema, { signal }),
  session: (signal) => mint(options, signal),
  generate: (request) => mintAndGenerate(options, request),
  reply: (id, press) => reply(options, `${sequencePath(id)}/reply`, press),
  sequence: (id, signal) => ask(options, sequencePath(id), sequenceSchema, { signal }),
  rewrite: (id, step, rewrite, signal) =>
    ask(options, `${sequencePath(id)}/emails/${step}/rewrite`, rewrittenSchema, {
      method: 'POST',
      body: rewrite,
      signal,
    }),
  check: (id, asked, signal) =>
    ask(options, `${sequencePath(id)}/check`, checkResultSchema, {
      method: 'POST',
      body: asked,
      signal,
    }),
});

/** Origins as the permissions API names them: without a port. */
export function permissionFor(worker: string) {
  const { protocol, hostname } = new URL(worker);
  return `${protocol}//${hostname}/*`;
}

/** Whether the browser lets us reach this Worker. A frame in Firefox cannot ask itself: the background does. */
export const isAllowed = async (worker: string): Promise<boolean> =>
  browser.permissions
    ? await browser.permissions.contains({ origins: [permissionFor(worker)] })
    : (await browser.runtime.sendMessage({ allowed: worker } satisfies FrameRequest)) === true;

/** A tab of its own. The page is the Worker's or Stripe's, and gets no hold of ours. False where the browser opened none. */
export function openPage(url: string): boolean {
  const tab = window.open(url);
  if (tab) tab.opener = null;
  return tab !== null;
}

/** The client for the Worker named in the options, with this browser's session there. */
export async function workerClient(): Promise<Client> {
  const worker = new URL(await workerUrl.get()).origin;
  return createClient({
    worker,
    allowed: () => isAllowed(worker),
    online: () => navigator.onLine,
    openPage,
    session: {
      get: async () => (await sessionIds.get())[worker],
      set: async (id) => {
        const { [worker]: _old, ...others } = await sessionIds.get();
        await sessionIds.set(id === undefined ? others : { ...others, [worker]: id });
      },
    },
  });
}
