import { browser } from 'wxt/browser';
import { t } from '../i18n/text.ts';
import type { OpenAnswer, PageCall, PageCallAnswer } from '../messaging/messages.ts';
import { whereItWorks } from '../sites/registry.ts';
import { PLACE_KEY, placeOf } from '../storage/placement.ts';
import { issue } from './frame-token.ts';
import { readerOf } from './hosts.ts';
import { inTabQueue } from './tab-queue.ts';

/** Longest selection taken along, UTF-16 units: one line of evidence. */
const MAX_SELECTION = 2_000;

/** `list`: with the work list in it. */
export type Call = { selection?: string | undefined; toggle?: boolean; list?: boolean };

/** Says something to the page script of a tab; null when there is none. */
async function tell(tabId: number, call: PageCall): Promise<PageCallAnswer | null> {
  try {
    return (await browser.tabs.sendMessage(tabId, call, { frameId: 0 })) ?? null;
  } catch {
    return null; // Nobody listens: the page script is not there yet.
  }
}

const optionsOf = ({ selection, list }: Call) => ({
  ...(selection && { selection: selection.slice(0, MAX_SELECTION) }),
  ...(list && { list }),
});

async function mount(tabId: number, reader: string, call: Call): Promise<void> {
  const [injected, stored] = await Promise.all([
    browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: [reader, '/page.js'],
    }),
    browser.storage.local.get(PLACE_KEY),
  ]);
  const token = await issue(tabId, injected[0]?.documentId ?? null);
  await tell(tabId, { page: 'mount', token, ...placeOf(stored[PLACE_KEY]), ...optionsOf(call) });
}

/** Opens the sidebar in a tab, or calls the one that is there. Only ever on the user's act. */
export function open(
  tab: { id?: number | undefined; url?: string | undefined },
  call: Call,
): Promise<OpenAnswer> {
  const { id } = tab;
  const reader = readerOf(tab.url);
  if (id === undefined || reader === undefined)
    return Promise.resolve({ opened: false, why: whereItWorks() });
  return inTabQueue(id, async () => {
    try {
      const there = await tell(id, {
        page: 'call',
        ...optionsOf(call),
        ...(call.toggle ? { toggle: true } : {}),
      });
      if (!there?.mounted) await mount(id, reader, call);
      return { opened: true };
    } catch {
      return { opened: false, why: t('page.blocked') };
    }
  });
}

/** The tab in front of the user. */
export const currentTab = async () =>
  (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
