import { STORED_TOGETHER } from '../../worker/generation/stored-together.ts';
import type { Result } from './generation.ts';
import { emailsOf, type SequenceRow } from './ledger.ts';

/**
 * What callers received before the server died and is not stored word for word, in words. Emails are stored together with those that come after them: the last ones
 * may be missing, fewer than are stored together and never the first. Their key writes them again, which `afterwards.ts` proves.
 */
export function lostOf(delivered: readonly Result[], sequences: readonly SequenceRow[]): string[] {
  const rows = new Map(sequences.map((row) => [`${row.session_id} ${row.idempotency_key}`, row]));
  const lost = delivered.flatMap(({ generate, delivered: bodies }) => {
    const row = rows.get(`${generate.session} ${generate.key}`);
    const stored = row ? emailsOf(row) : new Map<number, string>();
    const newest = Math.max(0, ...stored.keys());
    const late = [...bodies.keys()].filter((step) => step > newest && newest > 0);
    const mayBeMissing = late.length < STORED_TOGETHER ? late : [];
    const steps = [...bodies]
      .filter(([step, body]) => stored.get(step) !== body && !mayBeMissing.includes(step))
      .map(([step]) => step);
    return steps.length > 0
      ? [
          `${generate.key}: emails ${steps.join(', ')} were delivered before the kill, and are not stored`,
        ]
      : [];
  });
  const isProof = delivered.some(({ delivered: bodies }) => bodies.size > 0);
  return isProof ? lost : [...lost, 'the kill met nobody who had received an email'];
}
