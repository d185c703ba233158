import { useEffect, useMemo, useReducer } from 'react';
import { browser } from 'wxt/browser';
import type { SessionStatus } from '../../../shared/contract/session.ts';
import { problemText, workerClient } from '../../client/index.ts';
import { deleteSequence } from '../../common/delete-sequence.ts';
import { openPaymentPage } from '../../common/open-payment-page.ts';
import { planKey } from '../../common/paid-plan.ts';
import { NO_PAGE } from '../../common/payment-page.ts';
import { deleteLeft, withoutPending } from '../../common/pending-deletions.ts';
import { openShortcut } from '../../common/shortcut.ts';
import { anchorOf, mergeHistory } from '../../contacts/history.ts';
import { contacts, isListed } from '../../contacts/index.ts';
import { migrated } from '../../contacts/migrate.ts';
import { t } from '../../i18n/text.ts';
import { type OpenRequest, openAnswerSchema } from '../../messaging/messages.ts';
import { dateOf } from '../../sequence/calendar.ts';
import { addressOfKey, siteAt } from '../../sites/registry.ts';
import { workerUrl } from '../../storage/items.ts';
import { addressOfRow } from '../../today/address.ts';
import { todoOf } from '../../today/items.ts';
import { Popup } from './popup.tsx';
import type { PopupActions, PopupState } from './state.ts';

/** Whether the tab in front is on one of the sites; pressing the toolbar's button lets us see its address. */
async function isOnSite(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return siteAt(tab?.url) !== undefined;
}

/** Opens the sidebar in the tab in front; null when it did, else why not. */
async function openSidebar(wish: Pick<OpenRequest, 'list'> = {}): Promise<string | null> {
  const answer = openAnswerSchema.safeParse(
    await browser.runtime.sendMessage({ open: 'sidebar', ...wish } satisfies OpenRequest),
  );
  if (!answer.success) return t('popup.notOpened');
  return answer.data.opened ? null : answer.data.why;
}

const optionsAddress = (part: string | undefined) =>
  `${browser.runtime.getURL('/options.html')}${part ? `#${part}` : ''}`;

type Change = (state: PopupState) => PopupState;

const INITIAL: PopupState = {
  worker: new URL(__WORKER__).origin,
  status: { kind: 'asking' },
  onSite: null,
  refused: null,
  shortcut: '',
  todo: [],
  listed: false,
  history: [],
  historyProblem: '',
  code: { kind: 'none' },
  payment: NO_PAGE,
};

/** Milliseconds between two looks at the plan while the popup is open: a payment shows within seconds. */
const LOOK = 3_000;

/** What is kept here at once, then what the server adds. */
async function refreshHistory(change: (how: Change) => void): Promise<void> {
  await migrated();
  const rows = await contacts.rows();
  const todo = todoOf(rows, dateOf(new Date()));
  const listed = rows.some(isListed);
  change((state) => ({ ...state, todo, listed, history: mergeHistory(rows, []) }));
  const client = await workerClient();
  await deleteLeft(client, new Date());
  const list = await client.sequences();
  if (!list.ok) return;
  const there = await withoutPending(list.value.sequences);
  change((state) => ({ ...state, history: mergeHistory(rows, there) }));
}

/** How the plan stands now; what is shown stays while the server says nothing. */
async function refreshStatus(change: (how: Change) => void): Promise<void> {
  const answer = await (await workerClient()).status();
  if (answer.ok)
    change((state) => ({
      ...state,
      status: { kind: 'known', status: answer.value },
      payment: isOtherPlan(state, answer.value) ? NO_PAGE : state.payment,
    }));
}

const isOtherPlan = ({ status }: PopupState, now: SessionStatus): boolean =>
  status.kind === 'known' && planKey(status.status) !== planKey(now);

/** A tab of its own, with the popup left open where the browser leaves it. */
async function showTab(url: string): Promise<boolean> {
  await browser.tabs.create({ url });
  return true;
}

/** The page of a contact in the account it was met in; null where it has no address. */
const pageOf = ({ page, account }: { page?: string; account?: number }): string | null =>
  page ? addressOfKey(page, account) : null;

const textOf = (of: Parameters<typeof anchorOf>[0]): string => optionsAddress(anchorOf(of));

async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
  window.close();
}

async function toStripe(
  change: (how: Change) => void,
  ask: Parameters<typeof openPaymentPage>[0],
): Promise<void> {
  change((state) => ({ ...state, payment: { kind: 'opening' } }));
  const payment = await openPaymentPage(ask, showTab);
  change((state) => ({ ...state, payment }));
}

const createPopupActions = (change: (how: Change) => void): PopupActions => ({
  write: async () => {
    const refused = await openSidebar();
    if (refused === null) window.close();
    else change((state) => ({ ...state, refused }));
  },
  askAgain: async () => {
    change((state) => ({ ...state, status: { kind: 'asking' } }));
    const client = await workerClient();
    const answer = await client.status();
    change((state) => ({
      ...state,
      worker: client.worker,
      status: answer.ok
        ? { kind: 'known', status: answer.value }
        : { kind: 'unknown', problem: answer.problem },
    }));
  },
  openOptions: (part) => void openTab(optionsAddress(part)),
  openSite: ({ home }) => void openTab(home),
  openContact: (row) => void openTab(addressOfRow(row) ?? textOf({ ...row, contact: row.id })),
  openList: async () => {
    if ((await openSidebar({ list: true })) === null) window.close();
    else await openTab(browser.runtime.getURL('/list.html'));
  },
  openSequence: (entry) => void openTab(pageOf(entry) ?? textOf(entry)),
  deleteSequence: async (entry) => {
    const gone = await deleteSequence(entry);
    change((state) => ({ ...state, historyProblem: gone.ok ? '' : problemText(gone.problem) }));
    await refreshHistory(change);
  },
  upgrade: (offer) => toStripe(change, (client) => client.checkout(offer)),
  managePlan: () => toStripe(change, (client) => client.portal()),
  makeCode: async () => {
    change((state) => ({ ...state, code: { kind: 'asking' } }));
    const made = await (await workerClient()).makeCode();
    change((state) => ({
      ...state,
      code: made.ok
        ? { kind: 'made', code: made.value }
        : { kind: 'failed', why: problemText(made.problem) },
    }));
  },
});

/** The popup with everything it reaches out to. */
export function OpenPopup() {
  const [state, change] = useReducer((before: PopupState, how: Change) => how(before), INITIAL);
  const actions = useMemo(() => createPopupActions(change), []);
  useEffect(() => {
    void actions.askAgain();
    void refreshHistory(change);
    void isOnSite().then((onSite) => change((before) => ({ ...before, onSite })));
    void openShortcut().then((shortcut) => change((before) => ({ ...before, shortcut })));
    return workerUrl.watch(() => actions.askAgain());
  }, [actions]);
  const isSold = state.status.kind === 'known' && state.status.status.billing !== undefined;
  useEffect(() => {
    if (!isSold) return;
    const timer = setInterval(() => void refreshStatus(change), LOOK);
    return () => clearInterval(timer);
  }, [isSold]);
  return <Popup state={state} actions={actions} now={new Date()} />;
}
