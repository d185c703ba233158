import type { Span } from '../../shared/grounding/index.ts';
import { contentOf } from './content.ts';

/** A sentence with its telling words, taken once. */
export type Telling = { span: Span; words: ReadonlySet<string> };

export const tellingOf = (span: Span): Telling => ({ span, words: contentOf(span.text) });

const sharedBy = (one: Telling, other: Telling): number =>
  [...one.words].filter((word) => other.words.has(word)).length;

/** "Can I send it?" asks for what another email names. */
const POINTS = /\b(?:it|them|that|one)\b/i;

/** Whether two sentences ask for the same thing: the shorter has three fifths of its telling words in the other. */
export function askTheSame(one: Telling, other: Telling): boolean {
  const [short, long] = one.words.size <= other.words.size ? [one, other] : [other, one];
  const shared = sharedBy(short, long);
  if (short.words.size === 1) return shared === 1 && POINTS.test(short.span.text);
  return shared >= 2 && shared / short.words.size >= 0.6;
}

/** Whether two sentences are one formula: nearly all that either tells, the other tells too. */
export function areOneFormula(one: Telling, other: Telling): boolean {
  const shared = sharedBy(one, other);
  return shared >= 2 && shared / Math.max(one.words.size, other.words.size) >= 0.6;
}

/**
 * Of one list of sentences an email, the sentence that the most emails have in `same` words, with those emails by their
 * place, in order.
 */
export function commonest(
  emails: readonly (readonly Telling[])[],
  same: (one: Telling, other: Telling) => boolean,
): { at: number; span: Span }[] {
  let most: { at: number; span: Span }[] = [];
  for (const one of emails.flat()) {
    const held = emails.flatMap((own, at) => {
      const duplicate = own.findLast((other) => other === one || same(other, one));
      return duplicate ? [{ at, span: duplicate.span }] : [];
    });
    if (held.length > most.length) most = held;
  }
  return most;
}
