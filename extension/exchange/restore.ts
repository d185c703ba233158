import { type Restored, restoreContacts } from '../contacts/restore.ts';
import { offers, sender, voice } from '../storage/items.ts';
import { type Backup, readBackup } from './backup.ts';

/** What came of importing a file. */
export type Imported =
  | ({ ok: true; offers: number } & Restored)
  /** Nothing was changed, and why. */
  | { ok: false; why: string };

/** Offers that are not here are added; a name and samples are taken over where there are none yet. */
async function restoreSettings(backup: Backup): Promise<number> {
  const here = await offers.get();
  const known = new Set(here.map(({ id }) => id));
  const added = backup.offers.filter(({ id }) => !known.has(id));
  if (added.length > 0) await offers.set([...here, ...added]);
  const hasName = Object.keys(await sender.get()).length > 0;
  if (!hasName && Object.keys(backup.sender).length > 0) await sender.set(backup.sender);
  const hasVoice = (await voice.get()).length > 0;
  if (!hasVoice && backup.voice.length > 0) await voice.set(backup.voice);
  return added.length;
}

/** Reads an exported file in. A file that is not whole and sound changes nothing. */
export async function importBackup(text: string): Promise<Imported> {
  const read = readBackup(text);
  if (!read.ok) return read;
  const { backup } = read;
  const restored = await restoreContacts(backup.contacts, backup.sequences);
  if (restored.stopped) return { ok: true, offers: 0, ...restored };
  return { ok: true, offers: await restoreSettings(backup), ...restored };
}
