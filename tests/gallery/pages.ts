import type { HistoryEntry } from '../../extension/contacts/history.ts';
import type { OptionsState } from '../../extension/pages/options/state.ts';
import type { PopupState } from '../../extension/pages/popup/state.ts';
import { todoOf } from '../../extension/today/items.ts';
import type { SubscriptionState } from '../../shared/contract/billing.ts';
import type { SessionStatus } from '../../shared/contract/session.ts';
import { ROWS } from './lists.ts';
import { OFFER, SECOND_OFFER } from './people.ts';
import { DEVICES, OFFERS } from './sold.ts';
import { STATES } from './states.ts';

const WORKER = 'https://coldcopy.relay.example';

const PRO: SessionStatus = {
  plan: 'pro',
  generationsUsed: 52,
  maxGenerations: 200,
  canGenerate: true,
  hour: { limit: 20, used: 3, resetsAt: null },
  renewsAt: '2026-12-14T00:00:00Z',
  upgradeUrl: 'https://coldcopy.relay.example/upgrade',
};

const FREE: SessionStatus = {
  plan: 'free',
  generationsUsed: 0,
  maxGenerations: 1,
  canGenerate: true,
  hour: { limit: 1, used: 0, resetsAt: null },
};

/** What is sold, and the account's id, where plans are. */
const SOLD = { accountId: '9F3A-20C1-77BE-04D2', billing: { offers: OFFERS } };

const { upgradeUrl: _, ...PLAIN_PRO } = PRO;

/** The popup of somebody who pays, or did. */
const paying = (
  state: SubscriptionState,
  until: string | undefined,
  of: SessionStatus = PLAIN_PRO,
  change: Partial<PopupState> = {},
): PopupState =>
  popup(
    {
      ...of,
      ...SOLD,
      billing: {
        offers: OFFERS,
        subscription: { state, ...(until && { until }) },
      },
    },
    change,
  );

const WRITTEN: HistoryEntry[] = [
  {
    contact: 'mara',
    sequenceId: 's1',
    name: 'Mara Holt',
    at: '2026-11-24T12:00:00Z',
    emails: 7,
    steps: STATES.done?.work?.steps ?? [],
  },
  {
    contact: 'joaquin',
    sequenceId: 's2',
    name: 'Joaquín Reyes',
    at: '2026-11-20T12:00:00Z',
    emails: 3,
    steps: [],
  },
  {
    sequenceId: 's3',
    name: 'the silent 30 days',
    at: '2026-11-12T12:00:00Z',
    emails: 7,
    steps: [],
  },
];

const popup = (status: SessionStatus, change: Partial<PopupState> = {}): PopupState => ({
  worker: WORKER,
  status: { kind: 'known', status },
  onSite: true,
  refused: null,
  shortcut: 'Alt Shift C',
  todo: [],
  listed: false,
  history: [],
  historyProblem: '',
  code: { kind: 'none' },
  payment: { kind: 'none' },
  ...change,
});

/** Every state of the popup, by the name its picture has. */
export const POPUPS: Record<string, PopupState> = {
  popup: popup(PRO, { todo: todoOf(ROWS, '2026-11-24'), listed: true, history: WRITTEN }),
  'popup-caught-up': popup(PRO, { listed: true }),
  'popup-free': popup(FREE),
  'popup-used': popup({ ...FREE, generationsUsed: 1, canGenerate: false }),
  'popup-upgrade': popup({ ...PRO, generationsUsed: 200, canGenerate: false }),
  'popup-sold': popup({ ...FREE, ...SOLD }),
  'popup-sold-used': popup({ ...FREE, ...SOLD, generationsUsed: 1, canGenerate: false }),
  'popup-paying': popup(
    { ...FREE, ...SOLD, generationsUsed: 1, canGenerate: false },
    { payment: { kind: 'opened' } },
  ),
  'popup-pay-failed': popup(
    { ...FREE, ...SOLD, generationsUsed: 1, canGenerate: false },
    {
      payment: {
        kind: 'failed',
        why: 'The payment page couldn’t be opened. Nothing was charged. Try again in a moment.',
      },
    },
  ),
  'popup-paid': paying('active', undefined),
  'popup-past-due': paying('past_due', '2026-11-27T12:00:00Z'),
  'popup-cancelled': paying('cancelled', '2026-12-14T00:00:00Z'),
  'popup-refunded': paying('refunded', undefined, FREE),
  'popup-disputed': paying('disputed', undefined, FREE),
  'popup-ended': paying('ended', '2026-11-22T12:00:00Z', FREE),
  'popup-hour': popup({ ...PRO, hour: { limit: 20, used: 20, resetsAt: '2026-11-24T14:52:00' } }),
  'popup-elsewhere': popup(PRO, { onSite: false }),
  'popup-refused': popup(PRO, {
    refused: 'ColdCopy can’t run on this page. Reload and try again.',
  }),
  'popup-code': popup(PRO, {
    history: WRITTEN,
    code: { kind: 'made', code: { code: '7K2QM-9XW4T', expiresAt: '2026-11-24T14:35:00' } },
  }),
  'popup-asking': popup(PRO, { status: { kind: 'asking' } }),
  'popup-worker-down': popup(PRO, {
    status: {
      kind: 'unknown',
      problem: {
        kind: 'unreachable',
        message: `The server at ${WORKER} does not answer.`,
        advice: 'Check that it runs, or change the address in the options.',
      },
    },
  }),
};

const options = (change: Partial<OptionsState> = {}): OptionsState => ({
  offers: [OFFER, SECOND_OFFER],
  chosenOffer: OFFER.id,
  sender: { name: 'Sam Rivera', jobTitle: 'SDR' },
  voice: ['Hi Ana,\n\nSaw the new depot. Two questions, both short.\n\nSam'],
  coach: {
    off: ['ai-tells'],
    thresholds: {},
    dismissed: [{ id: 'x', rule: 'links', quote: 'link', reason: 'It’s correct' }],
  },
  worker: WORKER,
  allowed: true,
  theme: 'system',
  shortcut: 'Alt Shift C',
  keepDays: 60,
  history: WRITTEN,
  historyProblem: '',
  status: { ...PRO, shared: { others: 1, borrowed: false } },
  devices: { devices: DEVICES, most: 5 },
  tallies: new Map([
    [OFFER.id, { A: { sent: 64, answered: 9 }, B: { sent: 58, answered: 3 } }],
    [SECOND_OFFER.id, { A: { sent: 7, answered: 1 }, B: { sent: 5, answered: 0 } }],
  ]),
  said: '',
  ...change,
});

/** Every state of the options, by the name its picture has. */
export const OPTIONS: Record<string, OptionsState> = {
  options: options(),
  'options-not-allowed': options({ allowed: false }),
  'options-empty': options({
    offers: [],
    chosenOffer: null,
    sender: {},
    voice: [],
    history: [],
    historyProblem: `Only what is in this browser is listed. The server at ${WORKER} does not answer.`,
    status: null,
  }),
};
