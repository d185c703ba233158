import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
} from '@anthropic-ai/sdk';
import { type Usage, WriterFailure } from '../writer.ts';

/** Seconds to suggest when Claude names none. */
const WAIT = { busy: 20, unreachable: 15, owner: 300 };

type Reason = {
  code: WriterFailure['code'];
  message: string;
  retryAfter?: number;
  forOwner?: string;
};

function failure(reason: Reason, usage: Usage): WriterFailure {
  const { code, message, ...more } = reason;
  return new WriterFailure(code, message, { ...more, usage });
}

/** What went wrong inside an answer that began well. */
export const BROKEN = {
  cut: {
    code: 'writer_failed',
    message: 'The connection to Claude was lost partway through. Please try again.',
  },
  refusal: {
    code: 'writer_failed',
    message:
      'Claude declined to write this. Check your offer and the lines about the person, change what may be the reason, and try again.',
  },
  tooLong: {
    code: 'writer_failed',
    message: 'The answer was too long and got cut off. Remove some lines, or try again.',
  },
  unreadable: {
    code: 'writer_failed',
    message: 'The answer couldn’t be read. Please try again.',
  },
  stopped: { code: 'writer_failed', message: 'Writing was stopped.' },
  spent: {
    code: 'writer_failed',
    message: 'This sequence has cost as much as it may. What is there is kept.',
  },
  tooDear: {
    code: 'writer_failed',
    message: 'ColdCopy could not write this: it would cost more than its owner allows.',
    forOwner:
      'Not even the first call fits what a sequence may cost: raise FREE_USD_PER_SEQUENCE or PRO_USD_PER_SEQUENCE, or choose a cheaper model.',
  },
  slow: { code: 'writer_timeout', message: 'Claude took too long to answer. Please try again.' },
} as const satisfies Record<string, Reason>;

/** An answer that ended other than it should. */
export class BrokenAnswer extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.message);
    this.name = 'BrokenAnswer';
    this.reason = reason;
  }
}

/** `retry-after` in whole seconds, from either of its forms. */
export function retryAfterOf(error: unknown): number | undefined {
  if (!(error instanceof APIError)) return undefined;
  const header = error.headers?.get('retry-after');
  if (!header) return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(wait) ? Math.max(0, Math.ceil(wait)) : undefined;
}

const busy = (error: APIError): Reason => ({
  code: 'writer_unavailable',
  message: 'Claude is very busy right now. Please try again in a moment.',
  retryAfter: retryAfterOf(error) ?? WAIT.busy,
});

/** For the owner's log: what the API said of the request itself, never of its content. */
const apiDetails = (error: APIError): string =>
  [error.status, error.type, error.requestID, error.apiMessage?.slice(0, 200)]
    .filter(Boolean)
    .join(' ');

function notForTheUser(error: APIError, mend: string): Reason {
  return {
    code: 'writer_unavailable',
    message:
      'ColdCopy can’t reach Claude right now. The team has been notified. Please try again later.',
    retryAfter: WAIT.owner,
    forOwner: `${mend} (${apiDetails(error)})`,
  };
}

function reasonOfStatus(error: APIError): Reason | undefined {
  switch (error.status) {
    case 401:
      return notForTheUser(
        error,
        'Claude refused the key: set ANTHROPIC_API_KEY anew with `wrangler secret put ANTHROPIC_API_KEY`.',
      );
    case 402:
      return notForTheUser(
        error,
        'Claude asks for payment: look at the billing of the account of ANTHROPIC_API_KEY.',
      );
    case 403:
      return notForTheUser(
        error,
        'The key may not use this model: look at the rights of ANTHROPIC_API_KEY and at ANTHROPIC_MODEL.',
      );
    case 404:
      return notForTheUser(
        error,
        'Claude does not know the model or the address: look at ANTHROPIC_MODEL and ANTHROPIC_BASE_URL.',
      );
    case 429: {
      const spent = retryAfterOf(error) === undefined;
      return spent
        ? {
            ...busy(error),
            forOwner: `Rate or spend limit without a time to wait: look at the limits of the account. (${apiDetails(error)})`,
          }
        : busy(error);
    }
    case 408:
    case 504:
      return BROKEN.slow;
    case 503:
    case 529:
      return busy(error);
    default:
      return undefined;
  }
}

function reasonOfType(error: APIError): Reason | undefined {
  if (error.type === 'overloaded_error' || error.type === 'rate_limit_error') return busy(error);
  if (error.type === 'timeout_error') return BROKEN.slow;
  return undefined;
}

function reasonOf(error: unknown): Reason {
  if (error instanceof BrokenAnswer) return error.reason;
  if (error instanceof APIUserAbortError) return BROKEN.stopped;
  if (error instanceof APIConnectionTimeoutError) return BROKEN.slow;
  if (error instanceof APIConnectionError) {
    return {
      code: 'writer_unavailable',
      message: 'Claude couldn’t be reached. Please try again in a moment.',
      retryAfter: WAIT.unreachable,
      forOwner: 'No connection to ANTHROPIC_BASE_URL.',
    };
  }
  if (!(error instanceof APIError))
    return { ...BROKEN.cut, forOwner: error instanceof Error ? error.name : typeof error };
  return (
    reasonOfStatus(error) ??
    reasonOfType(error) ?? {
      code: 'writer_failed',
      message: 'Claude couldn’t write this just now. Please try again.',
      forOwner: `Claude answered with an error. (${apiDetails(error)})`,
    }
  );
}

/** Whatever was thrown while writing, as the one failure that a writing has. */
export function toFailure(error: unknown, usage: Usage): WriterFailure {
  if (error instanceof WriterFailure) return error.with(usage);
  return failure(reasonOf(error), usage);
}
