import '../fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { createStore } from '../../../extension/common/store.ts';
import { contacts, type Row } from '../../../extension/contacts/index.ts';
import { mark, merge, snooze } from '../../../extension/today/acts.ts';
import { createListActions, followContacts } from '../../../extension/today/commands.ts';
import { INITIAL_LIST, reduceList } from '../../../extension/today/state.ts';
import { COMPOSE, sequence, touch } from '../contacts/people.ts';
import { fakeBrowser } from '../fake-browser.ts';

beforeEach(() => fakeBrowser.reset());

/** Somebody with seven emails, the first of which went out on a Monday: the second is due on the Friday. */
async function written(name: string): Promise<string> {
  const met = { ...COMPOSE, page: `gmail:compose:${name}@acme.example`, name };
  const begun = await contacts.begin({ ...met, address: `${name}@acme.example` });
  await contacts.saveWork(begun.id, sequence(`${begun.id}.1`), { begin: begun });
  await contacts.addTouch(begun.id, touch({ sequence: `${begun.id}.1` }));
  return begun.id;
}

async function rowOf(id: string): Promise<Row> {
  const row = (await contacts.rows()).find((each) => each.id === id);
  if (!row) throw new Error(`${id} is not on the list`);
  return row;
}

/** What the user sees of them. */
async function seen(id: string) {
  const { status, due, until } = await rowOf(id);
  return { status, due, until };
}

test('a mark takes them off, and its undoing puts back what was there, the line it rested on as well', async () => {
  const id = await written('tom');
  const line = { label: 'Their email of Nov 24', text: 'How much is it?' };
  await contacts.setStatus(id, { is: 'replied', by: 'page', line });
  const before = await contacts.load(id);
  const undo = await mark([id], 'not_interested');
  expect(await seen(id)).toMatchObject({ status: 'not_interested' });
  await undo();
  expect(await contacts.load(id)).toEqual({ ...before, updatedAt: expect.any(String) });
});

test('its undoing takes back the mark alone: what was said or sent since stays', async () => {
  const id = await written('tom');
  const undo = await mark([id], 'done');
  const line = { label: 'Their email of Nov 28', text: 'Please take me off your list.' };
  await contacts.setStatus(id, { is: 'opted_out', by: 'writer', line });
  await contacts.addTouch(id, touch({ sequence: `${id}.1`, step: 2 }));
  await undo();
  expect(await contacts.load(id)).toMatchObject({
    status: { is: 'opted_out', line },
    touches: [{ step: 1 }, { step: 2 }],
  });
});

test('undone after they were written to, nobody waits for an answer', async () => {
  const id = await written('tom');
  await contacts.setStatus(id, { is: 'replied', by: 'page' });
  const undo = await mark([id], 'done');
  const at = new Date(Date.now() + 60_000).toISOString();
  await contacts.addTouch(id, touch({ sequence: `${id}.1`, step: 2, at }));
  await undo();
  expect(await seen(id)).toMatchObject({ status: 'open' });
});

test('undoing a snooze leaves a day that was chosen since', async () => {
  const id = await written('tom');
  const undo = await snooze([await rowOf(id)], '2026-12-15');
  await contacts.planStep(id, `${id}.1`, 2, '2026-12-18');
  await undo();
  expect(await seen(id)).toMatchObject({ due: '2026-12-18' });
});

test('two entries become one person, and its undoing parts them again', async () => {
  const [tom, thomas] = [await written('tom'), await written('thomas')];
  const undo = await merge(tom, thomas);
  expect((await contacts.rows()).map(({ id }) => id)).toEqual([tom]);
  expect((await contacts.load(tom))?.touches).toHaveLength(2);
  await undo();
  expect((await contacts.rows()).map(({ id }) => id).toSorted()).toEqual([tom, thomas].toSorted());
  expect((await contacts.load(thomas))?.touches).toHaveLength(1);
});

test('a wish not to be contacted is not marked away', async () => {
  const id = await written('tom');
  await contacts.setStatus(id, { is: 'opted_out', by: 'page' });
  const undo = await mark([id], 'done');
  expect(await seen(id)).toMatchObject({ status: 'opted_out' });
  await undo();
  expect(await seen(id)).toMatchObject({ status: 'opted_out' });
});

