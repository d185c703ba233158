import { type ReplyRequest, repliedSchema } from '../../shared/contract/reply.ts';
import type { Writing } from './generate.ts';
import { ask, type ClientOptions } from './request.ts';

/** An answer on one of a sequence's rewrites, told as a generation is. Never throws. */
export async function* reply(
  options: ClientOptions,
  path: string,
  body: ReplyRequest,
  signal: AbortSignal,
): AsyncGenerator<Writing, void> {
  const answer = await ask(options, path, repliedSchema, { method: 'POST', body, signal });
  if (!answer.ok) return yield { event: 'failed', problem: answer.problem };
  const { situation, email, rewritesLeft } = answer.value;
  const { checked, ...written } = email;
  if (situation) yield { event: 'situation', data: situation };
  yield { event: 'email', data: written };
  if (checked) yield { event: 'checked', data: { step: email.step, sentences: checked } };
  yield { event: 'answered', rewritesLeft };
}
