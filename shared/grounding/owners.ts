import type { Fact } from './facts.ts';
import type { Subject } from './subject.ts';

/**
 * Whether a fact may be told of the one a sentence speaks of. The seller's own facts may not be told of the prospect ("you cut onboarding
 * by 40 %" when the offer says that we do), nor the prospect's of the seller, nor a third person's of either. A sentence that supposes
 * ("you would save …") may use what the offer pledges.
 */
export function mayTell(fact: Fact, subject: Subject): boolean {
  if (fact.owner === 'anyone' || subject.who === 'unknown' || subject.who === 'general' || subject.who === 'other') return true;
  if (subject.who === 'prospect') return fact.owner === 'prospect' || (fact.pledge && subject.supposed);
  return fact.owner === 'seller';
}
