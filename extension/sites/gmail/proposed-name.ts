import { isRelayed, isShared } from '../email/mailboxes.ts';
import { readName } from '../names/person-name.ts';
import type { Person } from './messages.ts';

/** Two or three words of letters, and nothing else but a number behind them: "tom.fisher", "ana_de-souza2". */
const SPELT_OUT = /^(\p{L}{2,})(?:[._-](\p{L}{2,})){1,2}\d{0,4}$/u;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * The name that an address spells, where nothing else names the person: "tom.fisher@…" is Tom Fisher, most likely. A proposal to be
 * asked about; undefined for a mailbox of several people and for an address that is no name.
 */
export function proposedName({ name, email }: Person): string | undefined {
  const local = email.slice(0, email.lastIndexOf('@')).split('+')[0] ?? '';
  if (!SPELT_OUT.test(local) || isShared(email) || isRelayed(name)) return undefined;
  const words = local.replace(/\d+$/u, '').split(/[._-]/u);
  return words.some((word) => isShared(`${word}@`))
    ? undefined
    : readName(words.map(capital).join(' ')).full;
}
