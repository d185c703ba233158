import { problemText, type Result } from '../../client/index.ts';
import type { Outcome } from './state.ts';

export const outcomeOf = (result: Result<unknown>, said = ''): Outcome =>
  result.ok ? { ok: true, said } : { ok: false, why: problemText(result.problem) };
