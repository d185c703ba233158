import type { Result } from './generation.ts';
import { emailsOf, type SequenceRow } from './ledger.ts';

/** What callers received before the server died and is not stored word for word, in words. */
export function lostOf(delivered: readonly Result[], sequences: readonly SequenceRow[]): string[] {
  const rows = new Map(sequences.map((row) => [`${row.session_id} ${row.idempotency_key}`, row]));
  const lost = delivered.flatMap(({ generate, delivered: bodies }) => {
    const row = rows.get(`${generate.session} ${generate.key}`);
    const stored = row ? emailsOf(row) : new Map<number, string>();
    const steps = [...bodies]
      .filter(([step, body]) => stored.get(step) !== body)
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
