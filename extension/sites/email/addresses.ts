const ADDRESS = /[\p{L}\p{N}._%+'&-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Every mail address in a text, in lower case. */
export const addressesIn = (text: string): string[] =>
  [...text.matchAll(ADDRESS)].map(([address]) => address.toLowerCase());

/** Longest address there can be (RFC 5321), and longest name worth reading; what is longer is no such thing. */
const LONGEST_ADDRESS = 320;
const LONGEST_NAME = 200;

/** The address an attribute holds, if it is one. */
export const addressOf = (value: string | null): string | undefined =>
  (value ?? '').length > LONGEST_ADDRESS ? undefined : addressesIn(value ?? '')[0];

/** A person's name as an attribute or a text holds it; undefined for an address and for what is too long. */
export function nameIn(value: string | null): string | undefined {
  const name = (value ?? '').replaceAll(/\s+/g, ' ').trim();
  return name === '' || name.length > LONGEST_NAME || name.includes('@') ? undefined : name;
}
