import { z } from 'zod';
import { DAY } from '../../shared/time.ts';
import { stored } from '../storage/item.ts';
import { DEFAULT_KEEP_DAYS } from './model.ts';
import { type Row, rowOf } from './rows.ts';
import { allRows, removeContacts } from './store.ts';

/** Days the user wants contacts kept after the last touch; null: for ever. */
export const keepDays = stored<number | null>(
  'local:keepDays',
  z.int().min(1).max(36_500).nullable(),
  DEFAULT_KEEP_DAYS,
);

/**
 * Whether the user's own limit has come. A sequence under way never expires, and neither does that somebody asked not to be contacted:
 * whoever forgets that writes to them again.
 */
export const isExpired = (row: Row, days: number | null, now: Date): boolean =>
  days !== null &&
  !row.running &&
  row.status !== 'opted_out' &&
  Date.parse(row.lastAt) < now.getTime() - days * DAY;

/** Forgets those whose time has come; answers how many. Nothing is ever forgotten to make room. */
export async function forgetExpired(now: Date): Promise<number> {
  const days = await keepDays.get();
  if (days === null) return 0;
  const ids = (await allRows()).filter((row) => isExpired(row, days, now)).map(({ id }) => id);
  // A row may be older than its contact, and another tab may have touched them this moment: the contact itself decides.
  return removeContacts(ids, (contact) => isExpired(rowOf(contact), days, now));
}
