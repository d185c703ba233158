import { emailsOf, type SequenceRow } from './ledger.ts';
import type { Result } from './press.ts';

/** What callers were told before the server died and is not stored word for word, in words. */
export function lostOf(told: readonly Result[], sequences: readonly SequenceRow[]): string[] {
  const rows = new Map(sequences.map((row) => [`${row.session_id} ${row.idempotency_key}`, row]));
  const lost = told.flatMap(({ press, told: bodies }) => {
    const row = rows.get(`${press.session} ${press.key}`);
    const stored = row ? emailsOf(row) : new Map<number, string>();
    const steps = [...bodies]
      .filter(([step, body]) => stored.get(step) !== body)
      .map(([step]) => step);
    return steps.length > 0
      ? [
          `${press.key}: emails ${steps.join(', ')} were delivered before the kill, and are not stored`,
        ]
      : [];
  });
  const isProof = told.some(({ told: bodies }) => bodies.size > 0);
  return isProof ? lost : [...lost, 'the kill met nobody who had been told an email'];
}
