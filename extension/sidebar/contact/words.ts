import type { Contact, ContactStatus } from '../../contacts/index.ts';
import { dayOf } from '../../format/times.ts';
import { briefOf } from '../state/current-brief.ts';
import type { PanelState } from '../state/state.ts';

/** What to call them in a sentence. */
export function firstNameOf(state: PanelState): string {
  const person = briefOf(state)?.brief.prospect;
  return (
    person?.firstName ??
    person?.fullName ??
    state.contact?.name.split(' ')[0] ??
    state.work?.who ??
    'This person'
  );
}

/** A mark in a few words; empty where a notice of its own says it, or there is nothing to say. */
export function statusWords(status: ContactStatus | undefined, now: Date): string {
  if (status?.is === 'done') return `Marked as done ${dayOf(status.at, now)}`;
  if (status?.is === 'out_of_office' && status.until)
    return `Out of office until ${dayOf(status.until, now)}`;
  if (status?.is === 'not_now' && status.until) return `Not before ${dayOf(status.until, now)}`;
  return '';
}

const wroteOn = ({ touches, sequences }: Contact): string | undefined =>
  touches.at(-1)?.at ?? sequences.at(-1)?.createdAt;

/** "Is this the Mara Holt you wrote to on Nov 3?" */
export function samePersonQuestion(contact: Contact, now: Date): string {
  const sent = contact.touches.length > 0;
  const at = wroteOn(contact);
  const what = sent ? 'you wrote to' : 'you wrote emails for';
  return at
    ? `Is this the ${contact.name} ${what} on ${dayOf(at, now)}?`
    : `Is this the ${contact.name} you know already?`;
}

/** "Acme Robotics · tom.fisher@acme-robotics.example", or the profile they were met on. */
export const whoWords = ({ company, addresses, profileUrls }: Contact): string =>
  [company, addresses[0] ?? profileUrls[0]?.replace(/^https:\/\/(www\.)?/u, '')]
    .filter(Boolean)
    .join(' · ');
