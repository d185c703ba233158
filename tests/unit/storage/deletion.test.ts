import '../fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Client } from '../../../extension/client/index.ts';
import { beginDeletion } from '../../../extension/common/delete-sequence.ts';
import { deleteLeft, withoutPending } from '../../../extension/common/pending-deletions.ts';
import { contacts } from '../../../extension/contacts/index.ts';
import { loadWork } from '../../../extension/storage/records.ts';
import { STATES } from '../../gallery/states.ts';
import { COMPOSE, sequence } from '../contacts/people.ts';
import { fakeBrowser } from '../fake-browser.ts';

beforeEach(() => fakeBrowser.reset());

const LISTED = [{ sequenceId: 's1' }, { sequenceId: 's2' }];
const LATER = () => new Date(Date.now() + 60_000);

/** A server that deletes, or is not there. */
function server(is: 'there' | 'gone' = 'there') {
  const deleteSequence = vi.fn(async (_: string) =>
    is === 'there' ? { ok: true, value: undefined } : { ok: false, problem: { message: 'Sorry.' } },
  );
  return { deleteSequence, client: { deleteSequence } as unknown as Client };
}

async function tom() {
  const generation = STATES.done?.work?.generation;
  if (!generation) throw new Error('no generation');
  const begun = await contacts.begin(COMPOSE);
  const work = sequence(`${begun.id}.1`, { generation: { ...generation, sequenceId: 's1' } });
  await contacts.saveWork(begun.id, work, { begin: begun });
  return { contact: begun.id, key: work.key };
}
const entry = (contact: string) => ({ contact, name: 'Tom', at: '', emails: 7, steps: [] });

test('deleted and taken back, everything is as it was, and the server is asked nothing', async () => {
  const { contact, key } = await tom();
  const before = await contacts.load(contact);
  const deletion = await beginDeletion(entry(contact));
  expect(await contacts.load(contact)).toBeNull();
  expect(await withoutPending(LISTED)).toEqual([{ sequenceId: 's2' }]);
  await deletion.undo();
  expect(await contacts.load(contact)).toEqual(before);
  expect((await loadWork(key))?.steps).toHaveLength(7);
  expect((await contacts.find(COMPOSE)).contact?.id).toBe(contact);
  const { client, deleteSequence } = server();
  await deleteLeft(client, LATER());
  expect(deleteSequence).not.toHaveBeenCalled();
});

test('what a closed page left is deleted on the server by the next one, once it can no longer be taken back', async () => {
  const { contact } = await tom();
  await beginDeletion(entry(contact));
  const { client, deleteSequence } = server();
  await deleteLeft(client, new Date());
  expect(deleteSequence).not.toHaveBeenCalled();
  await deleteLeft(server('gone').client, LATER());
  expect(await withoutPending(LISTED)).toEqual([{ sequenceId: 's2' }]);
  await deleteLeft(client, LATER());
  expect(deleteSequence.mock.calls).toEqual([['s1']]);
  await deleteLeft(client, LATER());
  expect(deleteSequence).toHaveBeenCalledTimes(1);
});
