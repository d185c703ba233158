import '../fake-browser.ts';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { contacts, liveSequence } from '../../../extension/contacts/index.ts';
import { migrate } from '../../../extension/contacts/migrate.ts';
import { coachSettings } from '../../../extension/storage/items.ts';
import { loadWork } from '../../../extension/storage/records.ts';
import { fakeBrowser } from '../fake-browser.ts';

/** What the first release stored: written by its own code, with a record that no code understands. */
const PROFILE = JSON.parse(
  readFileSync(new URL('profile-v1.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

const MARA = {
  page: 'gmail:thread:198c0a',
  name: 'Mara Holt',
  address: 'mara.holt@northwind.example',
};
const TOM = {
  page: 'gmail:thread:198e0c',
  name: 'Tom Fisher',
  address: 'tom.fisher@acme-robotics.example',
};
const JOAQUIN = {
  page: 'linkedin:profile:joaquín-reyes-7',
  name: 'Joaquín Reyes',
  profileUrl: 'https://www.linkedin.com/in/joaqu%C3%ADn-reyes-7/',
};
const PRIYA = { page: 'gmail:thread:198d0b', address: 'priya@globex.example' };

const stored = () => fakeBrowser.storage.local.get(null) as Promise<Record<string, unknown>>;

beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set(structuredClone(PROFILE));
});

test('every record becomes a contact that is found where it was, with all its emails', async () => {
  await migrate();
  const mara = (await contacts.find(MARA)).contact;
  const work = await loadWork((mara && liveSequence(mara)?.key) ?? '');
  expect(work).toMatchObject({
    who: 'Mara Holt',
    generation: { sequenceId: 's', state: 'done' },
    steps: [
      { step: 1, subject: 'B', insertedAt: '2026-11-16T09:30:00.000Z' },
      { step: 2, versions: [{ made: 'written' }, { made: 'shorter' }] },
    ],
  });
  expect(mara).toMatchObject({
    name: 'Mara Holt',
    updatedAt: '2026-11-20T10:00:00.000Z',
    touches: [
      {
        step: 1,
        channel: 'email',
        subject: 'B',
        at: '2026-11-16T09:30:00.000Z',
        body: 'Hi Mara,\n\nMine.',
        sequence: work?.key,
      },
    ],
  });
  // The compose of then is found again by its address, on a thread that was never open before.
  expect((await contacts.find(TOM)).contact?.sequences).toMatchObject([
    { sequenceId: 's-tom', idempotencyKey: 'k-tom', steps: [{ step: 1 }, { step: 2 }] },
  ]);
  expect((await contacts.find(JOAQUIN)).contact).toMatchObject({
    status: { is: 'not_interested', by: 'user' },
  });
  const priya = (await contacts.find(PRIYA)).contact;
  expect(await loadWork((priya && liveSequence(priya)?.key) ?? '')).toMatchObject({
    candidate: 'priya@globex.example',
    angle: 'not the price',
  });
  expect((await contacts.rows()).map(({ name }) => name).toSorted()).toEqual(
    ['Joaquín Reyes', 'Mara Holt', 'Priya Nair', ''].toSorted(),
  );
});

test('what was dismissed stays dismissed, and what no code understands stays where it is', async () => {
  await migrate();
  const mara = (await contacts.find(MARA)).contact;
  const key = mara && liveSequence(mara)?.key;
  expect((await coachSettings.get()).dismissed.map(({ id }) => id)).toEqual([`${key} links-1`]);
  const items = await stored();
  expect(Object.keys(items).filter((item) => item.startsWith('work:'))).toEqual(['work:odd']);
  expect(items.offers).toEqual(PROFILE.offers);
});

test('a migration that breaks off anywhere is done again, and gives the same', async () => {
  await migrate();
  const whole = await stored();
  const { set } = fakeBrowser.storage.local;
  for (let breaks = 1; breaks <= 5; breaks++) {
    fakeBrowser.reset();
    await fakeBrowser.storage.local.set(structuredClone(PROFILE));
    let left = breaks;
    const spy = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
      left -= 1;
      if (left === 0) throw new Error('quota exceeded');
      await Reflect.apply(set, fakeBrowser.storage.local, [items]);
    });
    await expect(migrate()).rejects.toThrow('quota');
    spy.mockRestore();
    await migrate();
    expect(withoutTimes(await stored())).toEqual(withoutTimes(whole));
  }
});

test('is done once', async () => {
  await migrate();
  const mara = (await contacts.find(MARA)).contact;
  await contacts.setStatus(mara?.id ?? '', { is: 'done', by: 'user' });
  const before = await stored();
  await migrate();
  expect(await stored()).toEqual(before);
});

/** When a record was written says nothing about what it holds. */
const withoutTimes = (items: Record<string, unknown>): unknown =>
  JSON.parse(JSON.stringify(items, (name, value) => (name === 'updatedAt' ? undefined : value)));
