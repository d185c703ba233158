import type { Claim, ClaimsBrief, Doubt, UnsupportedReason, Verdict } from './claims.ts';
import { factsOf } from './facts.ts';
import { type Found, missing, sourcesOf } from './finding.ts';
import { judgeHearsay } from './hearsay.ts';
import { judgeDates } from './judge-dates.ts';
import { judgeEvents } from './judge-events.ts';
import { judgeFigures } from './judge-figures.ts';
import { judgeNames } from './judge-names.ts';
import { judgeOrdinals } from './judge-ordinals.ts';
import { judgeQuotes } from './judge-quotes.ts';
import { judgeStatement } from './judge-statements.ts';
import { contactsNotIn, linksNotIn } from './missing.ts';
import { judgeNamedSubject } from './named-subject.ts';
import { withQuotations } from './quoted.ts';
import { isGreeting, isSignOff, sentencesOf } from './sentences.ts';
import { judgeSince, judgeTenure } from './tenure.ts';
import { looksEnglish, wordsOf } from './words.ts';

/** Which reason is told when a sentence has several: the gravest first. */
const GRAVITY: UnsupportedReason[] = ['link', 'contact', 'wrong-person', 'figure', 'customer', 'event', 'name', 'statement'];

/**
 * What can be said of one sentence of an email: whether the brief bears out what it states. Deterministic and without a network.
 * Figures, links and contacts are judged in any script; names, customers, events and statements in English only, where a capital
 * letter and a verb can be told apart with some certainty; a sentence in another language is otherwise `silent`.
 */
export function judge(brief: ClaimsBrief, sentence: string): Verdict {
  const ofBrief = verdicts.get(brief) ?? new Map<string, Verdict>();
  verdicts.set(brief, ofBrief);
  const kept = ofBrief.get(sentence);
  if (kept) return kept;
  const verdict = judgeAnew(brief, sentence);
  if (ofBrief.size >= MOST_VERDICTS) ofBrief.clear();
  ofBrief.set(sentence, verdict);
  return verdict;
}

/** Verdicts remembered for a brief object: as one types, one sentence changes and a hundred stay. */
const verdicts = new WeakMap<ClaimsBrief, Map<string, Verdict>>();
const MOST_VERDICTS = 500;

function judgeAnew(brief: ClaimsBrief, sentence: string): Verdict {
  const text = sentence.trim();
  if (text === '' || isSignOff(text) || isCall(brief, text)) return { kind: 'silent' };
  const statements = isGreeting(text)
    ? []
    : withQuotations(
        text,
        piecesOf(text).flatMap((piece) => judgeStatements(brief, piece)),
        factsOf(brief),
      );
  const found = [...judgeAddresses(brief, text), ...statements];
  const wrong = found.filter((one) => one.missing !== undefined).sort((a, b) => gravity(a) - gravity(b));
  const [first, ...others] = wrong;
  if (first?.missing) {
    const also = othersOf(first.quote, others);
    return {
      kind: 'unsupported',
      reason: first.missing,
      quote: first.quote,
      sources: sourcesOf(first.facts),
      ...(also.length > 0 ? { also } : {}),
    };
  }
  const sources = sourcesOf(found.flatMap((one) => one.facts));
  return sources.length > 0 ? { kind: 'supported', sources } : { kind: 'silent' };
}

/** What else of the sentence nothing bears out: words of their own, since a second reason for the same words helps nobody. */
function othersOf(first: string, others: Found[]): Doubt[] {
  const said = [first];
  return others.flatMap((one) => {
    if (!one.missing || said.some((quote) => quote.includes(one.quote) || one.quote.includes(quote))) return [];
    said.push(one.quote);
    return [{ reason: one.missing, quote: one.quote }];
  });
}

/** No sentence is longer; a row of thousands of words without a stop is judged in pieces, since some looks take the square of its length. */
const LONGEST = 600;

function piecesOf(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  const cut = text.lastIndexOf(' ', LONGEST);
  const at = cut > LONGEST / 2 ? cut : LONGEST;
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += at) pieces.push(text.slice(start, start + at));
  return pieces;
}

/** "G'day Stavros,", "Hei Mika!", "Annika,": a greeting in any language, by the name at its end. */
function isCall(brief: ClaimsBrief, text: string): boolean {
  const words = wordsOf(text);
  const last = words.at(-1);
  const called = wordsOf(`${brief.prospect?.firstName ?? ''} ${brief.prospect?.fullName ?? ''}`).map((word) => word.lower);
  return words.length <= MOST_CALLING && last !== undefined && called.includes(last.lower) && /^[^.?]*[,!:–—-]$/.test(text);
}
const MOST_CALLING = 3;

const gravity = (found: Found): number => (found.missing ? GRAVITY.indexOf(found.missing) : GRAVITY.length);

function judgeAddresses(brief: ClaimsBrief, text: string): Found[] {
  return [
    ...linksNotIn(brief, text).map((span) => missing('link', span)),
    ...contactsNotIn(brief, text).map((span) => missing('contact', span)),
  ];
}

function judgeStatements(brief: ClaimsBrief, sentence: string): Found[] {
  const facts = factsOf(brief);
  const english = isEnglish(brief, sentence);
  const { found: quotes, rest: text } = english ? judgeQuotes(sentence, facts) : { found: [], rest: sentence };
  const figures = judgeFigures(text, facts, english);
  if (!english) return figures;
  const others = judgeHearsay(text, facts) ?? judgeNamedSubject(text, facts);
  if (others?.missing) return [others];
  const told = [
    ...figures,
    ...judgeOrdinals(text, facts),
    ...judgeDates(text, facts),
    ...judgeEvents(text, facts),
    ...judgeTenure(text, facts),
    ...judgeSince(text, facts),
  ];
  const named = judgeNames(text, facts);
  const found = [...quotes, ...told, ...named];
  if (found.some((one) => one.missing)) return found;
  const hasFacts = (one: Found) => one.facts.length > 0;
  return [
    ...found,
    ...judgeStatement(text, facts, { isTold: figures.length > 0 || told.some(hasFacts), isNamed: [...quotes, ...named].some(hasFacts) }),
  ];
}

const isEnglish = (brief: ClaimsBrief, text: string): boolean =>
  (!brief.language || /^en(?:-|$)/i.test(brief.language)) && looksEnglish(text);

/** Each sentence of a text with its place and verdict; what stands under a sign-off is silent. */
export function claimsOf(brief: ClaimsBrief, text: string): Claim[] {
  let signed = false;
  return sentencesOf(text).map(({ start, end, text: sentence }) => {
    const below = signed;
    signed ||= isSignOff(sentence);
    return { start, end, sentence, verdict: below ? judgeBelow(brief, sentence) : judge(brief, sentence) };
  });
}

/** Under a sign-off stand names and addresses: only the addresses can be untrue. A postscript is an ordinary sentence. */
function judgeBelow(brief: ClaimsBrief, sentence: string): Verdict {
  if (/^p\.?\s?s\b/i.test(sentence) || /[.?]$/.test(sentence)) return judge(brief, sentence);
  const [wrong] = judgeAddresses(brief, sentence);
  return wrong?.missing ? { kind: 'unsupported', reason: wrong.missing, quote: wrong.quote, sources: [] } : { kind: 'silent' };
}
