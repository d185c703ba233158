import { type ErrorBody, type ErrorCode, errorBodySchema } from '../../shared/contract/errors.ts';
import { inAbout } from '../format/times.ts';
import { language, t } from '../i18n/text.ts';

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
  message: t('problem.offline.message'),
  advice: t('problem.offline.advice'),
});

export const unreachable = (worker: string): Problem => ({
  kind: 'unreachable',
  message: t('problem.unreachable.message', { worker }),
  advice: t('problem.unreachable.advice'),
});

export const notAllowed = (worker: string): Problem => ({
  kind: 'not-allowed',
  message: t('problem.notAllowed.message', { worker }),
  advice: t('problem.notAllowed.advice'),
});

export const garbled = (worker: string, status: number): Problem => ({
  kind: 'garbled',
  message: t('problem.garbled.message', { worker, status }),
  advice: t('problem.garbled.advice'),
});

export const stopped = (): Problem => ({
  kind: 'stopped',
  message: t('problem.stopped'),
  advice: '',
});

function costOf({ charged, delivered }: ErrorBody): string {
  if (charged === false) return t('problem.nothingCharged');
  if (charged && delivered) return t('problem.usedSome', { delivered });
  return charged ? t('problem.usedAll') : '';
}

function nextOf({ error, retryAfter }: ErrorBody): string {
  if (error === 'generation_in_progress') return t('problem.inProgress');
  return retryAfter === undefined ? '' : t('problem.retry', { when: inAbout(retryAfter) });
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

/** The Worker's own sentence says more than its code, and is English; in another language the code is told in that language. */
const messageOf = ({ error, message }: ErrorBody): string =>
  new Intl.Locale(language()).language === 'en' ? message : t(`problem.refused.${error}`);

/** A refusal in the contract's words. */
export function refused(body: ErrorBody): Problem {
  const message = messageOf(body);
  const said = message.toLowerCase();
  const parts = [
    said.includes('charged') ? '' : costOf(body),
    said.includes('try again') ? '' : nextOf(body),
  ];
  return {
    kind: REFUSALS[body.error] ?? 'failed',
    body,
    message,
    advice: parts.filter(Boolean).join(' '),
  };
}

/** The problem a failed answer names; what is no error body of the contract is garbled. */
export function problemOf(worker: string, status: number, body: unknown): Problem {
  const parsed = errorBodySchema.safeParse(body);
  return parsed.success ? refused(parsed.data) : garbled(worker, status);
}
