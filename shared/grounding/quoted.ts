import type { Fact, Facts } from './facts.ts';
import { borneOut, type Found } from './finding.ts';

/** Fewer words may stand in quotes for another reason: a term, a tone. */
const SHORTEST = 3;

const QUOTATIONS = /[“„«"]([^“”„«»"]{6,400})[”“»"]/g;

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Quotation = { text: string; facts: Fact[] };

/** Quotations of a sentence that stand word for word in something the prospect or their page said, with the facts they are from. */
function quotationsOf(sentence: string, { facts }: Facts): Quotation[] {
  return [...sentence.matchAll(QUOTATIONS)].flatMap(([, text = '']) => {
    const words = bare(text);
    if (words.split(' ').length < SHORTEST) return [];
    const from = facts.filter(
      ({ source, owner }) => source.kind === 'evidence' && owner === 'prospect' && bare(source.text).includes(words),
    );
    return from.length > 0 ? [{ text, facts: from }] : [];
  });
}

/**
 * What is quoted word for word needs no further source: "I" in it is the prospect, not the sender. What the sentence says around
 * the quotation is judged as ever.
 */
export function withQuotations(sentence: string, found: Found[], facts: Facts): Found[] {
  const quotations = quotationsOf(sentence, facts);
  if (quotations.length === 0) return found;
  const rest = found.filter((one) => one.missing === undefined || !quotations.some(({ text }) => text.includes(one.quote)));
  return [...rest, ...quotations.map((quotation) => borneOut(quotation.facts))];
}
