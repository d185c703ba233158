import { type Result, workerClient } from '../client/index.ts';
import type { HistoryEntry } from '../contacts/history.ts';
import { contacts } from '../contacts/index.ts';
import { addPending, deletePending, dropPending } from './pending-deletions.ts';

/** A deletion that can still be taken back. Of both acts the first one holds. */
export type Deletion = {
  /** Brings back what was deleted here; the server has it still. */
  undo(): Promise<void>;
  /** Deletes it on the server as well. Answers the first failure. */
  settle(): Promise<Result<unknown>>;
};

/** Deletes it here, with the contact it was written for and everything else that was, and writes down what the server is to delete. */
export async function beginDeletion({ contact: id, sequenceId }: HistoryEntry): Promise<Deletion> {
  const removed = id ? await contacts.take(id) : null;
  const ids = [
    ...new Set([
      ...(sequenceId ? [sequenceId] : []),
      ...(removed?.contact.sequences.flatMap((each) => each.sequenceId ?? []) ?? []),
    ]),
  ];
  await addPending(ids);
  let isOver = false;
  return {
    undo: async () => {
      if (isOver) return;
      isOver = true;
      await dropPending(ids);
      if (removed) await contacts.putBack(removed);
    },
    settle: async () => {
      if (isOver) return { ok: true, value: undefined };
      isOver = true;
      return deletePending(await workerClient(), ids);
    },
  };
}

/** Deletes it here and on the server at once. Answers the first failure. */
export const deleteSequence = async (entry: HistoryEntry): Promise<Result<unknown>> =>
  (await beginDeletion(entry)).settle();
