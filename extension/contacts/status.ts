import { onBusinessDay, type Weekend } from '../sequence/calendar.ts';
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

/** Whether `found` takes the place of what stands. */
function prevails(found: ContactStatus, { status, corrected }: Contact): boolean {
  if (found.by === 'user') return status?.is !== 'opted_out' || found.is === 'opted_out';
  if (found.line && corrected.includes(found.line.text)) return false;
  if (!status) return true;
  if (WEIGHT[found.is] !== WEIGHT[status.is]) return WEIGHT[found.is] > WEIGHT[status.is];
  return (
    found.is !== status.is || found.until !== status.until || found.line?.text !== status.line?.text
  );
}

/**
 * The contact with a status, where it prevails: the user's word counts above all, but for a wish not to be contacted, which only
 * `withReadingCorrected` lifts; of what was seen or read, the graver counts, and of equals the newer.
 */
export const withStatus = (contact: Contact, status: ContactStatus): Contact =>
  prevails(status, contact) ? withAnswer({ ...contact, status }, status) : contact;

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
