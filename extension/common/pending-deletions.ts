import { z } from 'zod';
import type { Client, Result } from '../client/index.ts';
import { lenientList, stored } from '../storage/item.ts';
import { workerUrl } from '../storage/items.ts';
import { locked } from '../storage/lock.ts';
import { UNDO_MS } from './undo-time.ts';

/*
 * Sequences that are deleted here and not yet on the server: for a moment the user may take it back. They are written down, so that a page
 * that is closed in that moment leaves nothing behind: the next one that opens deletes them.
 */

const pendingSchema = z.object({
  sequenceId: z.string().max(64),
  /** Origin of the Worker that has it: another one knows nothing of it. */
  worker: z.string().max(300),
  at: z.iso.datetime(),
});
type Pending = z.infer<typeof pendingSchema>;
const pending = stored<Pending[]>('local:pendingDeletions', lenientList(pendingSchema, 1_000), []);

const workerNow = async (): Promise<string> => new URL(await workerUrl.get()).origin;

const change = (how: (all: readonly Pending[]) => Pending[]): Promise<void> =>
  locked(async () => pending.set(how(await pending.get())));

/** These are to be deleted on the server. */
export async function addPending(sequenceIds: readonly string[]): Promise<void> {
  const [worker, at] = [await workerNow(), new Date().toISOString()];
  const added = sequenceIds.map((sequenceId) => ({ sequenceId, worker, at }));
  await change((all) => [...all, ...added]);
}

/** These are not to be deleted after all, or are deleted. */
export const dropPending = (sequenceIds: readonly string[]): Promise<void> =>
  change((all) => all.filter((each) => !sequenceIds.includes(each.sequenceId)));

/** What the server lists, without what is to be deleted there. */
export async function withoutPending<T extends { sequenceId: string }>(
  list: readonly T[],
): Promise<T[]> {
  const ids = new Set((await pending.get()).map(({ sequenceId }) => sequenceId));
  return list.filter(({ sequenceId }) => !ids.has(sequenceId));
}

/** One that the server has forgotten already is gone as well. */
async function deleteThere(client: Client, sequenceId: string): Promise<Result<unknown>> {
  const gone = await client.deleteSequence(sequenceId);
  const forgotten = !gone.ok && gone.problem.body?.error === 'not_found';
  return forgotten ? { ok: true, value: undefined } : gone;
}

/** Deletes these on the server. What it could not delete stays written down. Answers the first failure. */
export async function deletePending(
  client: Client,
  sequenceIds: readonly string[],
): Promise<Result<unknown>> {
  const gone = await Promise.all(sequenceIds.map((each) => deleteThere(client, each)));
  await dropPending(sequenceIds.filter((_, at) => gone[at]?.ok));
  return gone.find(({ ok }) => !ok) ?? { ok: true, value: undefined };
}

/** Deletes what earlier pages left on the Worker of today, once it can no longer be taken back there. */
export async function deleteLeft(client: Client, now: Date): Promise<void> {
  const here = await workerNow();
  const left = (await pending.get()).filter(
    ({ at, worker }) => worker === here && Date.parse(at) < now.getTime() - UNDO_MS,
  );
  if (left.length > 0)
    await deletePending(
      client,
      left.map(({ sequenceId }) => sequenceId),
    );
}
