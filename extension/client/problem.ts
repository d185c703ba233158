import { type ErrorBody, type ErrorCode, errorBodySchema } from '../../shared/contract/errors.ts';

/** The error a person is told: why something asked for did not come. Every screen shows this one type. */
export type Problem = {
  kind:
    | 'offline'
    | 'stopped'
    /** Between this browser and the Worker: no answer, no permission, an answer that is none. */
    | 'unreachable'
    | 'not-allowed'
    | 'garbled'
    /** The Worker refused; `body` has its words. */
    | 'quota'
    | 'rate-limit'
    | 'busy'
    | 'declined'
    | 'opted-out'
    /** Anything else that broke, there or here. */
    | 'failed';
  /** A sentence for a person: what happened. */
  message: string;
  /** What it cost and what to do; empty when there is nothing to say. */
  advice: string;
  body?: ErrorBody;
  /** `declined`, `opted-out`: the line of the brief that was read so. */
  line?: { label: string; text: string };
  /** It came of asking for the quota, not of a generation. */
  asking?: true;
};

/** What went wrong, and what to do about it. */
export const problemText = ({ message, advice }: Problem): string => `${message} ${advice}`.trim();

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const offline = (): Problem => ({
  kind: 'offline',
  message: 'You’re offline.',
  advice: 'ColdCopy continues when you’re back online. Your emails are saved.',
});

export const unreachable = (worker: string): Problem => ({
  kind: 'unreachable',
  message: `The server at ${worker} isn’t answering.`,
  advice: 'Try again in a moment, or check the server address in Options, Advanced.',
});

export const notAllowed = (worker: string): Problem => ({
  kind: 'not-allowed',
  message: `This browser doesn’t allow ColdCopy to reach ${worker}.`,
  advice: 'Nothing was sent. Allow access in Options, Advanced; your emails are saved.',
});

export const garbled = (worker: string, status: number): Problem => ({
  kind: 'garbled',
  message: `${worker} sent an answer ColdCopy doesn’t understand (status ${status}).`,
  advice: 'Check the server address in Options, Advanced.',
});

export const stopped = (): Problem => ({ kind: 'stopped', message: 'Stopped.', advice: '' });

/** "in about 20 seconds", "in about 40 minutes". */
export function inAbout(seconds: number): string {
  if (seconds < 90) return `in about ${Math.max(1, Math.ceil(seconds))} seconds`;
  if (seconds < 5_400) return `in about ${Math.ceil(seconds / 60)} minutes`;
  return `in about ${Math.ceil(seconds / 3_600)} hours`;
}

function costOf({ charged, delivered }: ErrorBody): string {
  if (charged === false) return 'Nothing was charged.';
  if (charged && delivered)
    return `One sequence was used. ${delivered} of 7 emails arrived; the rest is free.`;
  return charged ? 'One sequence was used; the missing emails are free.' : '';
}

function nextOf({ error, retryAfter }: ErrorBody): string {
  if (error === 'generation_in_progress')
    return 'Another sequence is still being written. Wait for it to finish, then try again.';
  return retryAfter === undefined ? '' : `Try again ${inAbout(retryAfter)}.`;
}

const REFUSALS: Partial<Record<ErrorCode, Problem['kind']>> = {
  quota_exceeded: 'quota',
  rate_limit_exceeded: 'rate-limit',
  network_limit_exceeded: 'rate-limit',
  service_limit_exceeded: 'rate-limit',
  writer_unavailable: 'busy',
  contact_declined: 'declined',
  contact_opted_out: 'opted-out',
};

/** A refusal in the contract's words. */
export function refused(body: ErrorBody): Problem {
  const said = body.message.toLowerCase();
  const parts = [
    said.includes('charged') ? '' : costOf(body),
    said.includes('try again') ? '' : nextOf(body),
  ];
  return {
    kind: REFUSALS[body.error] ?? 'failed',
    body,
    message: body.message,
    advice: parts.filter(Boolean).join(' '),
  };
}

/** The problem a failed answer names; what is no error body of the contract is garbled. */
export function problemOf(worker: string, status: number, body: unknown): Problem {
  const parsed = errorBodySchema.safeParse(body);
  return parsed.success ? refused(parsed.data) : garbled(worker, status);
}
