import type { z } from 'zod';
import { mintedSessionSchema } from '../../shared/contract/session.ts';
import { t } from '../i18n/text.ts';
import { pause } from './pause.ts';
import { type Problem, type Result, stopped } from './problem.ts';
import { ask, type ClientOptions } from './request.ts';

/* A first session. A Worker may want to know that a person asks; then a page of its own checks that, in a tab, and this waits for it. */

type Minted = z.infer<typeof mintedSessionSchema>;

/** Milliseconds between two looks whether the check was passed, and how long it is waited for. */
const LOOK = 2_000;
const PATIENCE = 300_000;

/** The secret of a check that is under way, by Worker: a second press goes on with the first one's tab. */
const pending = new Map<string, string>();

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const newSecret = (): string => hex(crypto.getRandomValues(new Uint8Array(32)));

/** The page knows the hash alone: it cannot take the session. */
async function pageOf(worker: string, secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return `${worker}/api/session/human?claim=${hex(new Uint8Array(digest))}`;
}

export const wantsPerson = ({ body }: Problem): boolean => body?.error === 'verification_required';

const mintWith = (
  options: ClientOptions,
  body: { proof?: string },
  signal: AbortSignal | undefined,
): Promise<Result<Minted>> =>
  ask(options, '/api/session', mintedSessionSchema, {
    method: 'POST',
    body,
    anonymous: true,
    signal,
  });

/** Opens the page of the check and asks until it was passed. */
async function afterCheck(
  options: ClientOptions,
  refused: Problem,
  signal: AbortSignal | undefined,
): Promise<Result<Minted>> {
  const known = pending.get(options.worker);
  const secret = known ?? newSecret();
  pending.set(options.worker, secret);
  const page = await pageOf(options.worker, secret);
  const isOpen = options.openPage?.(page) === true;
  const advice = isOpen ? t('problem.human.open') : t('problem.human.address', { page });
  // Where no tab could be opened, the user has to see the address before anything can happen.
  for (let waited = 0; isOpen && waited < PATIENCE; waited += LOOK) {
    await pause(LOOK, signal);
    if (signal?.aborted) return { ok: false, problem: stopped() };
    const minted = await mintWith(options, { proof: secret }, signal);
    if (minted.ok || !wantsPerson(minted.problem)) return minted;
  }
  return { ok: false, problem: { ...refused, advice } };
}

/** The session's id, minted where there is none yet. */
export async function mint(options: ClientOptions, signal?: AbortSignal): Promise<Result<string>> {
  const known = await options.session.get();
  if (known) return { ok: true, value: known };
  const secret = pending.get(options.worker);
  let minted = await mintWith(options, secret ? { proof: secret } : {}, signal);
  if (!minted.ok && wantsPerson(minted.problem))
    minted = await afterCheck(options, minted.problem, signal);
  if (!minted.ok) return minted;
  pending.delete(options.worker);
  await options.session.set(minted.value.sessionId);
  return { ok: true, value: minted.value.sessionId };
}
