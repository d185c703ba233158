import { addBusinessDays, dateOf, onBusinessDay, type Weekend } from '../sequence/calendar.ts';
import { withAnswer, withoutAnswer } from './answers.ts';
import type { Contact, ContactStatus } from './model.ts';

/* What a status means, and which one stands when two disagree. Pure. */

type Is = ContactStatus['is'];

/** Nothing more goes out by itself. */
export const isFinal = (status: ContactStatus | undefined): boolean =>
  status?.is === 'not_interested' || status?.is === 'opted_out' || status?.is === 'done';

/** What stands between the user and a first word to them: their no, which the user may overrule, or their wish not to be contacted. */
export const refusalOf = ({
  status,
}: Pick<Contact, 'status'>): 'not_interested' | 'opted_out' | null =>
  status?.is === 'not_interested' || status?.is === 'opted_out' ? status.is : null;

/** The day an email that is planned for `date` is due; null while it is not to be sent at all. */
export function dueFrom(
  status: ContactStatus | undefined,
  date: string,
  weekend?: Weekend,
): string | null {
  if (isFinal(status) || status?.is === 'replied') return null;
  const until = status?.until;
  return until && until > date ? onBusinessDay(until, weekend) : date;
}

/** Length of an ISO 8601 date. */
const DAY_ALONE = 10;

/** The user said it, or answered them. */
const isSaid = ({ by, over }: ContactStatus): boolean => by === 'user' || over !== undefined;

/** How much a status weighs against one that code or the writer finds: a wish not to be contacted outlives a newer line. */
const WEIGHT: Record<Is, number> = {
  opted_out: 3,
  not_interested: 2,
  replied: 1,
  out_of_office: 1,
  not_now: 1,
  done: 1,
  open: 0,
};

/** Whether a moment, of which a page may say the day alone, is not after another. Of the same day it is taken for the later one. */
const isNotAfter = (mailAt: string, at: string): boolean =>
  mailAt.length > DAY_ALONE ? Date.parse(mailAt) <= Date.parse(at) : mailAt < dateOf(new Date(at));

/** The user has spoken since the email was written that this was found in, or over that very email. */
const isAnsweredFor = (found: ContactStatus, status: ContactStatus): boolean =>
  (found.line !== undefined && found.line.text === status.over) ||
  (found.mailAt !== undefined && isNotAfter(found.mailAt, status.at));

/** Whether the same was found once more, and nothing more is known of it. */
const isSameFind = (found: ContactStatus, status: ContactStatus): boolean =>
  found.is === status.is &&
  found.until === status.until &&
  found.line?.text === status.line?.text &&
  (status.mailAt !== undefined || found.mailAt === undefined);

/** Whether `found` takes the place of what stands. */
function prevails(found: ContactStatus, { status, corrected }: Contact): boolean {
  if (found.by === 'user') return status?.is !== 'opted_out' || found.is === 'opted_out';
  if (found.line && corrected.includes(found.line.text)) return false;
  if (!status) return true;
  // Only a wish not to be contacted needs no newer email: it is lifted by the word that it was misread.
  if (found.is !== 'opted_out' && isSaid(status) && isAnsweredFor(found, status)) return false;
  // The page sees that they wrote; the writer has read what.
  if (found.by === 'page' && status.by === 'writer' && found.line?.text === status.line?.text)
    return false;
  if (WEIGHT[found.is] !== WEIGHT[status.is]) return WEIGHT[found.is] > WEIGHT[status.is];
  return !isSameFind(found, status);
}

/** The user's own word remembers what it was said over. */
function withMemory(contact: Contact, status: ContactStatus): ContactStatus {
  const over = contact.status?.line?.text ?? contact.status?.over;
  return status.by === 'user' && over ? { over, ...status } : status;
}

/**
 * The contact with a status, where it prevails: the user's word counts above all, but for a wish not to be contacted, which only
 * `withReadingCorrected` lifts; of what was seen or read, the graver counts, of equals the newer, and what was written before the user's
 * word changes nothing.
 */
export const withStatus = (contact: Contact, status: ContactStatus): Contact =>
  prevails(status, contact)
    ? withAnswer({ ...contact, status: withMemory(contact, status) }, status)
    : contact;

/** Business days that they have to write back when they were answered, before it is one's turn again. */
const THEIR_TURN = 3;

/**
 * They replied, and an email of the user's own has followed at `at` (ISO 8601): they are waiting no more. What comes next is due when they
 * have had time to write back.
 */
export function withAnswered(contact: Contact, at: string, now: Date, weekend?: Weekend): Contact {
  const { status } = contact;
  if (status?.is !== 'replied') return contact;
  const until = addBusinessDays(dateOf(new Date(at)), THEIR_TURN, weekend);
  const { mailAt, line } = status;
  return {
    ...contact,
    status: {
      is: 'open',
      by: 'page',
      at: now.toISOString(),
      until,
      ...(mailAt && { mailAt }),
      ...(line && { over: line.text }),
    },
  };
}

const withoutStatus = ({ status: _, ...contact }: Contact): Contact => contact;

/** The user says that the status rests on a misreading: it is lifted, and that line never sets one again. */
export function withReadingCorrected(contact: Contact): Contact {
  const line = contact.status?.line?.text;
  const corrected = line ? [...new Set([...contact.corrected, line])] : contact.corrected;
  return withoutAnswer({ ...withoutStatus(contact), corrected }, contact.status);
}

/** A no or a “done” that the user takes back. A wish not to be contacted stays. */
export const withStatusUndone = (contact: Contact): Contact =>
  contact.status?.is === 'opted_out' ? contact : withReadingCorrected(contact);

const isSame = (one: ContactStatus | undefined, other: ContactStatus | undefined): boolean =>
  one?.is === other?.is && one?.at === other?.at && one?.until === other?.until;

/**
 * A mark that was set a moment ago is taken back, and what stood before it stands again. Where something else was said since, that stays;
 * and where an email went out since, nobody waits for an answer any more.
 */
export function withMarkUndone(
  contact: Contact,
  mark: ContactStatus | undefined,
  before: ContactStatus | undefined,
): Contact {
  if (!isSame(contact.status, mark)) return contact;
  const sent = contact.touches.at(-1)?.at ?? '';
  const isPast = before?.is === 'replied' && mark !== undefined && sent > mark.at;
  const bare = withoutStatus(withoutAnswer(contact, isSame(mark, before) ? undefined : mark));
  return before && !isPast ? { ...bare, status: before } : bare;
}
