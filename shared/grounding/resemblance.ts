import type { Fact } from './facts.ts';
import type { Word } from './words.ts';

/** How much of a sentence's words a fact has. */
export const share = (fact: Fact, content: Word[]): number =>
  content.filter((word) => fact.stems.has(word.stem)).length / Math.max(1, content.length);

/** Facts that share at least two words, and a third of all, with the sentence; best first. */
export function bestFacts(facts: Fact[], content: Word[], least = 0.34): Fact[] {
  if (content.length === 0) return [];
  return facts
    .map((fact) => ({ fact, shared: content.filter((word) => fact.stems.has(word.stem)).length }))
    .filter(({ shared }) => (shared >= 2 || (content.length === 1 && shared === 1)) && shared / content.length >= least)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ fact }) => fact);
}
