import type { Contact, ContactStatus } from '../../contacts/index.ts';
import { dayOf } from '../../format/times.ts';
import { t } from '../../i18n/text.ts';
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
    t('sidebar.personUpper')
  );
}

/** A mark in a few words; empty where a notice of its own says it, or there is nothing to say. */
export function statusWords(status: ContactStatus | undefined, now: Date): string {
  if (status?.is === 'done') return t('sidebar.contact.done', { day: dayOf(status.at, now) });
  if (status?.is === 'out_of_office' && status.until)
    return t('sidebar.contact.away', { day: dayOf(status.until, now) });
  if (status?.is === 'not_now' && status.until)
    return t('sidebar.contact.notBefore', { day: dayOf(status.until, now) });
  return '';
}

const wroteOn = ({ touches, sequences }: Contact): string | undefined =>
  touches.at(-1)?.at ?? sequences.at(-1)?.createdAt;

/** "Is this the Mara Holt you wrote to on Nov 3?" */
export function samePersonQuestion(contact: Contact, now: Date): string {
  const { name } = contact;
  const at = wroteOn(contact);
  if (!at) return t('sidebar.contact.known', { name });
  const question = contact.touches.length > 0 ? 'wroteTo' : 'wroteFor';
  return t(`sidebar.contact.${question}`, { name, day: dayOf(at, now) });
}

/** "Acme Robotics · tom.fisher@acme-robotics.example", or the profile they were met on. */
export const whoWords = ({ company, addresses, profileUrls }: Contact): string =>
  [company, addresses[0] ?? profileUrls[0]?.replace(/^https:\/\/(www\.)?/u, '')]
    .filter(Boolean)
    .join(' · ');
