import type { Row } from '../contacts/index.ts';
import { CHANNEL_NAMES } from '../format/channels.ts';
import { clock, dayOf, daysBetween, weekdayOf } from '../format/times.ts';
import { businessDaysBetween, dateOf, type Weekend } from '../sequence/calendar.ts';
import type { StatusFilter } from './filter.ts';
import { dayOfRow, type Group } from './groups.ts';

export const GROUP_NAMES: Record<Group, string> = {
  replied: 'Replied',
  overdue: 'Overdue',
  today: 'Today',
  next: 'Next',
  unsent: 'Not sent yet',
  closed: 'Closed',
};

export const STATUS_FILTER_NAMES: Record<StatusFilter, string> = {
  todo: 'To do',
  due: 'Due',
  replied: 'Replied',
  later: 'Later',
  refused: 'Not interested',
  done: 'Done',
  all: 'Everyone',
};

export const nameOf = ({ name, address, subject }: Row): string =>
  name || address || subject || 'No name';

/** "3 contacts", or the name of the one. */
export const whoWords = (rows: readonly Row[]): string =>
  rows.length === 1 && rows[0] ? nameOf(rows[0]) : `${rows.length} contacts`;

function lateWords(due: string, today: string, weekend: Weekend): string {
  const late = Math.max(1, businessDaysBetween(due, today, weekend));
  return late === 1 ? '1 day overdue' : `${late} days overdue`;
}

/** When something happened: "14:32" today, where the time is known, else "Nov 23". */
const momentWords = (at: string, now: Date): string =>
  at.includes('T') && daysBetween(at, now) === 0 ? clock(at, now) : dayOf(at, now);

const CLOSED_WORDS: Partial<Record<Row['status'], string>> = {
  open: 'All sent',
  not_interested: 'Not interested',
  opted_out: 'Do not contact',
};

/** The right-hand words of a row: how late it is, or its day, or why it is closed. */
export function whenWords(row: Row, group: Group, now: Date, weekend: Weekend): string {
  const day = dayOfRow(row);
  if (group === 'replied') return momentWords(row.heardAt ?? row.lastAt, now);
  if (group === 'closed') return CLOSED_WORDS[row.status] ?? 'Done';
  if (group === 'today') return 'Today';
  if (!day) return '';
  return group === 'overdue' ? lateWords(day, dateOf(now), weekend) : weekdayOf(day);
}

/** After a connection note come messages: only the first can be a note. */
const nextChannel = ({ channel = 'email' }: Row) => (channel === 'note' ? 'message' : channel);

/** "Email 3 of 7", "LinkedIn message 2 of 7". */
const stepWords = (row: Row): string =>
  row.step === undefined
    ? ''
    : `${CHANNEL_NAMES[nextChannel(row)]} ${row.step} of ${row.lastStep ?? row.emails}`;

/** What is next, or where things stand. */
export function doingWords(row: Row, group: Group): string {
  if (row.status === 'replied')
    return row.channel && row.channel !== 'email' ? CHANNEL_NAMES[row.channel] : 'Email';
  if (group === 'unsent') return row.emails === 1 ? '1 email' : `${row.emails} emails`;
  if (row.status === 'out_of_office')
    return ['Out of office', stepWords(row)].filter(Boolean).join(' · ');
  if (row.status === 'not_now') return ['Not now', stepWords(row)].filter(Boolean).join(' · ');
  return stepWords(row) || (row.channel ? CHANNEL_NAMES[row.channel] : '');
}
