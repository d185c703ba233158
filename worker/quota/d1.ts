import { wait, within } from '../lib/time.ts';

const TRIES = 4;
/** Milliseconds one try may wait for D1's answer, and the first pause between tries. */
const PATIENCE = 5_000;
const PAUSE = 25;
/** Errors that another try would only repeat. */
const FINAL = /constraint|syntax|no such|mismatch|too big|variable/i;

/**
 * Runs a statement that is harmless to repeat, up to four times with growing, random pauses: D1 now and then loses an answer,
 * before or after the statement took effect. Throws the last error.
 */
export async function withRetry<T>(statement: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await within(PATIENCE, statement());
    } catch (error) {
      if (tried === TRIES || (error instanceof Error && FINAL.test(error.message))) throw error;
      await wait(PAUSE * 2 ** tried * (0.5 + Math.random()));
    }
  }
}

/** The rows of one statement of a batch. */
export function rowsOf<Row>(results: D1Result[], index: number): Row[] {
  return (results[index]?.results ?? []) as Row[];
}
