import { browser } from 'wxt/browser';
import { type Client, type Problem, permissionFor, type Result, workerClient } from '../../client.ts';
import { chosenOffer, coachSettings, offers, sender, theme, voice, workerUrl } from '../../storage.ts';
import { deleteEverything } from '../../work.ts';
import { deleteWritten } from '../delete-written.ts';
import type { OptionsDesk, OptionsState, Outcome } from './state.ts';

/** The browser's own page for the keys of extensions. Firefox has none with an address. */
const SHORTCUTS = 'chrome://extensions/shortcuts';

type Change = (how: (state: OptionsState) => OptionsState) => void;

const words = ({ message, advice }: Problem): string => `${message} ${advice}`.trim();

const outcomeOf = (result: Result<unknown>, said = ''): Outcome =>
  result.ok ? { ok: true, said } : { ok: false, why: words(result.problem) };

/** Names and addresses of hosts as a URL has them; Chromium takes a blank in a name for a name. */
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])$/i;

/** The origin of what was typed; null for what is no address of a server. */
const originFrom = (address: string): string | null => {
  const typed = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(typed)) return null;
  const { protocol, hostname, origin } = new URL(typed);
  return HOST.test(hostname) && (protocol === 'https:' || protocol === 'http:') ? origin : null;
};

const NO_ADDRESS: Outcome = { ok: false, why: 'This is not an address. It looks like https://coldcopy.example.com.' };

/** The built-in permission is never asked for and never given back. */
const isBuiltIn = (origin: string) => permissionFor(origin) === permissionFor(__WORKER__);

const allow = async (origin: string): Promise<boolean> =>
  isBuiltIn(origin) || browser.permissions.request({ origins: [permissionFor(origin)] });

const keep = async (origin: string): Promise<void> => {
  const old = new URL(await workerUrl.get()).origin;
  await workerUrl.set(origin);
  if (old !== origin && !isBuiltIn(old)) await browser.permissions.remove({ origins: [permissionFor(old)] });
};

const checkWorker = async (address: string, around: { clientAt(origin: string): Client }): Promise<Outcome> => {
  const origin = originFrom(address);
  if (!origin) return NO_ADDRESS;
  try {
    if (!(await allow(origin))) return { ok: false, why: `Without your permission the browser does not let ColdCopy reach ${origin}.` };
  } catch {
    return { ok: false, why: 'The browser allows https addresses, and http only on this computer.' };
  }
  const health = await around.clientAt(origin).health();
  if (!health.ok) return outcomeOf(health);
  await keep(origin);
  return { ok: true, said: `Saved. ${origin} answers.` };
};

const openShortcuts = async (say: (text: string) => void) => {
  try {
    await browser.tabs.create({ url: SHORTCUTS });
  } catch {
    say('In this browser: open Add-ons, then the gear, then Manage Extension Shortcuts.');
  }
};

const deleteAll = async (): Promise<Outcome> => {
  const client = await workerClient();
  const there = await client.deleteSession();
  await deleteEverything();
  if (there.ok) return { ok: true, said: 'Everything is deleted, here and on the server.' };
  return {
    ok: false,
    why: `Everything here is deleted. On the server it is not: ${words(there.problem)} What is there goes after 30 days.`,
  };
};

/** What the options do for real. `refresh` asks the server again; `clientAt` talks to an address that is not kept yet. */
export const createOptionsDesk = (change: Change, refresh: () => Promise<void>, clientAt: (origin: string) => Client): OptionsDesk => {
  const say = (said: string) => change((state) => ({ ...state, said }));
  /** A choice stands as soon as it is made; storing it comes after. */
  const show = (chosen: Partial<OptionsState>) => change((state) => ({ ...state, ...chosen }));
  const saved = async (done: Promise<unknown>) => {
    await done;
    say('Saved.');
  };
  const withClient = async (act: (client: Client) => Promise<Result<unknown>>, said = ''): Promise<Outcome> => {
    const result = await act(await workerClient());
    await refresh();
    return outcomeOf(result, said);
  };
  return {
    saveOffer: async (offer) => {
      const all = await offers.get();
      const known = all.some((each) => each.id === offer.id);
      await saved(offers.set(known ? all.map((each) => (each.id === offer.id ? offer : each)) : [...all, offer]));
    },
    deleteOffer: async (id) => saved(offers.set((await offers.get()).filter((each) => each.id !== id))),
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
    checkWorker: (address) => checkWorker(address, { clientAt }),
    saveWorkerAnyway: async (address) => {
      const origin = originFrom(address);
      if (!origin) return NO_ADDRESS;
      await keep(origin);
      return { ok: true, said: `Saved. ${origin} did not answer just now.` };
    },
    setTheme: (chosen) => {
      show({ theme: chosen });
      void theme.set(chosen);
    },
    openShortcuts: () => void openShortcuts(say),
    copy: async (text) => {
      await navigator.clipboard.writeText(text);
      say('Copied.');
    },
    fetchWritten: async (written) => {
      const client = await workerClient();
      const got = await client.sequence(written.sequenceId ?? '');
      if (!got.ok) return outcomeOf(got);
      const steps = got.value.emails.map((email) => ({
        step: email.step,
        versions: [{ email, made: 'written' as const }],
        shown: 0,
        subject: 'A' as const,
      }));
      change((state) => ({
        ...state,
        written: state.written.map((each) => (each.sequenceId === written.sequenceId ? { ...each, steps } : each)),
      }));
      return { ok: true };
    },
    deleteWritten: async (written) => {
      const result = await deleteWritten(written);
      await refresh();
      return outcomeOf(result);
    },
    makeCode: async () => {
      const made = await (await workerClient()).makeCode();
      return made.ok ? { ok: true, code: made.value } : { ok: false, why: words(made.problem) };
    },
    attach: (code) => withClient((client) => client.attach(code)),
    detach: () => withClient((client) => client.detach()),
    deleteAll: async () => {
      const outcome = await deleteAll();
      await refresh();
      return outcome;
    },
  };
};
