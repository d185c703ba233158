/* D1 keeps every moment of the last 30 days (7 on the free plan); a bookmark names one. */
import { z } from 'zod';
import { Misuse } from '../cli/given.ts';
import { type Target, wranglerJson } from './wrangler.ts';

const bookmarkSchema = z.object({ bookmark: z.string().min(1) });
const restoredSchema = bookmarkSchema.extend({ previous_bookmark: z.string().min(1) });

/** The database as it is at this moment. */
export async function bookmarkNow(target: Target): Promise<string> {
  const args = ['d1', 'time-travel', 'info', 'DB', '--json'];
  return (await wranglerJson(target, args, bookmarkSchema)).bookmark;
}

/** A moment as wrangler takes it: a bookmark, or a time such as 2026-11-27T14:30Z. Throws `Misuse` for what is neither, or is to come. */
export function momentOf(text: string, now = Date.now()): string[] {
  if (/^[\da-f]{8}-[\da-f]{8}-[\da-f]{8}-[\da-f]{32}$/i.test(text)) return ['--bookmark', text];
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const time = Date.parse(text);
  if (!isTime || Number.isNaN(time))
    throw new Misuse(
      `"${text}" is no moment: write a time with its zone, as in 2026-11-27T14:30Z, or a bookmark.`,
    );
  if (time > now) throw new Misuse(`${text} is still to come.`);
  return ['--timestamp', new Date(time).toISOString()];
}

/** Puts the database back to a moment. Gives the bookmark of what it was before, to undo it. */
export async function restore(target: Target, moment: readonly string[]): Promise<string> {
  // With --json it does not ask a second time.
  const args = ['d1', 'time-travel', 'restore', 'DB', ...moment, '--json'];
  return (await wranglerJson(target, args, restoredSchema)).previous_bookmark;
}