test('snoozing moves the day of the next email, and its undoing moves it back', async () => {
  const id = await written('tom');
  const before = await seen(id);
  const undo = await snooze([await rowOf(id)], '2026-12-15');
  expect(await seen(id)).toEqual({ ...before, due: '2026-12-15' });
  await undo();
  expect(await seen(id)).toEqual(before);
});

test('an answer that is owed waits until the day, and no email of the sequence is due meanwhile', async () => {
  const id = await written('tom');
  const line = { label: 'Their email of Nov 24', text: 'Ask me next month' };
  await contacts.setStatus(id, { is: 'replied', by: 'page', line });
  const undo = await snooze([await rowOf(id)], '2026-12-15');
  expect(await seen(id)).toEqual({ status: 'replied', due: undefined, until: '2026-12-15' });
  expect((await contacts.load(id))?.status?.line).toEqual(line);
  await undo();
  expect(await seen(id)).toEqual({ status: 'replied', due: undefined, until: undefined });
});

test('somebody away until later comes back on the day that is chosen', async () => {
  const id = await written('tom');
  await contacts.setStatus(id, { is: 'out_of_office', by: 'page', until: '2027-01-11' });
  const undo = await snooze([await rowOf(id)], '2026-12-15');
  expect(await seen(id)).toEqual({
    status: 'out_of_office',
    due: '2026-12-15',
    until: '2026-12-15',
  });
  await undo();
  expect(await seen(id)).toMatchObject({ due: '2027-01-11', until: '2027-01-11' });
});

test('of several all are changed or none', async () => {
  const [tom, ana] = [await written('tom'), await written('ana')];
  const full = new Error('Resource::kQuotaBytes quota exceeded');
  const marking = vi
    .fn(contacts.mark)
    .mockImplementation((id, status) =>
      id === ana ? Promise.reject(full) : contacts.mark(id, status),
    );
  await expect(mark([tom, ana], 'done', { ...contacts, mark: marking })).rejects.toBe(full);
  expect([await seen(tom), await seen(ana)]).toMatchObject([
    { status: 'open' },
    { status: 'open' },
  ]);
});

function list() {
  const store = createStore(reduceList, INITIAL_LIST);
  const ended = new AbortController();
  followContacts(store, ended.signal);
  return { store, actions: createListActions(store, () => undefined), end: () => ended.abort() };
}

test('the list follows what becomes of contacts, and says what was done and that it was undone', async () => {
  const id = await written('tom');
  const { store, actions, end } = list();
  await vi.waitFor(() => expect(store.get().rows?.size).toBe(1));
  actions.mark([await rowOf(id)], 'done');
  await vi.waitFor(() => expect(store.get().said?.text).toBe('tom: done.'));
  expect(store.get().rows?.get(id)?.status).toBe('done');
  actions.mark([await rowOf(id)], 'not_interested');
  await vi.waitFor(() => expect(store.get().said?.text).toBe('tom: not interested.'));
  actions.undo();
  await vi.waitFor(() => expect(store.get().said?.text).toBe('Undone.'));
  expect(store.get().rows?.get(id)?.status).toBe('done');
  actions.undo();
  await vi.waitFor(() => expect(store.get().said).toEqual({ text: 'Undone.' }));
  expect(store.get().rows?.get(id)?.status).toBe('open');
  await contacts.remove([id]);
  expect(store.get().rows?.size).toBe(0);
  end();
});

test('what changes while the list is being read is not undone by what was read', async () => {
  const id = await written('tom');
  const stale = await contacts.rows();
  const { promise, resolve } = Promise.withResolvers<Row[]>();
  const store = createStore(reduceList, INITIAL_LIST);
  followContacts(store, new AbortController().signal, { ...contacts, rows: () => promise });
  await contacts.setStatus(id, { is: 'done', by: 'user' });
  resolve(stale);
  await vi.waitFor(() => expect(store.get().rows?.get(id)?.status).toBe('done'));
});

test('the storage being full is said, and nothing is changed', async () => {
  const id = await written('tom');
  const { store, actions, end } = list();
  await vi.waitFor(() => expect(store.get().rows?.size).toBe(1));
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota exceeded'));
  actions.mark([await rowOf(id)], 'done');
  await vi.waitFor(() => expect(store.get().said?.text).toMatch(/couldn’t save/));
  expect(store.get().rows?.get(id)?.status).toBe('open');
  end();
});
