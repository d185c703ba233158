import { browser } from 'wxt/browser';
import type { Email } from '../../../shared/contract/sequence.ts';
import { type Client, problemText, type Result, workerClient } from '../../client/index.ts';
import { beginDeletion } from '../../common/delete-sequence.ts';
import { exportAll, exportLeads, importAll } from '../../common/move-contacts.ts';
import { saveFile } from '../../common/save-file.ts';
import { keepDays } from '../../contacts/expiry.ts';
import { type HistoryEntry, isSameEntry } from '../../contacts/history.ts';
import { contacts, liveSequence } from '../../contacts/index.ts';
import { t } from '../../i18n/text.ts';
import { deleteEverything } from '../../storage/delete-everything.ts';
import { chosenOffer, coachSettings, offers, sender, theme, voice } from '../../storage/items.ts';
import { loadWork } from '../../storage/records.ts';
import type { SavedStep } from '../../storage/work.ts';
import { attach, renewRestoreCode, restoreCode } from './devices/actions.ts';
import { outcomeOf } from './outcome.ts';
import type { OptionsActions, OptionsState, Outcome } from './state.ts';
import { allowWorker, checkWorker, saveWorkerAnyway } from './worker-address.ts';

/** The browser's own page for the keys of extensions. Firefox has none with an address. */
const SHORTCUTS = 'chrome://extensions/shortcuts';

type Change = (how: (state: OptionsState) => OptionsState) => void;

async function openShortcuts(say: (text: string) => void) {
  try {
    await browser.tabs.create({ url: SHORTCUTS });
  } catch {
    say(t('options.shortcutsInFirefox'));
  }
}

async function saveExport(): Promise<Outcome> {
  const got = await (await workerClient()).exportSession();
  if (!got.ok) return outcomeOf(got);
  const name = 'coldcopy.json';
  saveFile(name, got.value, 'application/json');
  return { ok: true, said: t('options.savedAs', { name }) };
}

async function deleteAll(): Promise<Outcome> {
  const client = await workerClient();
  const there = await client.deleteSession();
  await deleteEverything({ stillThere: !there.ok });
  if (there.ok) return { ok: true, said: t('options.data.deleted') };
  return {
    ok: false,
    why: t('options.data.deletedHere', { why: problemText(there.problem) }),
  };
}

/** An email as the Worker keeps it, before anything was edited here. */
const asWritten = (email: Email): SavedStep => ({
  step: email.step,
  versions: [{ email, made: 'written' }],
  shown: 0,
  subject: 'A',
});

/** The emails of a contact's sequence as they are kept here: the live one, else the last. */
async function keptSteps({ contact: id }: HistoryEntry): Promise<readonly SavedStep[]> {
  const contact = id ? await contacts.load(id) : null;
  const sequence = contact && (liveSequence(contact) ?? contact.sequences.at(-1));
  const work = sequence ? await loadWork(sequence.key) : null;
  return work?.steps ?? [];
}

/** What the options do for real. `refresh` asks the server again; `clientAt` talks to an address that is not kept yet. */
export function createOptionsActions(
  change: Change,
  refresh: () => Promise<void>,
  clientAt: (origin: string) => Client,
): OptionsActions {
  const say = (said: string) => change((state) => ({ ...state, said }));
  /** A choice stands as soon as it is made; storing it comes after. */
  const show = (chosen: Partial<OptionsState>) => change((state) => ({ ...state, ...chosen }));
  const saved = async (done: Promise<unknown>) => {
    await done;
    say(t('options.saved'));
  };
  const withClient = async (
    act: (client: Client) => Promise<Result<unknown>>,
    said = '',
  ): Promise<Outcome> => {
    const result = await act(await workerClient());
    await refresh();
    return outcomeOf(result, said);
  };
  return {
    saveOffer: async (offer) => {
      const all = await offers.get();
      const known = all.some((each) => each.id === offer.id);
      await saved(
        offers.set(
          known ? all.map((each) => (each.id === offer.id ? offer : each)) : [...all, offer],
        ),
      );
    },
    deleteOffer: async (id) =>
      saved(offers.set((await offers.get()).filter((each) => each.id !== id))),
    restoreOffer: async (offer, place) =>
      saved(offers.set((await offers.get()).toSpliced(place, 0, offer))),
    chooseOffer: (id) => {
      show({ chosenOffer: id });
      return saved(chosenOffer.set(id));
    },
    saveSender: (me) => saved(sender.set(me)),
    saveVoice: (samples) => saved(voice.set(samples)),
    saveCoach: (coach) => {
      show({ coach });
      void saved(coachSettings.set(coach));
    },
    checkWorker: (address) => checkWorker(address, clientAt),
    allowWorker,
    saveWorkerAnyway,
    setTheme: (chosen) => {
      show({ theme: chosen });
      void theme.set(chosen);
    },
    setKeepDays: (days) => {
      show({ keepDays: days });
      void saved(keepDays.set(days));
    },
    openShortcuts: () => void openShortcuts(say),
    copy: async (text) => {
      await navigator.clipboard.writeText(text);
      say(t('options.copied'));
    },
    fetchSequence: async (entry) => {
      const show = (steps: readonly SavedStep[]): Outcome => {
        change((state) => ({
          ...state,
          history: state.history.map((each) =>
            isSameEntry(each, entry) ? { ...each, steps } : each,
          ),
        }));
        return { ok: true };
      };
      const here = await keptSteps(entry);
      if (here.length > 0) return show(here);
      const got = await (await workerClient()).sequence(entry.sequenceId ?? '');
      return got.ok ? show(got.value.emails.map(asWritten)) : outcomeOf(got);
    },
    deleteSequence: async (entry) => {
      const deletion = await beginDeletion(entry);
      change((state) => ({
        ...state,
        history: state.history.filter((each) => !isSameEntry(each, entry)),
      }));
      return deletion;
    },
    undoDeletion: async (deletion) => {
      await deletion.undo();
      await refresh();
    },
    settleDeletion: async (deletion) => {
      const result = await deletion.settle();
      await refresh();
      return outcomeOf(result);
    },
    makeCode: async () => {
      const made = await (await workerClient()).makeCode();
      return made.ok
        ? { ok: true, code: made.value }
        : { ok: false, why: problemText(made.problem) };
    },
    attach: (code, replace) => attach(code, replace, refresh),
    removeDevice: (id) => withClient((client) => client.removeDevice(id)),
    restoreCode,
    renewRestoreCode,
    detach: () => withClient((client) => client.detach()),
    saveExport,
    exportAll: () => exportAll(),
    exportLeads: (sequencer) => exportLeads(sequencer),
    importAll: async (file) => {
      const outcome = await importAll(file);
      await refresh();
      return outcome;
    },
    deleteAll: async () => {
      const outcome = await deleteAll();
      await refresh();
      return outcome;
    },
  };
}
