import { type Client, type Result, workerClient } from '../client/index.ts';
import type { HistoryEntry } from '../contacts/history.ts';
import { contacts } from '../contacts/index.ts';

/** One that the server has forgotten already is gone as well. */
async function deleteThere(client: Client, sequenceId: string): Promise<Result<unknown>> {
  const gone = await client.deleteSequence(sequenceId);
  const forgotten = !gone.ok && gone.problem.body?.error === 'not_found';
  return forgotten ? { ok: true, value: undefined } : gone;
}

/** Deletes it on the server, and here the contact it was written for with everything else that was. Answers the first failure. */
export async function deleteSequence({
  contact: id,
  sequenceId,
}: HistoryEntry): Promise<Result<unknown>> {
  const client = await workerClient();
  const contact = id ? await contacts.load(id) : null;
  const ids = new Set([
    ...(sequenceId ? [sequenceId] : []),
    ...(contact?.sequences.flatMap((each) => each.sequenceId ?? []) ?? []),
  ]);
  const there = await Promise.all([...ids].map((each) => deleteThere(client, each)));
  if (id) await contacts.remove([id]);
  return there.find(({ ok }) => !ok) ?? { ok: true, value: undefined };
}
