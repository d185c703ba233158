import type { Config } from '../env.ts';
import { ApiError } from '../errors.ts';
import { HOUR_SECONDS } from '../lib/time.ts';
import { planOf } from './plans.ts';
import { resetsAt } from './rate-limit.ts';
import { type QuotaStatus, staleAfter } from './status.ts';

/** `seconds`: after which it has ended at the latest, were it cut off by a crash. */
export const inProgress = (seconds: number) =>
  new ApiError(
    'generation_in_progress',
    `Another sequence is still being written. It will be ready in a moment. If it was cut off, you can generate again in ${seconds} s.`,
    { retryAfter: seconds },
  );

function quotaExceeded({ max_generations: max, period_ends_at: ends }: QuotaStatus): ApiError {
  if (ends === null)
    return new ApiError(
      'quota_exceeded',
      'You have used all your free generations. Upgrade to continue.',
    );
  const day = new Date(ends * 1000).toISOString().slice(0, 10);
  return new ApiError(
    'quota_exceeded',
    `You’ve used all ${max} sequences for this period. The next period starts on ${day}.`,
  );
}

export function rateLimitExceeded(retryAfter: number): ApiError {
  const minutes = Math.max(1, Math.ceil(retryAfter / 60));
  const when = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return new ApiError(
    'rate_limit_exceeded',
    `You’ve reached the hourly limit. You can generate again in ${when}.`,
    { retryAfter },
  );
}

function tooManyTries(retryAfter: number): ApiError {
  const minutes = Math.max(1, Math.ceil(retryAfter / 60));
  return new ApiError(
    'rate_limit_exceeded',
    `Too many generations were stopped or failed. Wait ${minutes} min and try again.`,
    {
      retryAfter,
    },
  );
}

/** Why nothing can be reserved: quota before rate limit, so that the paywall is seen; what only a running generation holds may come back. */
export function refusal(quotaStatus: QuotaStatus, config: Config): ApiError | undefined {
  const {
    generations_used: used,
    max_generations: max,
    reservations,
    given_back: givenBack,
    now,
  } = quotaStatus;
  const { perHour } = planOf(config, quotaStatus.plan);
  const running = reservations.filter((reservation) => reservation.state === 'reserved');
  const pending = running.length;
  const soonest = Math.min(...running.map(({ at }) => at), now) + staleAfter(config) - now;
  if (used >= max)
    return used - pending >= max ? quotaExceeded(quotaStatus) : inProgress(Math.max(1, soonest));
  if (reservations.length >= perHour) {
    return reservations.length - pending >= perHour
      ? rateLimitExceeded(Math.max(1, (resetsAt(quotaStatus, perHour) ?? now) - now))
      : inProgress(Math.max(1, soonest));
  }
  if (givenBack.length < config.RELEASED_PER_HOUR) return undefined;
  return tooManyTries(Math.max(1, Math.min(...givenBack, now) + HOUR_SECONDS - now));
}
