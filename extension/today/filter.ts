import type { Channel } from '../../shared/contract/channel.ts';
import type { Row } from '../contacts/index.ts';
import type { Group } from './groups.ts';

/** What of the list is shown. Pure. */
export type Filter = {
  /** Words that the name, company, address or last line has to contain, each of them somewhere. */
  query: string;
  channel: Channel | 'any';
  /** Id of the offer it was written with. */
  offer: string;
  status: StatusFilter;
};

/** `todo` leaves out what is closed, unless something is searched for: then everybody is found. */
export const STATUS_FILTERS = [
  'todo',
  'due',
  'replied',
  'later',
  'refused',
  'done',
  'all',
] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export const ANY_OFFER = '';
export const NO_FILTER: Filter = { query: '', channel: 'any', offer: ANY_OFFER, status: 'todo' };

const REFUSED: readonly Row['status'][] = ['not_interested', 'opted_out'];

const BY_STATUS: Record<StatusFilter, (row: Row, group: Group) => boolean> = {
  todo: (_, group) => group !== 'closed',
  due: (_, group) => group === 'overdue' || group === 'today',
  replied: ({ status }) => status === 'replied',
  later: (_, group) => group === 'next',
  refused: ({ status }) => REFUSED.includes(status),
  done: ({ status }, group) => group === 'closed' && !REFUSED.includes(status),
  all: () => true,
};

/** Without accents and capitals: "Zoé" is found by "zoe". */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

/** What is searched of a row, made once: a search runs with every letter that is typed. */
const texts = new WeakMap<Row, string>();

function textOf(row: Row): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = plain(`${row.name} ${row.company} ${row.address} ${row.subject ?? ''} ${row.last}`);
  texts.set(row, text);
  return text;
}

export const wordsOf = (query: string): string[] => plain(query).split(/\s+/u).filter(Boolean);

/** Whether all of these words stand somewhere in what is known of them. */
export const hasWords = (row: Row, words: readonly string[]): boolean =>
  words.every((word) => textOf(row).includes(word));

export function isIn(row: Row, group: Group, { query, channel, offer, status }: Filter): boolean {
  const words = wordsOf(query);
  const asked = status === 'todo' && words.length > 0 ? 'all' : status;
  return (
    BY_STATUS[asked](row, group) &&
    (channel === 'any' || row.channel === channel) &&
    (offer === ANY_OFFER || row.offerId === offer) &&
    hasWords(row, words)
  );
}

export const isFiltered = ({ query, channel, offer, status }: Filter): boolean =>
  query.trim() !== '' || channel !== 'any' || offer !== ANY_OFFER || status !== 'todo';
