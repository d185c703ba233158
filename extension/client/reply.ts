import { type ReplyRequest, repliedSchema } from '../../shared/contract/reply.ts';
import type { Writing } from './generate.ts';
import { pause } from './pause.ts';
import type { Problem } from './problem.ts';
import { ask, type ClientOptions } from './request.ts';

/** One press of "Draft a reply": with the same key it is written once, however often it is asked for. */
export type ReplyPress = { body: ReplyRequest; idempotencyKey: string; signal: AbortSignal };

/** Longest an answer that is being written is waited for, milliseconds: the Worker's own bound is 120 s. */
const IN_PROGRESS = 150_000;
/** Between two looks at it, milliseconds. */
const LOOK_AGAIN = 2_000;

const isRunning = ({ body }: Problem): boolean => body?.error === 'generation_in_progress';

/** An answer on one of a sequence's rewrites, told as a generation is. Never throws. */
export async function* reply(
  options: ClientOptions,
  path: string,
  { body, idempotencyKey, signal }: ReplyPress,
): AsyncGenerator<Writing, void> {
  const headers = { 'idempotency-key': idempotencyKey };
  const asked = { method: 'POST', body, headers, signal } as const;
  const until = Date.now() + IN_PROGRESS;
  let answer = await ask(options, path, repliedSchema, asked);
  // An earlier sidebar asked for it, and it is still being written.
  while (!answer.ok && isRunning(answer.problem) && !signal.aborted && Date.now() < until) {
    await pause(LOOK_AGAIN, signal);
    answer = await ask(options, path, repliedSchema, asked);
  }
  if (!answer.ok) return yield { event: 'failed', problem: answer.problem };
  const { situation, email, rewritesLeft } = answer.value;
  const { checked, ...written } = email;
  if (situation) yield { event: 'situation', data: situation };
  yield { event: 'email', data: written };
  if (checked) yield { event: 'checked', data: { step: email.step, sentences: checked } };
  yield { event: 'answered', rewritesLeft };
}
