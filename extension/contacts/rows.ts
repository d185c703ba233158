import { z } from 'zod';
import { type Channel, channelSchema } from '../../shared/contract/channel.ts';
import { SATURDAY_AND_SUNDAY, type Weekend } from '../sequence/calendar.ts';
import { nextDay } from '../sequence/plan.ts';
import { type Contact, type ContactStatus, liveSequence, STATUSES } from './model.ts';
import { dueFrom, isFinal } from './status.ts';

/*
 * What a list says of a contact, in one short record, made from the contact alone. Rows are kept a few dozen to an item, so that a list
 * of thousands is one request to the storage and no text of an email is read for it.
 */

export type Row = {
  id: string;
  name: string;
  company: string;
  /** The first address they are known by; empty when none is. */
  address: string;
  status: ContactStatus['is'];
  /** From when on they may be written to, or are to be asked again, ISO 8601 date. */
  until?: string;
  /** Emails of the live sequence, else of the last one; 0: nothing was written. */
  emails: number;
  /** Of the sequence: it begins at a later step where some went out before. */
  lastStep?: number;
  /** The step that comes next, its day (ISO 8601 date), and its channel. Absent when nothing is to be sent. */
  step?: number;
  due?: string;
  /** The channel last written by. */
  channel?: Channel;
  /** The last that was said: their line where a status rests on one, else the subject or the beginning of the last email. */
  last: string;
  /** When something was last done or heard, ISO 8601. */
  lastAt: string;
  /** When they wrote the email that waits for an answer, ISO 8601 date or date-time. */
  heardAt?: string;
  /** Key of the page to open, and Gmail's account there. */
  page?: string;
  account?: number;
  /** The offer of that sequence, and its name on the server. */
  offerId?: string;
  sequenceId?: string;
  /** Subject of its first email. */
  subject?: string;
  /** Something went out and something is still to come: it is kept whatever its age. */
  running: boolean;
  updatedAt: string;
};

type Check = (value: unknown) => boolean;

const text =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max;
const number: Check = (value) => typeof value === 'number';
const among =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** What each field may hold. Not a zod object: of five thousand rows that took 60 ms before the first of them was drawn, this takes 3. */
const FIELDS: { [Name in keyof Row]-?: Check } = {
  id: text(64),
  name: text(400),
  company: text(400),
  address: text(320),
  status: among(STATUSES),
  until: optional(text(10)),
  emails: number,
  lastStep: optional(number),
  step: optional(number),
  due: optional(text(10)),
  channel: optional(among(channelSchema.options)),
  last: text(200),
  lastAt: text(40),
  heardAt: optional(text(40)),
  page: optional(text(300)),
  account: optional(number),
  offerId: optional(text(64)),
  sequenceId: optional(text(64)),
  subject: optional(text(200)),
  running: (value) => typeof value === 'boolean',
  updatedAt: text(40),
};
const CHECKS = Object.entries(FIELDS);

const rowSchema = z.custom<Row>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    CHECKS.every(([name, check]) => check((value as Record<string, unknown>)[name])),
);

const clip = (words: string, max = 160): string => words.replace(/\s+/gu, ' ').trim().slice(0, max);

/** A thread says more than an empty compose, and the newest page more than an older one. */
const pageOf = ({ pages }: Contact) =>
  pages.findLast(({ key }) => !/:(?:compose|list|page):?/u.test(key));

function lastWords({ status, touches }: Contact): string {
  const sent = touches.at(-1);
  if (status?.line && (!sent || status.at >= sent.at)) return clip(status.line.text);
  return sent ? clip(sent.subjectLine || sent.body) : '';
}

const latest = (...moments: (string | undefined)[]): string =>
  moments.reduce<string>((one, other) => (other && other > one ? other : one), '');

/** The row of a contact. The weekend decides on which day the next email is due. */
export function rowOf(contact: Contact, weekend: Weekend = SATURDAY_AND_SUNDAY): Row {
  const sequence = liveSequence(contact);
  const of = sequence ?? contact.sequences.at(-1);
  const went = contact.touches.filter((touch) => touch.sequence === sequence?.key);
  const next = sequence && nextDay(sequence.steps, went, weekend, contact.status?.until);
  const due = next && dueFrom(contact.status, next.date, weekend);
  const page = pageOf(contact);
  const channel = contact.touches.at(-1)?.channel;
  return {
    id: contact.id,
    name: contact.name,
    company: contact.company,
    address: contact.addresses[0] ?? '',
    status: contact.status?.is ?? 'open',
    ...(contact.status?.until && { until: contact.status.until }),
    emails: of?.steps.length ?? 0,
    ...(of && { lastStep: of.steps.at(-1)?.step }),
    ...(next && due && { step: next.step, due }),
    ...(channel && { channel }),
    last: lastWords(contact),
    ...(contact.status?.is === 'replied' && {
      heardAt: contact.status.mailAt ?? contact.status.at,
    }),
    lastAt: latest(contact.status?.at, contact.touches.at(-1)?.at, contact.updatedAt),
    ...(page && { page: page.key }),
    ...(page?.account !== undefined && { account: page.account }),
    ...(of?.offerId && { offerId: of.offerId }),
    ...(of?.sequenceId && { sequenceId: of.sequenceId }),
    ...(of?.subject && { subject: clip(of.subject) }),
    running: next !== null && !isFinal(contact.status),
    updatedAt: contact.updatedAt,
  };
}

/** Whether a list has anything to say of this contact. */
export const isListed = ({ emails, status, step, until }: Row): boolean =>
  emails > 0 || status !== 'open' || step !== undefined || until !== undefined;

/** Items the rows are spread over. */
const SHARDS = 64;
const SHARD = 'rows:';

export function shardOf(id: string): string {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % SHARDS;
  return `${SHARD}${sum}`;
}

export const ALL_SHARDS: readonly string[] = Array.from(
  { length: SHARDS },
  (_, place) => `${SHARD}${place}`,
);

/**
 * Rows as an item of the storage: one text. Chromium takes a text out of the storage eight times as fast as the objects in it, and its own
 * reader of JSON needs 5 ms for five thousand.
 */
export const packedRows = (rows: Record<string, Row>): string => JSON.stringify(rows);

/** An item as it is written now, or as the object that it was at first. */
function unpacked(item: unknown): unknown {
  if (typeof item !== 'string') return item;
  try {
    return JSON.parse(item);
  } catch {
    // No text of ours: it holds no rows.
    return null;
  }
}

/** The rows of one item by their ids. One of no known shape does not lose the others. */
export function rowsIn(item: unknown): Record<string, Row> {
  const all = unpacked(item);
  if (typeof all !== 'object' || all === null) return {};
  const rows: Record<string, Row> = {};
  for (const value of Object.values(all)) {
    const row = rowSchema.safeParse(value);
    if (row.success) rows[row.data.id] = row.data;
  }
  return rows;
}

/** Whether two rows say the same, whenever they were made. */
export const sameRow = (one: Row | undefined, other: Row): boolean =>
  one !== undefined &&
  JSON.stringify({ ...one, updatedAt: '', lastAt: '' }) ===
    JSON.stringify({ ...other, updatedAt: '', lastAt: '' });
