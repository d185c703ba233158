import '../fake-browser.ts';
import { fc, test as property } from '@fast-check/vitest';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { combined } from '../../../extension/contacts/combine.ts';
import { contacts } from '../../../extension/contacts/index.ts';
import type { Contact } from '../../../extension/contacts/model.ts';
import { type Backup, makeBackup, readBackup } from '../../../extension/exchange/backup.ts';
import { importBackup } from '../../../extension/exchange/restore.ts';
import { offers, sender } from '../../../extension/storage/items.ts';
import { OFFER } from '../../gallery/people.ts';
import { COMPOSE, person, sequence, touch } from '../contacts/people.ts';
import { fakeBrowser } from '../fake-browser.ts';

const day = (number: number): string => new Date(Date.now() - number * 86_400_000).toISOString();

beforeEach(() => {
  fakeBrowser.reset();
});

/** Tom with a sequence that went out, and an offer. */
async function fill(): Promise<Contact> {
  const tom = await contacts.begin(COMPOSE);
  await contacts.saveWork(tom.id, sequence(`${tom.id}.1`), { begin: tom });
  await contacts.addTouch(tom.id, touch({ sequence: `${tom.id}.1`, at: day(3) }));
  await Promise.all([offers.set([OFFER]), sender.set({ name: 'Sam Rivera' })]);
  return tom;
}

async function stored(): Promise<string> {
  const items = await fakeBrowser.storage.local.get(null);
  return JSON.stringify(Object.entries(items).sort(([one], [other]) => one.localeCompare(other)));
}

describe('a file', () => {
  test('brings everything back into an empty browser', async () => {
    const tom = await fill();
    const file = JSON.stringify(await makeBackup());
    const before = await makeBackup();
    fakeBrowser.reset();
    expect(await importBackup(file)).toEqual({
      ok: true,
      ...{ added: 1, updated: 0, unchanged: 0, offers: 1, stopped: false },
    });
    const { exportedAt: _, sequences, ...after } = await makeBackup();
    const { exportedAt: __, sequences: were, ...known } = before;
    expect(after).toEqual(known);
    expect(sequences.map(({ steps }) => steps)).toEqual(were.map(({ steps }) => steps));
    expect((await contacts.find(COMPOSE)).contact?.id).toBe(tom.id);
    expect((await contacts.rows()).map(({ name }) => name)).toEqual(['Tom Fisher']);
  });

  test('read in twice, it changes nothing the second time', async () => {
    await fill();
    const file = JSON.stringify(await makeBackup());
    const before = await stored();
    expect(await importBackup(file)).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    expect(await stored()).toBe(before);
  });

  test('adds what it knows of somebody who is here, also under another id', async () => {
    const tom = await fill();
    const backup = await makeBackup();
    const [theirs] = backup.contacts;
    if (!theirs) throw new Error('nobody was exported');
    const file: Backup = {
      ...backup,
      contacts: [
        {
          ...theirs,
          id: 'elsewhere',
          addresses: [...theirs.addresses, 'tom@home.example'],
          touches: [...theirs.touches, touch({ sequence: `${tom.id}.1`, step: 2, at: day(1) })],
        },
      ],
    };
    expect(await importBackup(JSON.stringify(file))).toMatchObject({ added: 0, updated: 1 });
    const now = await contacts.load(tom.id);
    expect(now?.addresses).toContain('tom@home.example');
    expect(now?.touches.map(({ step }) => step)).toEqual([1, 2]);
    expect(await contacts.rows()).toHaveLength(1);
  });

  test('of a contact older than what is kept is not forgotten at once', async () => {
    const old = person('old', { createdAt: day(400), updatedAt: day(400) });
    const file = { ...(await makeBackup()), contacts: [old] };
    await importBackup(JSON.stringify(file));
    expect(Date.parse((await contacts.load('old'))?.updatedAt ?? '')).toBeGreaterThan(
      Date.now() - 60_000,
    );
  });

  test('that fills the storage says how far it came', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      person(`p${at}`, { addresses: [`p${at}@x.example`], updatedAt: day(1) }),
    );
    const file = JSON.stringify({ ...(await makeBackup()), contacts: many });
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    let calls = 0;
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
      calls += 1;
      if (calls > 1) throw new Error('QUOTA_BYTES exceeded');
      await set(items);
    });
    expect(await importBackup(file)).toMatchObject({ ok: true, added: 50, stopped: true });
    full.mockRestore();
    expect(await contacts.rows()).toHaveLength(50);
  });
});

describe('a bad file changes nothing', () => {
  test.each<[string, (backup: Backup) => string]>([
    ['no JSON', () => 'MZ\u0000'],
    ['something else', () => '{"name":"Mara"}'],
    ['an array', () => '[]'],
    ['a newer form', (backup) => JSON.stringify({ ...backup, coldcopy: 2 })],
    ['cut off', (backup) => JSON.stringify(backup).slice(0, -20)],
    [
      'one bad contact',
      (backup) => JSON.stringify({ ...backup, contacts: [...backup.contacts, { id: 'x' }] }),
    ],
    [
      'one bad sequence',
      (backup) => JSON.stringify({ ...backup, sequences: [{ ...backup.sequences[0], steps: 7 }] }),
    ],
  ])('%s', async (_, spoil) => {
    await fill();
    const file = spoil(await makeBackup());
    const before = await stored();
    const { ok, ...rest } = await importBackup(file);
    expect(ok).toBe(false);
    expect(rest).toMatchObject({ why: expect.stringContaining('Nothing was changed.') });
    expect(await stored()).toBe(before);
  });

  property.prop([fc.oneof(fc.string(), fc.json())])('whatever it holds', (text) => {
    expect(readBackup(text).ok).toBe(false);
  });
});

const moments = fc.integer({ min: 1, max: 30 }).map(day);
const people: fc.Arbitrary<Contact> = fc
  .record({
    updatedAt: moments,
    addresses: fc.uniqueArray(fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example')),
    steps: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    is: fc.constantFrom('opted_out' as const, 'replied' as const, undefined),
  })
  .map(({ updatedAt, addresses, steps, is }) =>
    person('p', {
      updatedAt,
      addresses,
      touches: steps
        .toSorted()
        .map((step) => touch({ step, at: `2026-11-${10 + step}T09:00:00.000Z` })),
      ...(is && { status: { is, at: updatedAt, by: 'page' } }),
    }),
  );

describe('the same contact from two browsers', () => {
  property.prop([people])('combined with itself it is itself', (one) => {
    expect(combined(one, one)).toEqual(one);
  });

  property.prop([people, people])(
    'nothing is lost, and once more changes nothing',
    (one, other) => {
      const both = combined(one, other);
      expect(new Set(both.addresses)).toEqual(new Set([...one.addresses, ...other.addresses]));
      expect(new Set(both.touches.map(({ step }) => step))).toEqual(
        new Set([...one.touches, ...other.touches].map(({ step }) => step)),
      );
      if ([one, other].some(({ status }) => status?.is === 'opted_out'))
        expect(both.status?.is).toBe('opted_out');
      expect(combined(both, other)).toEqual(both);
      expect(combined(both, one)).toEqual(both);
    },
  );
});
