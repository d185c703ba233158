import type { Result } from './generation.ts';
import type { Ledger } from './ledger.ts';

/** What an answer promised that the books do not say, a sentence each. */
export function contradicted(
  results: readonly Result[],
  sequences: ReturnType<Ledger['sequences']>,
): string[] {
  const rows = new Map(
    sequences.flatMap((row) =>
      row.idempotency_key ? [[`${row.session_id} ${row.idempotency_key}`, row]] : [],
    ),
  );
  const once = Map.groupBy(results, ({ generate: { session, key } }) => `${session} ${key}`);
  return [...once].flatMap(([name, same]) => {
    const charged = rows.get(name)?.state === 'committed';
    return same.flatMap(({ wrong, error, status, disconnected, generate: one }) => {
      const about = `${status} ${error?.error ?? ''} ${one.stream ? 'streamed' : 'at once'}`;
      const found: string[] = [];
      if (wrong) found.push(`${about}: ${wrong}`);
      if (status === 200 && !error && !disconnected && !charged)
        found.push(`${about}: delivered, but not charged`);
      if (error?.charged === true && !charged) found.push(`${about}: says charged, but was not`);
      if (error?.charged === false && charged && same.length === 1)
        found.push(`${about}: says not charged, but was`);
      return found;
    });
  });
}

/** Sessions whose counter is not what their sequences add up to, and briefs that were kept. */
export function unbalanced(books: Ledger, when: string): string[] {
  const sessions = books
    .sessions()
    .filter(({ used, max, committed, held }) => used < 0 || used > max || used !== committed + held)
    .map(
      ({ id, used, max, committed, held }) =>
        `${when}: session ${id.slice(0, 8)} used ${used} of ${max}, committed ${committed}, held ${held}`,
    );
  const kept = books
    .sequences()
    .filter((row) => row.finished_at !== null && row.brief !== null).length;
  return kept > 0 ? [...sessions, `${when}: ${kept} briefs were kept`] : sessions;
}
