import type { Problem, Result } from '../../client/index.ts';
import type { Outcome } from './state.ts';

/** What went wrong, and what to do about it. */
export const words = ({ message, advice }: Problem): string => `${message} ${advice}`.trim();

export const outcomeOf = (result: Result<unknown>, said = ''): Outcome =>
  result.ok ? { ok: true, said } : { ok: false, why: words(result.problem) };
