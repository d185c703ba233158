import { type Contact, withAnswered, withSentSeen, withStatusBy } from '../../contacts/index.ts';
import { weekendOf } from '../../sequence/calendar.ts';
import { answeredAt, theirReply } from '../../sequence/their-reply.ts';
import type { Reading } from '../../sites/reading.ts';
import { mineOn } from './sighting.ts';

/** They wrote, and nobody has answered: an answer is owed, and the sequence rests. */
function withReplySeen(contact: Contact, reading: Reading): Contact {
  const theirs = theirReply(
    reading,
    contact.touches.map(({ at }) => at),
  );
  if (!theirs) return contact;
  const { label, text, at } = theirs;
  return withStatusBy(contact, {
    is: 'replied',
    by: 'page',
    line: { label, text },
    ...(at && { mailAt: at }),
  });
}

/** The user has answered them: they are waiting no more. */
function withAnswerSeen(contact: Contact, reading: Reading): Contact {
  const { status } = contact;
  if (status?.is !== 'replied') return contact;
  const now = new Date();
  const at = answeredAt(reading, status.line?.text, status.mailAt ?? status.at, now);
  return at ? withAnswered(contact, at, now, weekendOf(navigator.language)) : contact;
}

/** What the page tells of them: which emails were sent, that they wrote back, and that they were answered. */
export const withThreadSeen = (contact: Contact, reading: Reading): Contact =>
  withAnswerSeen(withReplySeen(withSentSeen(contact, mineOn(reading)), reading), reading);
