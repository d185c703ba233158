import { z } from 'zod';
import { senderSchema } from '../../shared/contract/brief.ts';
import { LIMITS } from '../../shared/contract/limits.ts';
import { contacts } from '../contacts/index.ts';
import { loadContacts } from '../contacts/items.ts';
import { contactSchema } from '../contacts/model.ts';
import { t } from '../i18n/text.ts';
import { offers, savedOfferSchema, sender, voice } from '../storage/items.ts';
import { loadWorks } from '../storage/records.ts';
import { workSchema } from '../storage/work.ts';

/**
 * All that ColdCopy keeps in this browser of the user's own work, as one file that can be read back in. `coldcopy` is the version of
 * its form. Keys to the server (session, address, consent) are not in it: a file is passed on more easily than a browser.
 */
export const backupSchema = z.object({
  coldcopy: z.literal(1),
  exportedAt: z.iso.datetime(),
  contacts: z.array(contactSchema),
  /** Records of sequences; each belongs to a contact, which names it by its key. */
  sequences: z.array(workSchema),
  offers: z.array(savedOfferSchema),
  sender: senderSchema,
  voice: z.array(z.string().trim().min(1).max(LIMITS.voiceText)).max(LIMITS.voiceCount),
});
export type Backup = z.infer<typeof backupSchema>;

/** Everything there is, or these contacts alone, with their sequences. */
export async function makeBackup(ids?: readonly string[]): Promise<Backup> {
  const all = await loadContacts(ids ?? (await contacts.rows()).map(({ id }) => id));
  const keys = all.flatMap(({ sequences }) => sequences.map(({ key }) => key));
  const [sequences, sold, me, samples] = await Promise.all([
    loadWorks(keys),
    offers.get(),
    sender.get(),
    voice.get(),
  ]);
  return {
    coldcopy: 1,
    exportedAt: new Date().toISOString(),
    contacts: all,
    sequences,
    offers: sold,
    sender: me,
    voice: samples,
  };
}

/** What is wrong with a file, in words: where it broke the form. */
function problemOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue
    ? `${issue.path.join('.') || t('move.damagedFile')}: ${issue.message}`
    : t('move.damagedForm');
}

/** A file as it was saved; or a sentence why it is none. */
export function readBackup(
  text: string,
): { ok: true; backup: Backup } | { ok: false; why: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: t('move.notJson') };
  }
  if (typeof value !== 'object' || value === null || !('coldcopy' in value))
    return { ok: false, why: t('move.notOurs') };
  if (value.coldcopy !== 1)
    return {
      ok: false,
      why: t('move.newer'),
    };
  const parsed = backupSchema.safeParse(value);
  return parsed.success
    ? { ok: true, backup: parsed.data }
    : { ok: false, why: t('move.damaged', { problem: problemOf(parsed.error) }) };
}
