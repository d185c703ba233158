import { useEffect, useMemo, useReducer } from 'react';
import { browser } from 'wxt/browser';
import { createClient, isAllowed, type Problem, workerClient } from '../../client/index.ts';
import { countSubjects } from '../../common/move-contacts.ts';
import { deleteLeft, withoutPending } from '../../common/pending-deletions.ts';
import { openShortcut } from '../../common/shortcut.ts';
import { keepDays } from '../../contacts/expiry.ts';
import { mergeHistory } from '../../contacts/history.ts';
import { contacts } from '../../contacts/index.ts';
import { migrated } from '../../contacts/migrate.ts';
import { DEFAULT_KEEP_DAYS } from '../../contacts/model.ts';
import { t } from '../../i18n/text.ts';
import {
  chosenOffer,
  coachSettings,
  offers,
  sender,
  theme,
  voice,
  workerUrl,
} from '../../storage/items.ts';
import { createOptionsActions } from './actions.ts';
import { Options } from './options.tsx';
import type { OptionsState } from './state.ts';

type Change = (how: (state: OptionsState) => OptionsState) => void;

async function readStored(): Promise<Partial<OptionsState>> {
  const [all, chosen, me, samples, worker, look, shortcut, coach, days] = await Promise.all([
    offers.get(),
    chosenOffer.get(),
    sender.get(),
    voice.get(),
    workerUrl.get(),
    theme.get(),
    openShortcut(),
    coachSettings.get(),
    keepDays.get(),
  ]);
  const { origin } = new URL(worker);
  return {
    offers: all,
    chosenOffer: chosen,
    sender: me,
    voice: samples,
    worker: origin,
    allowed: await isAllowed(origin),
    theme: look,
    shortcut,
    coach,
    keepDays: days,
  };
}

const why = ({ message }: Problem) => t('options.history.onlyHere', { why: message });

/** What is kept here at once, then what the server adds. */
async function refreshHistory(change: Change): Promise<void> {
  await migrated();
  const rows = await contacts.rows();
  change((state) => ({ ...state, history: mergeHistory(rows, [], state.history) }));
  const client = await workerClient();
  await deleteLeft(client, new Date());
  const [list, status, devices] = await Promise.all([
    client.sequences(),
    client.status(),
    client.devices(),
  ]);
  const there = list.ok ? await withoutPending(list.value.sequences) : [];
  change((state) => ({
    ...state,
    history: mergeHistory(rows, there, state.history),
    historyProblem: list.ok ? '' : why(list.problem),
    status: status.ok ? status.value : null,
    devices: devices.ok ? devices.value : null,
  }));
  // Last: it reads every contact whole.
  const tallies = await countSubjects();
  change((state) => ({ ...state, tallies }));
}

/** A client for an address that is being tried: it names no session. */
const clientAt = (origin: string) =>
  createClient({
    worker: origin,
    allowed: () => isAllowed(origin),
    online: () => navigator.onLine,
    session: { get: async () => undefined, set: async () => undefined },
  });

/** Watches every stored item the page shows. Returns the end of it. */
function watchStored(changed: () => void): () => void {
  const ends = [offers, chosenOffer, sender, voice, workerUrl, theme, coachSettings, keepDays].map(
    (item) => item.watch(changed),
  );
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    for (const end of ends) end();
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}

const EMPTY: OptionsState = {
  offers: [],
  chosenOffer: null,
  sender: {},
  voice: [],
  coach: { off: [], thresholds: {}, dismissed: [] },
  worker: new URL(__WORKER__).origin,
  allowed: true,
  theme: 'system',
  shortcut: '',
  keepDays: DEFAULT_KEEP_DAYS,
  history: [],
  historyProblem: '',
  status: null,
  devices: null,
  tallies: new Map(),
  said: '',
};

/** The part of the page its address names, once it is there to scroll to; a sequence finds its own way when it is listed. */
const scrollToPart = () => document.getElementById(location.hash.slice(1))?.scrollIntoView();

/** The options with everything they reach out to; shown once what is stored has been read. */
export function OpenOptions() {
  const [state, change] = useReducer(
    (before: OptionsState | null, how: (state: OptionsState) => OptionsState) =>
      how(before ?? EMPTY),
    null,
  );
  const actions = useMemo(
    () => createOptionsActions(change, () => refreshHistory(change), clientAt),
    [],
  );
  useEffect(() => {
    const take = async () => {
      const kept = await readStored();
      change((before) => ({ ...before, ...kept }));
    };
    void take()
      .then(scrollToPart)
      .then(() => refreshHistory(change));
    return watchStored(() => void take());
  }, []);
  return state && <Options state={state} actions={actions} now={new Date()} />;
}
