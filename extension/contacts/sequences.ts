import { shownEmail } from '../sequence/versions.ts';
import type { Work } from '../storage/work.ts';
import { CONTACT_LIMITS, type Contact, type SequenceSummary, type Touch } from './model.ts';

/* The sequences of a contact: what its record says of each, which one is live, and what went out. Pure. */

/** Key of the record of the next sequence. Two tabs that begin one at the same moment begin the same. */
export function nextSequenceKey({ id, sequences }: Pick<Contact, 'id' | 'sequences'>): string {
  const taken = new Set(sequences.map(({ key }) => key));
  let number = sequences.length + 1;
  while (taken.has(`${id}.${number}`)) number += 1;
  return `${id}.${number}`;
}

function summaryOf(work: Work, before: SequenceSummary | undefined, now: Date): SequenceSummary {
  const { generation, steps } = work;
  const [first] = steps;
  const offerId = generation?.offerId ?? work.offerId;
  const offer = generation?.brief.yourProduct.slice(0, 200);
  return {
    key: work.key,
    createdAt: before?.createdAt ?? now.toISOString(),
    ...(offerId && { offerId }),
    ...(offer && { offer }),
    ...(generation?.sequenceId && { sequenceId: generation.sequenceId }),
    ...(generation && { idempotencyKey: generation.idempotencyKey }),
    steps: steps.map((step) => ({
      step: step.step,
      day: shownEmail(step).day,
      ...(step.planned && { planned: step.planned }),
    })),
    ...(first && { subject: shownEmail(first).subjectLineA }),
    ...(before?.ended && { ended: before.ended }),
  };
}

/** The contact, with what its list needs of this record. The newest sequence that has emails is the live one; those before it end. */
export function withSequence(contact: Contact, work: Work, now: Date): Contact {
  const before = contact.sequences.find(({ key }) => key === work.key);
  const summary = summaryOf(work, before, now);
  const supersedes = !before?.steps.length && work.steps.length > 0;
  const ended = now.toISOString();
  const others = contact.sequences
    .filter(({ key }) => key !== work.key)
    .map((each) => (supersedes && !each.ended ? { ...each, ended } : each));
  return {
    ...contact,
    sequences: [...others, summary]
      .sort((one, other) => one.createdAt.localeCompare(other.createdAt))
      .slice(-CONTACT_LIMITS.sequences),
  };
}

/** The sequence goes on no more. */
export const withSequenceEnded = (contact: Contact, key: string, now: Date): Contact => ({
  ...contact,
  sequences: contact.sequences.map((each) =>
    each.key === key && !each.ended ? { ...each, ended: now.toISOString() } : each,
  ),
});

export const withTouch = (contact: Contact, touch: Touch): Contact => ({
  ...contact,
  touches: [...contact.touches, touch].slice(-CONTACT_LIMITS.touches),
});

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Letters of an inserted email that a sent one has to begin with: enough to be no other, few enough to survive what is added below. */
const ENOUGH = 60;

/** Emails of mine as the page shows them now, the oldest first. */
type Mine = { text: string; at?: string | undefined };

/** Touches that are found among the emails the page shows as sent are marked as sent, with the page's own time. */
export function withSentSeen(contact: Contact, mine: readonly Mine[]): Contact {
  const texts = mine.map(({ text, at }) => ({ text: plain(text), at }));
  const seen = (touch: Touch): Touch => {
    const begin = plain(touch.body).slice(0, ENOUGH);
    const found = begin && texts.find(({ text }) => text.includes(begin));
    return found && !touch.sentAt ? { ...touch, sentAt: found.at ?? touch.at } : touch;
  };
  const touches = contact.touches.map(seen);
  const changed = touches.some((touch, place) => touch !== contact.touches[place]);
  return changed ? { ...contact, touches } : contact;
}
