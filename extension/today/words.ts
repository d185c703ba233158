import { emailsWords } from '../contacts/history.ts';
import type { Row } from '../contacts/index.ts';
import { channelName } from '../format/channels.ts';
import { clock, dayOf, daysBetween, overdueWords, weekdayOf } from '../format/times.ts';
import { plural, t } from '../i18n/text.ts';
import { businessDaysBetween, dateOf, type Weekend } from '../sequence/calendar.ts';
import type { StatusFilter } from './filter.ts';
import { dayOfRow, type Group } from './groups.ts';

export const groupName = (group: Group): string => t(`list.groups.${group}`);

export const statusFilterName = (status: StatusFilter): string => t(`list.filters.${status}`);

export const nameOf = ({ name, address, subject }: Row): string =>
  name || address || subject || t('list.noName');

/** "3 contacts", or the name of the one. */
export const whoWords = (rows: readonly Row[]): string =>
  rows.length === 1 && rows[0] ? nameOf(rows[0]) : plural('list.contacts', rows.length);

const lateWords = (due: string, today: string, weekend: Weekend): string =>
  overdueWords(Math.max(1, businessDaysBetween(due, today, weekend)));

/** When something happened: "14:32" today, where the time is known, else "Nov 23". */
const momentWords = (at: string, now: Date): string =>
  at.includes('T') && daysBetween(at, now) === 0 ? clock(at, now) : dayOf(at, now);

function closedWords({ status }: Row): string {
  if (status === 'open') return t('list.closed.allSent');
  if (status === 'not_interested') return t('list.closed.notInterested');
  return status === 'opted_out' ? t('list.closed.optedOut') : t('list.closed.done');
}

/** The right-hand words of a row: how late it is, or its day, or why it is closed. */
export function whenWords(row: Row, group: Group, now: Date, weekend: Weekend): string {
  const day = dayOfRow(row);
  if (group === 'replied') return momentWords(row.heardAt ?? row.lastAt, now);
  if (group === 'closed') return closedWords(row);
  if (group === 'today') return t('list.today');
  if (!day) return '';
  return group === 'overdue' ? lateWords(day, dateOf(now), weekend) : weekdayOf(day);
}

/** After a connection note come messages: only the first can be a note. */
const nextChannel = ({ channel = 'email' }: Row) => (channel === 'note' ? 'message' : channel);

/** "Email 3 of 7", "LinkedIn message 2 of 7". */
const stepWords = (row: Row): string =>
  row.step === undefined
    ? ''
    : t(`list.step.${nextChannel(row)}`, { step: row.step, last: row.lastStep ?? row.emails });

/** What is next, or where things stand. */
export function doingWords(row: Row, group: Group): string {
  if (row.status === 'replied') return channelName(row.channel ?? 'email');
  if (group === 'unsent') return emailsWords(row.emails);
  if (row.status === 'out_of_office')
    return [t('list.away'), stepWords(row)].filter(Boolean).join(' · ');
  if (row.status === 'not_now')
    return [t('list.notNow'), stepWords(row)].filter(Boolean).join(' · ');
  return stepWords(row) || (row.channel ? channelName(row.channel) : '');
}
