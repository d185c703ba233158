import type { Fact, Facts } from './facts.ts';
import { borneOut, type Found, missing } from './finding.ts';

const QUOTED = /[“"«„]([^“”"«»„\n]{8,400})[”"»“]/g;
/** Shorter quotations are terms, not words of somebody. */
const LEAST_WORDS = 3;
const OF_THEM =
  /\b(?:you (?:\S+ )?(?:wrote|said|say|write|call|called|mentioned|put it|posted|told|asked)|your (?:\S+ ){0,2}(?:post|mail|e-?mail|message|words|line|headline|profile|note|reply|article)|in your words|as you)\b/i;

/** What a sentence quotes: the findings, and the sentence with words that stand in the brief blanked out, offsets unchanged. */
export type Quoted = { found: Found[]; rest: string };

/**
 * Words in quotation marks that stand in the brief are theirs, whatever they say, and need no further judging; words put into the
 * prospect's mouth that nobody read are invented.
 */
export function judgeQuotes(sentence: string, facts: Facts): Quoted {
  const found: Found[] = [];
  let rest = sentence;
  for (const match of sentence.matchAll(QUOTED)) {
    const [whole, words = ''] = match;
    if (words.trim().split(/\s+/).length < LEAST_WORDS) continue;
    const bearing = facts.facts.filter((fact) => holds(fact, words));
    if (bearing.length > 0) {
      found.push(borneOut(bearing.slice(0, 1)));
      rest = rest.slice(0, match.index) + ' '.repeat(whole.length) + rest.slice(match.index + whole.length);
    } else if (OF_THEM.test(sentence.slice(0, match.index) + sentence.slice(match.index + whole.length))) {
      found.push(missing('statement', { text: words }));
    }
  }
  return { found, rest };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Each part of a quotation, between its ellipses, stands in the line. */
function holds({ source }: Fact, words: string): boolean {
  const text = ` ${plain(source.text)} `;
  const parts = words
    .split(/…|\.{3}|\[[^\]]*\]/)
    .map(plain)
    .filter(Boolean);
  return parts.length > 0 && parts.every((part) => text.includes(` ${part} `) || (part.length >= 20 && text.includes(part)));
}
