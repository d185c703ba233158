import { z } from 'zod';
import { channelSchema } from '../../shared/contract/channel.ts';
import { SATURDAY_AND_SUNDAY, type Weekend } from '../sequence/calendar.ts';
import { nextDay } from '../sequence/plan.ts';
import { type Contact, liveSequence, STATUSES } from './model.ts';
import { dueFrom, isFinal } from './status.ts';

/*
 * What a list says of a contact, in one short record, made from the contact alone. Rows are kept a few dozen to an item, so that a list
 * of thousands is one request to the storage and no text of an email is read for it.
 */

const text = (max: number) => z.string().max(max);

export const rowSchema = z.object({
  id: text(64),
  name: text(400),
  company: text(400),
  /** The first address they are known by; empty when none is. */
  address: text(320),
  status: z.enum(STATUSES),
  /** From when on they may be written to, or are to be asked again, ISO 8601 date. */
  until: text(10).optional(),
  /** Emails of the live sequence, else of the last one; 0: nothing was written. */
  emails: z.number(),
  /** Of the sequence: it begins at a later step where some went out before. */
  lastStep: z.number().optional(),
  /** The step that comes next, its day (ISO 8601 date), and its channel. Absent when nothing is to be sent. */
  step: z.number().optional(),
  due: text(10).optional(),
  /** The channel last written by. */
  channel: channelSchema.optional(),
  /** The last that was said: their line where a status rests on one, else the subject or the beginning of the last email. */
  last: text(200),
  /** When something was last done or heard, ISO 8601. */
  lastAt: text(40),
  /** When they wrote the email that waits for an answer, ISO 8601 date or date-time. */
  heardAt: text(40).optional(),
  /** Key of the page to open, and Gmail's account there. */
  page: text(300).optional(),
  account: z.number().optional(),
  /** The offer of that sequence, and its name on the server. */
  offerId: text(64).optional(),
  sequenceId: text(64).optional(),
  /** Subject of its first email. */
  subject: text(200).optional(),
  /** Something went out and something is still to come: it is kept whatever its age. */
  running: z.boolean(),
  updatedAt: text(40),
});
export type Row = z.infer<typeof rowSchema>;

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

/** The rows of one item by their ids. One of no known shape does not lose the others. */
export function rowsIn(item: unknown): Record<string, Row> {
  if (typeof item !== 'object' || item === null) return {};
  const rows: Record<string, Row> = {};
  for (const value of Object.values(item)) {
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
