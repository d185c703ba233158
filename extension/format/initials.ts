import { readName } from '../sites/names/person-name.ts';

/** First letters of the first and the last word of a name, in any script, forms of address and credentials apart; empty for none. */
export function initials(name: string): string {
  const words = (readName(name).full ?? name)
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => (word ? [...word][0] : ''))
    .join('')
    .toLocaleUpperCase();
}
