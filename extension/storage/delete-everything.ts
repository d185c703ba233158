import { browser } from 'wxt/browser';

/** What stays when all is deleted: whom to ask, which is nobody's data. */
const ADDRESS = 'workerUrl';
/** The key to what a server still keeps. */
const SESSIONS = 'sessionIds';

/**
 * Deletes everything ColdCopy keeps in this browser: offers, voice, consent, session, saved work, settings. The server's address
 * stays; and where the server could not be reached (`stillThere`), the session as well, so that it can be asked to delete again.
 */
export async function deleteEverything({ stillThere = false } = {}): Promise<void> {
  const kept = stillThere ? [ADDRESS, SESSIONS] : [ADDRESS];
  const isKept = (item: string) => kept.some((name) => item === name || item === `${name}$`);
  const items = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(items.filter((item) => !isKept(item)));
}
