import { contacts, liveSequence } from '../contacts/index.ts';
import { loadContacts } from '../contacts/items.ts';
import { type Tally, tallies } from '../contacts/tally.ts';
import { makeBackup } from '../exchange/backup.ts';
import { leadOf } from '../exchange/lead.ts';
import { type Imported, importBackup } from '../exchange/restore.ts';
import {
  exportable,
  type LeftOut,
  leadsCsv,
  SEQUENCER_LABELS,
  type Sequencer,
} from '../exchange/sequencers.ts';
import { listed, plural, t } from '../i18n/text.ts';
import { loadWorks } from '../storage/records.ts';
import { saveFile } from './save-file.ts';

/** How it ended; `why` is a sentence for a person. */
export type Moved = { ok: true; said: string } | { ok: false; why: string };

const today = (): string => new Date().toLocaleDateString('sv');

const leftOutWords = ({ withoutAddress, refused }: LeftOut): string =>
  listed([
    ...(withoutAddress > 0 ? [plural('move.withoutAddress', withoutAddress)] : []),
    ...(refused > 0 ? [plural('move.refused', refused)] : []),
  ]);

const allContacts = async () => loadContacts((await contacts.rows()).map(({ id }) => id));

/** Everything of this browser, or these contacts alone, as a file that can be read back in. */
export async function exportAll(ids?: readonly string[]): Promise<Moved> {
  const backup = await makeBackup(ids);
  const name = `coldcopy-${today()}.json`;
  saveFile(name, JSON.stringify(backup), 'application/json');
  return { ok: true, said: plural('move.saved', backup.contacts.length, { name }) };
}

/** These contacts, or all, with their newest sequence, as a file that one sequencer takes. */
export async function exportLeads(sequencer: Sequencer, ids?: readonly string[]): Promise<Moved> {
  const all = ids ? await loadContacts(ids) : await allContacts();
  const { contacts: wanted, leftOut } = exportable(all);
  const without = leftOutWords(leftOut);
  if (wanted.length === 0)
    return {
      ok: false,
      why: without ? t('move.nothingWithout', { without }) : t('move.nothing'),
    };
  const newest = wanted.map((contact) => liveSequence(contact) ?? contact.sequences.at(-1));
  const works = await loadWorks(newest.flatMap((each) => each?.key ?? []));
  const leads = wanted.map((contact, at) =>
    leadOf(contact, works.find(({ key }) => key === newest[at]?.key) ?? null),
  );
  const name = `coldcopy-${sequencer}-${today()}.csv`;
  saveFile(name, leadsCsv(sequencer, leads), 'text/csv');
  const told = { sequencer: SEQUENCER_LABELS[sequencer], name };
  const said = without
    ? plural('move.savedForWithout', wanted.length, { ...told, without })
    : plural('move.savedFor', wanted.length, told);
  return { ok: true, said };
}

function importedWords(done: Extract<Imported, { ok: true }>): string {
  const { added, updated, unchanged, offers } = done;
  const contacts = plural('move.imported', added, { updated, unchanged });
  return offers > 0 ? `${contacts} ${plural('move.offersAdded', offers)}` : contacts;
}

/** Reads an exported file in. */
export async function importAll(file: Blob): Promise<Moved> {
  const done = await importBackup(await file.text());
  if (!done.ok) return done;
  const said = importedWords(done);
  return done.stopped
    ? {
        ok: false,
        why: t('move.full', { said }),
      }
    : { ok: true, said };
}

/** What went out under which subject, by offer. */
export const countSubjects = async (): Promise<ReadonlyMap<string, Tally>> =>
  tallies(await allContacts());
