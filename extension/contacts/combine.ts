import { plainProfile } from './identity.ts';
import { CONTACT_LIMITS, type Contact, type Touch } from './model.ts';

/* The same contact as two places know it, as one. Pure. */

const touchKey = ({ sequence, step, at }: Touch): string => `${sequence} ${step} ${at}`;

function allTouches(one: readonly Touch[], other: readonly Touch[]): Touch[] {
  const known = new Map([...other, ...one].map((touch) => [touchKey(touch), touch]));
  return [...known.values()]
    .sort((first, second) => first.at.localeCompare(second.at))
    .slice(-CONTACT_LIMITS.touches);
}

/** What only the older one has comes first: of too many, the oldest go. */
function both<T>(
  older: readonly T[],
  newer: readonly T[],
  most: number,
  keyOf: (one: T) => unknown = (one) => one,
): T[] {
  const known = new Set(newer.map(keyOf));
  return [...older.filter((one) => !known.has(keyOf(one))), ...newer].slice(-most);
}

/** A wish not to be contacted outlives a newer record that has not heard of it, unless the user called its line misread there. */
function statusOf(newer: Contact, older: Contact): Pick<Contact, 'status'> {
  const line = older.status?.line?.text;
  const isCorrected = line !== undefined && newer.corrected.includes(line);
  const isUnheard =
    older.status?.is === 'opted_out' && newer.status?.is !== 'opted_out' && !isCorrected;
  const status = isUnheard ? older.status : newer.status;
  return status ? { status } : {};
}

/** Of two that go on, the one begun first ended when the other began. */
const withOneLive = (sequences: Contact['sequences']): Contact['sequences'] =>
  [...sequences]
    .sort((first, second) => first.createdAt.localeCompare(second.createdAt))
    .slice(-CONTACT_LIMITS.sequences)
    .map((each, at, all) => {
      const next = all.slice(at + 1).find(({ ended }) => ended === undefined);
      return each.ended || !next ? each : { ...each, ended: next.createdAt };
    });

/**
 * The same contact as two browsers know it: what is one thing is the newer's word, and of what happened nothing is lost. Combining it
 * with itself, or with what is in it already, changes nothing.
 */
export function combined(one: Contact, other: Contact): Contact {
  const [newer, older] = other.updatedAt > one.updatedAt ? [other, one] : [one, other];
  const { status: _, ...base } = newer;
  const known = new Set(newer.sequences.map(({ key }) => key));
  return {
    ...base,
    ...statusOf(newer, older),
    name: newer.name || older.name,
    company: newer.company || older.company,
    addresses: both(older.addresses, newer.addresses, CONTACT_LIMITS.addresses),
    profileUrls: both(
      older.profileUrls,
      newer.profileUrls,
      CONTACT_LIMITS.profileUrls,
      plainProfile,
    ),
    pages: both(older.pages, newer.pages, CONTACT_LIMITS.pages, ({ key }) => key),
    touches: allTouches(newer.touches, older.touches),
    sequences: withOneLive([
      ...older.sequences.filter(({ key }) => !known.has(key)),
      ...newer.sequences,
    ]),
    notSame: both(older.notSame, newer.notSame, CONTACT_LIMITS.declined),
    corrected: both(older.corrected, newer.corrected, CONTACT_LIMITS.corrected),
    merged: both(older.merged, newer.merged, CONTACT_LIMITS.merged, ({ id }) => id),
    createdAt: [one.createdAt, other.createdAt].sort()[0] ?? one.createdAt,
  };
}
