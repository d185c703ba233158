import { syllable } from 'syllable';

/** Words remembered; an evening of writing has fewer. */
const MOST = 5_000;
const known = new Map<string, number>();

/** Syllables of an English word, at least one. */
export function syllablesOf(word: string): number {
  const lower = word.toLowerCase();
  const kept = known.get(lower);
  if (kept !== undefined) return kept;
  if (known.size >= MOST) known.clear();
  const count = Math.max(1, syllable(lower));
  known.set(lower, count);
  return count;
}
