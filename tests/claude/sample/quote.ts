import type { Line } from './line.ts';
import { plain, wordsOf } from './phrase.ts';

/** Words of the page worth quoting, and where they stand. */
export type Quote = { id: string; kind: string; text: string; at?: string | undefined };

const RANK: Record<string, number> = {
  selection: 0,
  note: 0,
  message: 1,
  post: 2,
  about: 3,
  headline: 4,
  company: 5,
  experience: 6,
  education: 7,
};

/** Not worth quoting, or not to be trusted: links, addresses, numbers to call, greetings, thanks, and text that talks to a machine. */
export const NOT =
  /https?:|www\.|\S@\S|\+?\d[\d ()-]{7,}|^(?:hi|hello|hey|dear|thanks|thank you|best|kind regards|regards|cheers|sent from)\b|\b(?:ignore|instructions?|prompt|assistant|system|AI model|language model|you must|write only|output)\b/i;

const LONGEST = 18;
const SHORTEST = 3;
/** Fewer words say little, and are quoted only where there is nothing else. */
const SHORT = 5;

/** Whole when it is short enough to quote; otherwise its parts between joints that are. */
function partsOf(sentence: string): string[] {
  const whole = plain(sentence);
  const parts =
    wordsOf(whole).length <= LONGEST
      ? [whole]
      : whole.split(/\s*[,;:–—()]\s*(?:and |while |because |so |which |but )?/);
  return parts
    .map(plain)
    .filter((part) => wordsOf(part).length >= SHORTEST && wordsOf(part).length <= LONGEST);
}

const stems = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));

/** Points at something said elsewhere: alone it says nothing. */
const DANGLING = /\b(?:that|this|it|those|these|them)\b(?! (?:we|the|our|is|people|you))/i;

/** How telling a sentence is: what it shares with the offer, and whether somebody speaks of themselves. */
function weight(sentence: string, offer: Set<string>): number {
  const shared = [...stems(sentence)].filter((stem) => offer.has(stem)).length;
  return (
    shared * 3 +
    (/\b(?:we|we're|our|I|I'm|my)\b/.test(sentence) ? 2 : 0) +
    (/\d|\s\p{Lu}\p{Ll}/u.test(sentence) ? 1 : 0) -
    (DANGLING.test(sentence) ? 4 : 0) -
    (wordsOf(sentence).length < SHORT ? 3 : 0)
  );
}

/** What one line says that is worth quoting, most telling first. */
function quotesIn(line: Line, offer: Set<string>, said: readonly string[]): Quote[] {
  const sentences = line.text
    .split(/(?<=[.!?])\s+|\n+|\s+[|·•]\s+/)
    .filter((sentence) => !NOT.test(sentence) && !/\?\s*$/.test(sentence));
  // A title or a company tells nobody anything they did not know of themselves.
  const mine =
    line.kind === 'note'
      ? sentences.filter((sentence) => !/\b(?:she|he|they)\b/i.test(sentence))
      : sentences;
  const news = mine
    .flatMap(partsOf)
    .filter((part) => line.kind !== 'headline' || !said.some((known) => part.includes(known)));
  const parts = news.toSorted((a, b) => weight(b, offer) - weight(a, offer));
  return parts.map((text) => ({
    id: line.id,
    kind: line.kind,
    at: line.at,
    text: text.replace(/["“”]/g, '’'),
  }));
}

/** Kinds in which one line says more than one thing. */
const LONG = ['message', 'post', 'about'];

/**
 * What the page says that can be quoted word for word, most telling first: one quote a line, then a second one of the longer lines. `said`: what a
 * headline says again.
 */
export function quotesOf(
  lines: readonly Line[],
  offerText: string,
  said: readonly string[] = [],
): Quote[] {
  const offer = stems(offerText);
  const theirs = lines.filter(
    ({ kind, from }) => kind in RANK && from !== 'me' && from !== 'other',
  );
  const ranked = theirs.toSorted(
    (a, b) => (RANK[a.kind] ?? 9) - (RANK[b.kind] ?? 9) || (b.at ?? '').localeCompare(a.at ?? ''),
  );
  const quotes = ranked.map((line) => quotesIn(line, offer, said));
  const seconds = quotes.flatMap(([, second]) =>
    second &&
    LONG.includes(second.kind) &&
    wordsOf(second.text).length > 5 &&
    !DANGLING.test(second.text)
      ? [second]
      : [],
  );
  return [...quotes.flatMap(([best]) => best ?? []), ...seconds];
}
