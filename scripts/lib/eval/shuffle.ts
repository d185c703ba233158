import { createHash } from 'node:crypto';

/** A place in the order that a seed gives: the same for the same words, without any pattern. */
const rank = (seed: string, word: string): string =>
  createHash('sha256').update(`${seed}\n${word}`).digest('hex');

/** The words in an order of chance that is the same for the same seed. */
export const shuffled = (words: readonly string[], seed: string): string[] =>
  [...words].sort((one, other) => (rank(seed, one) < rank(seed, other) ? -1 : 1));

/** Half of the words, by chance: those whose first arm stands on the left. Of an odd number, the seed decides who gets the last. */
export function halfOf(words: readonly string[], seed: string): ReadonlySet<string> {
  const isMore = rank(seed, 'the odd one') < '8';
  const half = isMore ? Math.ceil(words.length / 2) : Math.floor(words.length / 2);
  return new Set(shuffled(words, seed).slice(0, half));
}
