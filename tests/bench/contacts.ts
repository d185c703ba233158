import type { Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { keysOfContact, nameKey } from '../../extension/contacts/identity.ts';
import { contactItem, KEY, NAME } from '../../extension/contacts/items.ts';
import { newContact } from '../../extension/contacts/join.ts';
import type { Contact } from '../../extension/contacts/model.ts';
import {
  ALL_SHARDS,
  packedRows,
  type Row,
  rowOf,
  rowsIn,
  shardOf,
} from '../../extension/contacts/rows.ts';
import { withSequence, withTouch } from '../../extension/contacts/sequences.ts';
import { workItem } from '../../extension/storage/records.ts';
import { newWork, type Work } from '../../extension/storage/work.ts';
import { EMAILS } from '../gallery/people.ts';
import type { Figure } from './figures.ts';

/** What the service worker has. */
declare const chrome: typeof browser;

/** Contacts the list and the sidebar have to bear. */
export const MANY = 5_000;
const BATCH = 250;
const BEGIN = Date.parse('2026-06-01T09:00:00Z');
const HOUR = 3_600_000;

/** A sequence as it is kept: seven emails of four versions each. */
const sequence = (key: string): Work => ({
  ...newWork(key),
  steps: EMAILS.map(({ checked: _, ...email }) => ({
    step: email.step,
    versions: Array.from({ length: 4 }, () => ({ email, made: 'written' as const })),
    shown: 0,
    subject: 'A' as const,
  })),
});

function person(number: number): Contact {
  const id = `bench-${number}`;
  const at = new Date(BEGIN + number * HOUR);
  const met = {
    page: `gmail:thread:${number.toString(16).padStart(16, '0')}`,
    name: `Person${number} Number${number % 97}`,
    company: `Company ${number % 400}`,
    address: `person${number}@company-${number % 400}.example`,
  };
  const begun = withSequence(newContact(id, met, at), sequence(`${id}.1`), at);
  return withTouch(begun, {
    sequence: `${id}.1`,
    step: 1,
    channel: 'email',
    at: at.toISOString(),
    subject: 'A',
    subjectLine: EMAILS[0]?.subjectLineA ?? '',
    body: EMAILS[0]?.body ?? '',
  });
}

function rowItems(people: readonly Contact[]): Record<string, unknown> {
  const shards: Record<string, Record<string, Row>> = {};
  for (const each of people) {
    const shard = shardOf(each.id);
    shards[shard] = { ...shards[shard], [each.id]: rowOf(each) };
  }
  return Object.fromEntries(
    Object.entries(shards).map(([shard, rows]) => [shard, packedRows(rows)]),
  );
}

const itemsOf = (contact: Contact): Record<string, unknown> => ({
  [contactItem(contact.id)]: contact,
  [NAME + nameKey(contact.name)]: [contact.id],
  ...Object.fromEntries(keysOfContact(contact).map((key) => [KEY + key, contact.id])),
});

/** Stores the contacts as the extension does, each with the text of its sequence. */
export async function storeMany(background: Worker): Promise<void> {
  const people = Array.from({ length: MANY }, (_, number) => person(number));
  const text = sequence('');
  for (let first = 0; first < MANY; first += BATCH) {
    const batch = people.slice(first, first + BATCH);
    await background.evaluate(
      ({ items, keys, work }) =>
        chrome.storage.local.set({
          ...items,
          ...Object.fromEntries(keys.map(([item, key]) => [item, { ...work, key }])),
        }),
      {
        items: Object.assign({}, ...batch.map(itemsOf)) as Record<string, unknown>,
        keys: batch.map(({ id }) => [workItem(`${id}.1`), `${id}.1`] as const),
        work: text,
      },
    );
  }
  await background.evaluate((rows) => chrome.storage.local.set(rows), rowItems(people));
}

/** How long the list of all of them takes from the storage to its rows, milliseconds: read in the browser, checked here. */
export async function listTime(background: Worker): Promise<number> {
  const read = await background.evaluate(
    async (shards) => {
      const began = performance.now();
      const items = await chrome.storage.local.get(shards);
      return { time: performance.now() - began, items };
    },
    [...ALL_SHARDS],
  );
  const began = performance.now();
  const count = ALL_SHARDS.flatMap((shard) => Object.values(rowsIn(read.items[shard]))).length;
  const time = performance.now() - began;
  if (count !== MANY) throw new Error(`The list has ${count} rows, not ${MANY}.`);
  return read.time + time;
}

/** `alone` and `among`: milliseconds from the call to the button with no contacts, and with all of them. */
export const contactFigures = (list: number, alone: number, among: number): Figure[] => [
  {
    what: `a list of ${MANY} contacts`,
    value: list,
    unit: 'ms',
    aim: 150,
    note: 'from the storage to checked rows; median of 7',
  },
  {
    what: `opening the sidebar with ${MANY} contacts, over none`,
    value: among / alone,
    unit: 'ratio',
    aim: 1.05,
    note: 'medians of 12 calls each',
  },
];
