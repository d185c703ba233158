import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { Problem } from '../../client/index.ts';
import type { Trouble } from './state.ts';

const REFUSALS: Partial<Record<ErrorCode, Trouble['kind']>> = {
  quota_exceeded: 'quota',
  rate_limit_exceeded: 'hour',
  network_limit_exceeded: 'hour',
  service_limit_exceeded: 'hour',
  writer_unavailable: 'busy',
  contact_declined: 'declined',
  contact_opted_out: 'opted-out',
};

const kindOf = (problem: Problem): Trouble['kind'] => {
  if (problem.kind === 'offline' || problem.kind === 'stopped') return problem.kind;
  return problem.kind === 'refused' ? (REFUSALS[problem.body.error] ?? 'failed') : 'worker';
};

/** The client's problem as the sidebar's trouble: the same words, and a name for the screen. */
export const troubleOf = (problem: Problem): Trouble => ({
  kind: kindOf(problem),
  message: problem.message,
  advice: problem.advice,
});
