import { atMost, type GenerationCall, type Result } from './generation.ts';
import { emailsOf, type Ledger } from './ledger.ts';

type Generate = (one: GenerationCall) => Promise<Result>;

/** Whatever was charged is whole, or its key writes the rest. `count`: sequences that had something missing. */
export async function completedByKey(
  books: Ledger,
  generate: Generate,
): Promise<{ count: number; broken: string[] }> {
  const rows = books
    .sequences()
    .filter((row) => row.state === 'committed' && emailsOf(row).size < 7);
  const wrong = await atMost(
    8,
    rows,
    async ({ session_id: session, idempotency_key: key, completions }) => {
      if (key === null) return 'has no key';
      if (completions >= 3) return undefined;
      const { status, complete } = await generate({
        session,
        key,
        topic: key,
        stream: true,
        leavesAfter: undefined,
      });
      return complete ? undefined : `its key answered ${status} without the rest`;
    },
  );
  const broken = wrong.flatMap((why) =>
    why ? [`a charged sequence is not whole, and ${why}`] : [],
  );
  return { count: rows.length, broken };
}

/** A further generation succeeds exactly when the quota has room; a sentence for each that did otherwise. */
export async function refusedWrongly(books: Ledger, generate: Generate): Promise<string[]> {
  const sessions = books.sessions();
  const results = await atMost(8, sessions, ({ id }) =>
    generate({
      session: id,
      key: 'further',
      topic: 'further',
      stream: false,
      leavesAfter: undefined,
    }),
  );
  return sessions.flatMap(({ used, max, held }, index) => {
    const { status, error } = results[index] ?? {};
    const expected = used - held < max ? 200 : 402;
    return status === expected
      ? []
      : [
          `a further generation with ${used} of ${max} used answered ${status} ${error?.error}, not ${expected}`,
        ];
  });
}
