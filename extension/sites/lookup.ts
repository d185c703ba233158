/**
 * A set of words kept as an XOR filter (Graf and Lemire 2020): what was put in is always found; of what was not, one word in 2^width is found
 * as well. Lists that are megabytes as text fit into the page script so; a Bloom filter takes a fifth more for the same.
 */
export type Lookup = {
  /** Fingerprints one after the other, base64. */
  readonly bits: string;
  /** Bits of a fingerprint; seventeen at most, as three bytes hold them wherever they begin. */
  readonly width: number;
  /** The number with which the words found their places. */
  readonly salt: number;
};

/** Far from each other in every bit: seeds a letter apart would give "bat" and "cat" each other's places. */
const seedOf = (salt: number, number: number): number => Math.imul(salt + number, 0x9e3779b9);

/** FNV-1a, 32 bits (public domain, Fowler–Noll–Vo), with a last mixing so that short words spread. */
function hash(text: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1)
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}

/** Where a word's three fingerprints are among so many, one in each third, and what they come to together. */
export function traceOf(
  word: string,
  { width, salt }: Pick<Lookup, 'width' | 'salt'>,
  size: number,
): { places: [number, number, number]; print: number } {
  const third = Math.floor(size / 3);
  const place = (number: number) => (hash(word, seedOf(salt, number)) % third) + third * number;
  return {
    places: [place(0), place(1), place(2)],
    print: hash(word, seedOf(salt, 3)) & ((1 << width) - 1),
  };
}

/** Whether a word is in the set. The bits are unpacked at the first question. */
export function lookup(table: Lookup): (word: string) => boolean {
  const { bits, width } = table;
  let bytes: string | undefined;
  return (word) => {
    bytes ??= atob(bits);
    const unpacked = bytes;
    const printAt = (place: number) => {
      const from = place * width;
      const byteAt = (number: number) => unpacked.charCodeAt((from >> 3) + number) || 0;
      const window = byteAt(0) | (byteAt(1) << 8) | (byteAt(2) << 16);
      return (window >> (from & 7)) & ((1 << width) - 1);
    };
    const { places, print } = traceOf(word, table, Math.floor((unpacked.length * 8) / width));
    return places.reduce((sum, place) => sum ^ printAt(place), print) === 0;
  };
}
