/**
 * A set of words kept as a Bloom filter: what was put in is always found; of what was not, about one word in twenty is found as well.
 * Lists that are megabytes as text fit into the page script so.
 */
export type Lookup = {
  /** The bits, base64. */
  readonly bits: string;
  /** Bits set for each word. */
  readonly hashes: number;
};

const SEEDS = [0x811c9dc5, 0x01000193] as const;

/** FNV-1a, 32 bits (public domain, Fowler–Noll–Vo), with a last mixing so that short words spread. */
function hash(text: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1)
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return (sum ^ (sum >>> 13)) >>> 0;
}

/** Places of a word among so many bits (double hashing, Kirsch and Mitzenmacher 2006). */
export function placesOf(word: string, hashes: number, size: number): number[] {
  const [first, second] = [hash(word, SEEDS[0]), hash(word, SEEDS[1]) | 1];
  return Array.from(
    { length: hashes },
    (_, number) => (first + Math.imul(number, second)) >>> 0,
  ).map((place) => place % size);
}

/** Whether a word is in the set. The bits are unpacked at the first question. */
export function lookup({ bits, hashes }: Lookup): (word: string) => boolean {
  let bytes: string | undefined;
  return (word) => {
    bytes ??= atob(bits);
    const unpacked = bytes;
    return placesOf(word, hashes, unpacked.length * 8).every(
      (place) => (unpacked.charCodeAt(place >> 3) >> (place & 7)) & 1,
    );
  };
}
