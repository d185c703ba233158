import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { Problem } from '../../client/index.ts';
import type { PanelProblem } from './state.ts';

const REFUSALS: Partial<Record<ErrorCode, PanelProblem['kind']>> = {
  quota_exceeded: 'quota',
  rate_limit_exceeded: 'hour',
  network_limit_exceeded: 'hour',
  service_limit_exceeded: 'hour',
  writer_unavailable: 'busy',
  contact_declined: 'declined',
  contact_opted_out: 'opted-out',
};

const kindOf = (problem: Problem): PanelProblem['kind'] => {
  if (problem.kind === 'offline' || problem.kind === 'stopped') return problem.kind;
  return problem.kind === 'refused' ? (REFUSALS[problem.body.error] ?? 'failed') : 'worker';
};

/** The client's problem as the sidebar shows it: the same words, and a name for the screen. */
export const panelProblem = (problem: Problem): PanelProblem => ({
  kind: kindOf(problem),
  message: problem.message,
  advice: problem.advice,
});
