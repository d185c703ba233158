import { lookup } from '../lookup.ts';
import type { Reading } from '../reading.ts';
import { BUSINESS_WORDS } from './business-words.ts';
import { romanized } from './fold.ts';
import { HELLO, type PersonName } from './person-name.ts';

const isListed = lookup(BUSINESS_WORDS);

/** Whether a word is what shops, offices and firms are named after: "Realty", "Bäckerei". */
const isBusinessWord = (word: string): boolean =>
  isListed(romanized(word).replaceAll(/[^\p{L}]/gu, ''));

/** Whether a name that reads like a person's may be a firm's: "Charlotte Realty". A given name alone is a person's. */
export function mayBeFirm(name: string | undefined): boolean {
  const words = name?.split(/\s+/) ?? [];
  return words.length > 1 && words.some(isBusinessWord);
}

/** The name, in doubt where it may be a firm's: then one is asked how to greet. */
export const withFirmDoubt = (name: PersonName): PersonName =>
  name.full && name.first && mayBeFirm(name.full)
    ? { full: name.full, ask: [name.first, HELLO] }
    : name;

/**
 * The reading with a first name in doubt where the name may be a firm's. Done where it is shown: the list of words is too large for a
 * page's script.
 */
export function withFirmDoubts(reading: Reading): Reading {
  const { prospect, guesses } = reading;
  const { firstName, ...rest } = prospect ?? { evidence: [] };
  if (!firstName || guesses?.firstName || !mayBeFirm(rest.fullName)) return reading;
  return {
    ...reading,
    prospect: rest,
    guesses: { ...guesses, firstName: { certain: false, options: [firstName, HELLO] } },
  };
}
