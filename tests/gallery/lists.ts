import type { Row } from '../../extension/contacts/index.ts';
import type { PanelState } from '../../extension/sidebar/state/state.ts';
import { NO_FILTER } from '../../extension/today/filter.ts';
import { INITIAL_LIST, type WorkListState } from '../../extension/today/state.ts';
import { OFFER } from './people.ts';
import { STATES } from './states.ts';

/* The work list, by the name of its picture. Its day is Tuesday, November 24. */

const row = (id: string, name: string, company: string, change: Partial<Row>): Row => ({
  id,
  name,
  company,
  address: `${id}@${company.toLowerCase().replaceAll(/[^a-z]+/gu, '')}.example`,
  status: 'open',
  emails: 7,
  channel: 'email',
  last: '',
  lastAt: '2026-11-23T09:10:00',
  offerId: OFFER.id,
  running: true,
  updatedAt: '2026-11-23T09:10:00',
  ...change,
});

/** Everybody on the list, in all groups. */
export const ROWS: Row[] = [
  row('priya', 'Priya Raman', 'Bluepeak Logistics', {
    status: 'replied',
    last: 'How much is it for 40 seats? Happy to look at it next week.',
    lastAt: '2026-11-24T08:32:00',
  }),
  row('jonas', 'Dr. Jonas Weber', 'Nordlicht Energie', {
    status: 'replied',
    channel: 'message',
    last: 'Send me the two-page version, please.',
  }),
  row('tom', 'Tom Fisher', 'Acme Robotics', {
    step: 4,
    due: '2026-11-19',
    last: 'The late close, a shorter question',
  }),
  row('lena', 'Lena Brandt', 'Hafenwerk', {
    step: 2,
    due: '2026-11-23',
    channel: 'note',
    last: 'You wrote that reps stop logging calls after week two',
  }),
  row('mara', 'Mara Holt', 'Northwind', {
    step: 2,
    due: '2026-11-24',
    last: 'Question about Aloha',
  }),
  row('joaquin', 'Joaquín Reyes', 'Río Claro Foods', {
    step: 3,
    due: '2026-11-24',
    channel: 'inmail',
    last: 'Three depots, one list',
  }),
  row('chen', 'Sarah Chen', '', {
    step: 3,
    due: '2026-11-30',
    status: 'out_of_office',
    until: '2026-11-30',
    last: 'I am out of the office until November 30.',
  }),
  row('dan', 'Dan Whitfield', 'Keystone Mutual', {
    step: 2,
    due: '2026-12-04',
    last: 'Renewals that go quiet',
  }),
  row('ines', 'Inês Duarte', 'Lumo', { channel: undefined, running: false }),
  row('omar', 'Omar Haddad', 'Cedar & Co.', {
    status: 'opted_out',
    last: 'Please take me off your list.',
  }),
];

const LONG = 'Maximiliane-Theodora von Hohenberg-Wittgenstein zu Sayn';

const LONG_ROWS: Row[] = ROWS.map((each) => ({
  ...each,
  name: `${LONG} ${each.name}`,
  company: 'Donaudampfschifffahrtsgesellschaft für Vermögensverwaltung mbH & Co. KGaA',
  last: `${each.last} `.repeat(6).trim().slice(0, 200),
}));

const list = (rows: readonly Row[], change: Partial<WorkListState> = {}): WorkListState => ({
  ...INITIAL_LIST,
  rows: new Map(rows.map((each) => [each.id, each])),
  ...change,
});

export const LISTS: Record<string, WorkListState> = {
  'work-list': list(ROWS, { at: { id: 'tom', line: 4 } }),
  'work-list-over': list(ROWS),
  'work-list-reading': INITIAL_LIST,
  'work-list-selected': list(ROWS, {
    selected: new Set(['tom', 'lena', 'mara']),
    said: { text: 'Dan Whitfield: snoozed until Mon, Nov 30.', undo: async () => undefined },
  }),
  'work-list-snooze': list(ROWS, { snoozing: ROWS.slice(2, 3) }),
  'work-list-merge': list(ROWS, { merging: ROWS[0] ?? null }),
  'work-list-search': list(ROWS, { filter: { ...NO_FILTER, query: 'cedar' } }),
  'work-list-no-match': list(ROWS, { filter: { ...NO_FILTER, query: 'zebra' } }),
  'work-list-caught-up': list(ROWS.slice(-1)),
  'work-list-long': list(LONG_ROWS, {
    said: { text: `${LONG}: done.`, undo: async () => undefined },
  }),
};

const { done, 'nothing-to-read': nobody } = STATES;
if (!nobody || !done) throw new Error('The list needs states of the sidebar to stand in.');

/** The sidebar on an inbox, where the list was asked for. */
export const ON_LIST: PanelState = { ...nobody, list: true };

/** The list instead of somebody's emails, by the name of its picture; elsewhere it stands on an inbox. */
export const OVER: Record<string, PanelState> = { 'work-list-over': { ...done, list: true } };
