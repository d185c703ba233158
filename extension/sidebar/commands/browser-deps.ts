import { browser } from 'wxt/browser';
import { workerClient } from '../../client/index.ts';
import { saveFile } from '../../common/save-file.ts';
import { contacts } from '../../contacts/index.ts';
import type { PagePort } from '../../messaging/sidebar-port.ts';
import {
  chosenOffer,
  coachSettings,
  consent,
  emailCount,
  offerDraft,
  offers,
  sender,
  singleKeys,
  voice,
  workerUrl,
} from '../../storage/items.ts';
import { loadWork, putWork, watchWork } from '../../storage/records.ts';
import { newWork } from '../../storage/work.ts';
import type { Settings } from '../state/state.ts';
import type { CommandDeps } from './deps.ts';

async function readSettings(): Promise<Settings> {
  const [all, chosen, draft, me, samples, worker, agreed, coach, count, keys] = await Promise.all([
    offers.get(),
    chosenOffer.get(),
    offerDraft.get(),
    sender.get(),
    voice.get(),
    workerUrl.get(),
    consent.get(),
    coachSettings.get(),
    emailCount.get(),
    singleKeys.get(),
  ]);
  const { origin } = new URL(worker);
  const consented = agreed?.to === origin;
  return {
    offers: all,
    chosenOffer: chosen,
    offerDraft: draft,
    sender: me,
    voice: samples,
    worker: origin,
    consented,
    coach,
    emailCount: count,
    singleKeys: keys,
  };
}

/** The clipboard of a frame works only while the frame has the focus, and an insert has just taken it. */
async function copy(text: string, html?: string): Promise<boolean> {
  window.focus();
  const as = (type: string, content: string) => [type, new Blob([content], { type })] as const;
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem(Object.fromEntries([as('text/plain', text), as('text/html', html)])),
      ]);
    return true;
  } catch {
    return false;
  }
}

/** The browser's own guess, made on this computer. */
async function languageOf(text: string): Promise<string | undefined> {
  // Without a guess the usual language stands, and the page is read all the same.
  const guess = await browser.i18n.detectLanguage(text).catch(() => undefined);
  return guess?.isReliable ? guess.languages[0]?.language : undefined;
}

const isTyping = (): boolean =>
  document.hasFocus() &&
  document.activeElement?.matches('textarea, input, select, [contenteditable]') === true;

/** Calls back when an option changes, here or in another page of ours. */
export function watchSettings(changed: () => void, signal: AbortSignal): void {
  const ends = [
    offers,
    chosenOffer,
    sender,
    voice,
    workerUrl,
    consent,
    coachSettings,
    emailCount,
    singleKeys,
  ].map((item) => item.watch(changed));
  signal.addEventListener('abort', () => {
    for (const end of ends) end();
  });
}

/** Storage, page and Worker as they really are. */
export const browserDeps = (port: PagePort): CommandDeps => ({
  port,
  client: workerClient,
  contacts,
  works: { load: loadWork, create: newWork, put: putWork, watch: watchWork },
  isTyping,
  settings: readSettings,
  consent: (worker) => consent.set({ to: worker, at: new Date().toISOString() }),
  languageOf,
  copy,
  saveFile,
});
