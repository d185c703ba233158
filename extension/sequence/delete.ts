import { type Result, workerClient } from '../client/index.ts';
import { removeWork } from '../storage/work.ts';
import type { HistoryEntry } from './history.ts';

/** Deletes it here and on the server. One that the server has forgotten already is gone as well. */
export const deleteSequence = async ({
  key,
  sequenceId,
}: HistoryEntry): Promise<Result<unknown>> => {
  const client = await workerClient();
  const there = sequenceId ? await client.deleteSequence(sequenceId) : undefined;
  if (key) await removeWork(key);
  const forgotten = there && !there.ok && there.problem.body?.error === 'not_found';
  return there && !forgotten ? there : { ok: true, value: undefined };
};
