/*
 * The smoke test of the first product against a Worker wherever it is: one offer gives seven emails and a session, the second is the paywall.
 * It costs one free generation (less than a cent) and deletes its session afterwards.
 */
import { setTimeout as after } from 'node:timers/promises';
import { errorBodySchema } from '../../../shared/contract/errors.ts';
import { generatedSchema } from '../../../shared/contract/generate.ts';
import { sessionStatusSchema } from '../../../shared/contract/session.ts';
import { NotDone } from './wrangler.ts';

const OFFER = {
  companyName: 'TestCo',
  targetJobTitle: 'VP of Sales',
  problemTheyFace: 'Reps spend their mornings on research instead of calls',
  yourProduct: 'A sidebar that drafts first emails',
  keyBenefit: 'Twice the first emails a day',
  callToAction: 'Book a 15-minute demo',
  tone: 'Professional',
};

/** Milliseconds for one generation, for anything else, and for a new address to be known everywhere; between two looks at it. */
const GENERATION = 150_000;
const ANSWER = 10_000;
const NEW_ADDRESS = 120_000;
const PAUSE = 1_000;

type Answer = { status: number; body: unknown; cookie: string | null };

async function ask(
  url: string,
  path: string,
  {
    session,
    brief,
    method = 'GET',
    patience = ANSWER,
  }: {
    session?: string;
    brief?: object;
    method?: string;
    patience?: number;
  } = {},
): Promise<Answer> {
  const answer = await fetch(new URL(path, url), {
    method: brief ? 'POST' : method,
    headers: {
      ...(brief && { 'content-type': 'application/json' }),
      ...(session && { authorization: `Bearer ${session}` }),
    },
    ...(brief && { body: JSON.stringify(brief) }),
    signal: AbortSignal.timeout(patience),
  });
  const text = await answer.text();
  return { status: answer.status, body: parse(text), cookie: answer.headers.get('set-cookie') };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an answer says of a failure, for the owner. */
function saidIn({ status, body }: Answer): string {
  const { data } = errorBodySchema.safeParse(body);
  return data ? `${status}, ${data.error}: ${data.message}` : `${status}`;
}

const reason = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error
    ? error.cause.message
    : error instanceof Error
      ? error.message
      : String(error);

/** Waits until a Worker answers at an address: a new one takes a minute to be known. @throws NotDone when it never does. */
export async function untilThere(url: string, patience = NEW_ADDRESS): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    let said: string;
    try {
      const health = await ask(url, '/api/health');
      if (health.status === 200) return;
      said = saidIn(health);
    } catch (error) {
      said = reason(error);
    }
    if (Date.now() > until)
      throw new NotDone(`Nothing answers at ${url}/api/health (${said}). Look again in a minute.`);
    await after(PAUSE);
  }
}

/** Whether it can generate, in words; each part that cannot is named. */
export async function readiness(url: string): Promise<{ ok: boolean; said: string; ms: number }> {
  const began = Date.now();
  try {
    const ready = await ask(url, '/api/health/ready');
    const ok = ready.status === 200;
    return { ok, said: ok ? 'ready' : saidIn(ready), ms: Date.now() - began };
  } catch (error) {
    return { ok: false, said: reason(error), ms: Date.now() - began };
  }
}

function checked(what: string, holds: boolean, answer: Answer): string {
  if (holds) return what;
  throw new NotDone(`The smoke test failed at "${what}": the Worker answered ${saidIn(answer)}.`);
}

/** Runs the smoke test; gives what held, a line each. @throws NotDone at the first thing that did not. */
export async function smoke(url: string): Promise<string[]> {
  const held: string[] = [];
  const { targetJobTitle: _missing, ...lacking } = OFFER;
  const refused = await ask(url, '/api/generate', { brief: lacking });
  held.push(
    checked('a brief without a job title is refused by name', refused.status === 400, refused),
  );
  const first = await ask(url, '/api/generate', { brief: OFFER, patience: GENERATION });
  if (errorBodySchema.safeParse(first.body).data?.error === 'verification_required')
    return [
      ...held,
      'a first session has to show a person: Turnstile is on, so the rest was not tried',
    ];
  const { data: generated } = generatedSchema.safeParse(first.body);
  const { sessionId = '', emails = [], session } = generated ?? {};
  held.push(checked('one offer gives seven emails', emails.length === 7, first));
  const named = first.cookie?.startsWith(`coldcopy_session=${sessionId};`) ?? false;
  held.push(checked('its session comes as a cookie too', named, first));
  const status = await ask(url, '/api/session', { session: sessionId });
  const used = sessionStatusSchema.safeParse(status.body).data?.generationsUsed;
  held.push(checked('the generation was counted', used === 1, status));
  if (session && !session.canGenerate) {
    const second = await ask(url, '/api/generate', { session: sessionId, brief: OFFER });
    held.push(checked('a second one meets the paywall', second.status === 402, second));
  }
  const gone = await ask(url, '/api/session', { session: sessionId, method: 'DELETE' });
  held.push(checked('its session is deleted again', gone.status < 300, gone));
  return held;
}
