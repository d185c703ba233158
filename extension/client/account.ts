import { z } from 'zod';
import { type SequenceList, sequenceListSchema } from '../../shared/contract/sequence.ts';
import {
  codeSchema,
  type SessionStatus,
  sessionStatusSchema,
} from '../../shared/contract/session.ts';
import type { Result } from './problem.ts';
import { ask, type ClientOptions } from './request.ts';

export type Code = z.infer<typeof codeSchema>;

/** What a user may do with what the Worker keeps of them. No method throws. */
export type Account = {
  /** The session's sequences, newest first; `before` is the last page's `next`. */
  sequences(before?: string, signal?: AbortSignal): Promise<Result<SequenceList>>;
  deleteSequence(id: string): Promise<Result<undefined>>;
  /** Deletes the session and the text of all it wrote; this browser forgets its id. */
  deleteSession(): Promise<Result<undefined>>;
  /** Everything the Worker keeps of this session, as the text of a JSON file. */
  exportSession(): Promise<Result<string>>;
  /** A code that lets another computer use this quota, once. */
  makeCode(): Promise<Result<Code>>;
  dropCode(): Promise<Result<undefined>>;
  /** Uses the quota of the session that made the code, or of the account whose restore code it is; `replace`: the device that makes room. */
  attach(code: string, replace?: string): Promise<Result<SessionStatus>>;
  detach(): Promise<Result<undefined>>;
};

/** The body of a 204. */
const nothing = z.undefined();

/** `session` mints the session first where there is none yet. */
export const createAccount = (
  options: ClientOptions,
  session: () => Promise<Result<string>>,
): Account => ({
  sequences: (before, signal) => {
    const page = before ? `?before=${encodeURIComponent(before)}` : '';
    return ask(options, `/api/sequences${page}`, sequenceListSchema, { signal });
  },
  deleteSequence: (id) =>
    ask(options, `/api/sequences/${encodeURIComponent(id)}`, nothing, { method: 'DELETE' }),
  deleteSession: async () => {
    if (!(await options.session.get())) return { ok: true, value: undefined };
    const answer = await ask(options, '/api/session', nothing, { method: 'DELETE' });
    if (answer.ok) await options.session.set(undefined);
    return answer;
  },
  exportSession: async () => {
    const answer = await ask(options, '/api/session/export', z.unknown());
    return answer.ok ? { ok: true, value: JSON.stringify(answer.value, null, 2) } : answer;
  },
  makeCode: async () => {
    const minted = await session();
    return minted.ok
      ? ask(options, '/api/session/code', codeSchema, { method: 'POST', body: {} })
      : minted;
  },
  dropCode: () => ask(options, '/api/session/code', nothing, { method: 'DELETE' }),
  attach: async (code, replace) => {
    const minted = await session();
    return minted.ok
      ? ask(options, '/api/session/attach', sessionStatusSchema, {
          method: 'POST',
          body: { code, replace },
        })
      : minted;
  },
  detach: () => ask(options, '/api/session/attach', nothing, { method: 'DELETE' }),
});
