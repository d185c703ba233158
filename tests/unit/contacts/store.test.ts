import '../fake-browser.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { contacts } from '../../../extension/contacts/index.ts';
import { loadWork } from '../../../extension/storage/records.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { COMPOSE, PROFILE, sequence, THREAD, touch } from './people.ts';

beforeEach(() => fakeBrowser.reset());

const stored = () => fakeBrowser.storage.local.get(null) as Promise<Record<string, unknown>>;

/** Tom, written to from a compose: seven emails, the first inserted. */
async function tom() {
  const begun = await contacts.begin(COMPOSE);
  await contacts.keep(begun, COMPOSE);
  await contacts.saveWork(begun.id, sequence(`${begun.id}.1`));
  await contacts.addTouch(begun.id, touch({ sequence: `${begun.id}.1` }));
  return begun.id;
}

describe('one person on several pages', () => {
  test('nothing is stored of somebody a page was only opened on', async () => {
    await contacts.begin(COMPOSE);
    expect(await stored()).toEqual({});
  });

  test('compose, thread, profile and a second thread find the same contact', async () => {
    const id = await tom();
    const thread = await contacts.find(THREAD);
    expect(thread.contact?.id).toBe(id);
    await contacts.link(id, THREAD);

    const profile = await contacts.find(PROFILE);
    expect(profile.contact).toBeNull();
    expect(profile.proposed.map((each) => each.id)).toEqual([id]);
    await contacts.link(id, PROFILE);
    expect((await contacts.find(PROFILE)).contact?.id).toBe(id);

    const second = await contacts.find({ ...THREAD, page: 'gmail:thread:198e00cc00000002' });
    expect(second.contact).toMatchObject({ id, touches: [{ step: 1 }] });
    expect(second.proposed).toEqual([]);
  });

  test('two tabs that meet the same person at once make one contact', async () => {
    const [one, other] = [await contacts.begin(COMPOSE), await contacts.begin(THREAD)];
    expect(other.id).toBe(one.id);
    await contacts.saveWork(one.id, sequence(`${one.id}.1`), { begin: one });
    await contacts.setStatus(one.id, { is: 'replied', by: 'page' });
    await contacts.saveWork(other.id, sequence(`${other.id}.1`), { begin: other });
    expect(await contacts.load(one.id)).toMatchObject({
      status: { is: 'replied' },
      sequences: [{ key: `${one.id}.1` }],
    });
  });

  test('somebody else in the same thread is somebody else', async () => {
    await contacts.link(await tom(), THREAD);
    const other = { ...THREAD, name: 'Ana Lima', address: 'ana@acme-robotics.example' };
    expect(await contacts.find(other)).toEqual({ contact: null, proposed: [] });
  });

  test('“No” is remembered both ways', async () => {
    const id = await tom();
    const here = await contacts.begin(PROFILE);
    await contacts.declare(here, id, PROFILE);
    expect(await contacts.find(PROFILE)).toMatchObject({ contact: { id: here.id }, proposed: [] });
    expect(await contacts.find(THREAD)).toMatchObject({ contact: { id }, proposed: [] });
  });

  test('a link can be undone, and is not proposed again', async () => {
    const id = await tom();
    await contacts.link(id, PROFILE);
    const own = await contacts.unlink(id, PROFILE);
    expect(own.id).not.toBe(id);
    expect(await contacts.find(PROFILE)).toMatchObject({ contact: { id: own.id }, proposed: [] });
    expect(await contacts.find(COMPOSE)).toMatchObject({ contact: { id }, proposed: [] });
  });

  test('two contacts become one, and two again', async () => {
    const id = await tom();
    const other = await contacts.begin(PROFILE);
    await contacts.saveWork(other.id, sequence(`${other.id}.1`), { begin: other });
    await contacts.merge(id, other.id);
    expect(await contacts.load(other.id)).toBeNull();
    expect((await contacts.find(PROFILE)).contact?.id).toBe(id);
    expect((await contacts.rows()).map((row) => row.id)).toEqual([id]);
    expect(await loadWork(`${other.id}.1`)).not.toBeNull();

    await contacts.part(id, other.id);
    expect(await contacts.find(PROFILE)).toMatchObject({ contact: { id: other.id }, proposed: [] });
    expect((await contacts.find(COMPOSE)).contact).toMatchObject({ id, touches: [{ step: 1 }] });
    expect((await contacts.rows()).map((row) => row.id).toSorted()).toEqual(
      [id, other.id].toSorted(),
    );
  });
});

describe('the list', () => {
  test('has a row a contact, and tells of changes', async () => {
    const heard = vi.fn();
    const end = contacts.watchRows(heard);
    const id = await tom();
    expect(await contacts.rows()).toMatchObject([
      { id, name: 'Tom Fisher', company: 'Acme Robotics', emails: 7, step: 2, channel: 'email' },
    ]);
    expect(heard).toHaveBeenLastCalledWith([expect.objectContaining({ id, step: 2 })], []);
    await contacts.remove([id]);
    expect(heard).toHaveBeenLastCalledWith([], [id]);
    end();
    expect(Object.keys(await stored()).filter((item) => !item.startsWith('rows:'))).toEqual([]);
  });

  test('a row of no known shape does not lose the others', async () => {
    const id = await tom();
    const [shard] = Object.keys(await stored()).filter((item) => item.startsWith('rows:'));
    const rows = JSON.parse(String((await stored())[shard ?? ''])) as Record<string, object>;
    const bad = { ...rows, bad: { id: 7 }, long: { ...rows[id], last: 'x'.repeat(500) } };
    // As it is written, as the first releases wrote it, and what is no list at all.
    for (const [item, ids] of [
      [JSON.stringify(bad), [id]],
      [bad, [id]],
      ['{', []],
    ] as const) {
      await fakeBrowser.storage.local.set({ [shard ?? '']: item });
      expect((await contacts.rows()).map((row) => row.id)).toEqual(ids);
    }
  });
});

test('what the browser cannot keep is told, and nothing is changed or deleted', async () => {
  const id = await tom();
  const before = await stored();
  const full = new Error('Resource::kQuotaBytes quota exceeded');
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(full);
  await expect(contacts.setStatus(id, { is: 'done', by: 'user' })).rejects.toBe(full);
  expect(await stored()).toEqual(before);
  await contacts.setStatus(id, { is: 'done', by: 'user' });
  expect(await contacts.load(id)).toMatchObject({ status: { is: 'done' } });
});

test('changes made at the same moment all hold', async () => {
  const id = await tom();
  await Promise.all([
    contacts.setStatus(id, { is: 'replied', by: 'page' }),
    contacts.addTouch(id, touch({ step: 2 })),
    contacts.link(id, PROFILE),
  ]);
  expect(await contacts.load(id)).toMatchObject({
    status: { is: 'replied' },
    touches: [{ step: 1 }, { step: 2 }],
    profileUrls: [PROFILE.profileUrl],
  });
});
