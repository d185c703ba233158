import type { Contact, ContactStatus, Touch } from './model.ts';

/* Which email got the answer. Pure. */

/** What a person says themselves; an automatic note that they are away is no answer, and “done” is the user's own word. */
const ANSWERS: readonly ContactStatus['is'][] = [
  'replied',
  'not_interested',
  'opted_out',
  'not_now',
];

/** The last email that went out before this moment. */
const lastBefore = (touches: readonly Touch[], moment: string): Touch | undefined =>
  touches.findLast(({ at }) => at <= moment);

/** The contact whose status has just become this one: an answer belongs to the email that was sent last. It keeps its first answer. */
export function withAnswer(contact: Contact, status: ContactStatus): Contact {
  const mailAt = status.mailAt ?? status.at;
  // Of a day alone all of it counts.
  const until = mailAt.length > 10 ? mailAt : `${mailAt}T23:59:59.999Z`;
  const answered = ANSWERS.includes(status.is) && lastBefore(contact.touches, until);
  if (!answered || answered.answeredAt) return contact;
  const touches = contact.touches.map((touch) =>
    touch === answered ? { ...touch, answeredAt: status.at } : touch,
  );
  return { ...contact, touches };
}

/** The answer was none: its status was taken back, or its line misread. */
export function withoutAnswer(contact: Contact, status: ContactStatus | undefined): Contact {
  if (!contact.touches.some(({ answeredAt }) => answeredAt && answeredAt === status?.at))
    return contact;
  const touches = contact.touches.map(({ answeredAt, ...touch }) =>
    answeredAt && answeredAt !== status?.at ? { ...touch, answeredAt } : touch,
  );
  return { ...contact, touches };
}
