import { followsFrom } from './figure-match.ts';
import { type Figure, figuresOf } from './figures.ts';
import { looksEnglish } from './language.ts';
import { isGreeting, isSignOff } from './letter-parts.ts';
import { type BriefLine, briefLines } from './lines.ts';
import { contactsBeside, figuresOfLine, linksBeside } from './missing.ts';
import { namesBeside } from './names.ts';
import { sentencesOf } from './sentences.ts';
import type { ClaimsBrief, Span } from './types.ts';

/** Words of a text that the brief, as far as code can tell offline, does not bear out. */
export type Alarm = Span & {
  kind: 'figure' | 'name' | 'link' | 'address' | 'phone' | 'promise' | 'meeting';
};

/**
 * The offline word on a text: figures, names, links, addresses and phones that stand nowhere in the
 * brief, promises in the sender's name, and a meeting that the thread does not hold. It knows nothing of
 * meaning: silence says nothing of a sentence.
 */
export function tripwire(brief: ClaimsBrief, text: string): Alarm[] {
  const alarms = judgedSentences(text).flatMap(({ text: sentence, start }) =>
    alarmsIn(brief, sentence).map((alarm) => ({
      ...alarm,
      start: start + alarm.start,
      end: start + alarm.end,
    })),
  );
  return alarms.sort((a, b) => a.start - b.start);
}

/** The sentences of an email that may state something: no greeting, no sign-off, no name under it. */
export function judgedSentences(text: string): Span[] {
  let signed = false;
  return sentencesOf(text).filter(({ text: sentence }) => {
    signed ||= isSignOff(sentence);
    const isName = signed && !/^p\.?\s?s\b/i.test(sentence) && !/[.?]$/.test(sentence);
    return !isName && !isSignOff(sentence) && !isGreeting(sentence);
  });
}

const known = new WeakMap<ClaimsBrief, Map<string, Alarm[]>>();
const MOST_KNOWN = 500;

/** Kept for a brief object: as one types, one sentence changes and a hundred stay. */
function alarmsIn(brief: ClaimsBrief, sentence: string): Alarm[] {
  const ofBrief = known.get(brief) ?? new Map<string, Alarm[]>();
  known.set(brief, ofBrief);
  const kept = ofBrief.get(sentence);
  if (kept) return kept;
  const alarms = look(brief, sentence);
  if (ofBrief.size >= MOST_KNOWN) ofBrief.clear();
  ofBrief.set(sentence, alarms);
  return alarms;
}

function look(brief: ClaimsBrief, sentence: string): Alarm[] {
  const lines = briefLines(brief);
  const as = (kind: Alarm['kind'], spans: readonly Span[]): Alarm[] =>
    spans.map(({ start, end, text }) => ({ kind, start, end, text }));
  const addresses = [
    ...as('link', linksBeside(lines, sentence)),
    ...contactsBeside(lines, sentence).flatMap((span) =>
      as(/[@[(]\s?(?:at\b)?/.test(span.text) && /\p{L}/u.test(span.text) ? 'address' : 'phone', [
        span,
      ]),
    ),
  ];
  const figures = as('figure', figuresBeside(lines, sentence));
  if (!isEnglish(brief, sentence)) return [...addresses, ...figures];
  const names = isTitleCase(sentence)
    ? []
    : as(
        'name',
        namesBeside(lines, sentence, true).filter(
          (name) => !addresses.some((one) => one.start < name.end && name.start < one.end),
        ),
      );
  return [
    ...addresses,
    ...figures,
    ...names,
    ...as('promise', promisesIn(sentence)),
    ...as('meeting', meetingsBeside(brief, sentence)),
  ];
}

const isEnglish = ({ language }: ClaimsBrief, text: string): boolean =>
  (!language || /^en(?:-|$)/i.test(language)) && looksEnglish(text);

/** "Quick Question About Payroll": capitals name nobody there. */
function isTitleCase(sentence: string): boolean {
  const words = sentence.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  return (
    words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * words.length
  );
}

/** Counts below this are often of lines, ideas or days ahead. */
const LEAST_COUNT = 10;

function figuresBeside(lines: readonly BriefLine[], sentence: string): Figure[] {
  const today = new Date();
  return figuresOf(sentence).filter(
    (figure) =>
      !isTalk(figure, sentence) &&
      !lines.some((line) => followsFrom(figure, figuresOfLine(line), today)),
  );
}

/** Figures of an ask or of the talk itself, not of the world. */
function isTalk({ kind, values: [value = 0], inWords, unit }: Figure, sentence: string): boolean {
  if (kind === 'count') return inWords || value < LEAST_COUNT;
  if (kind === 'year') return value >= new Date().getUTCFullYear();
  if (kind === 'time' && (unit === 'minute' || unit === 'second')) return true;
  return kind === 'time' && inWords && value <= 3 && /\?$/.test(sentence);
}

const PROMISE =
  /\b(?:(?:I|we)(?:['’]ve| have)? (?:attached|enclosed)|attached (?:is|are|you)|(?:is|are) attached|please find|see the attach\w+|in the attach\w+)\b/gi;

const promisesIn = (sentence: string): Span[] => spansOf(sentence, PROMISE);

const MET =
  /\b(?:(?:when|since|as|after) we (?:last )?(?:met|spoke|talked|discussed|chatted)|(?:good|great|nice|lovely) (?:to meet|meeting|talking|speaking|chatting) (?:you|with you|to you)|(?:taking|for) (?:my|our|the) call|our (?:call|chat|conversation|meeting)|as discussed)\b/gi;
const HELD =
  /\b(?:call|called|met|meet|meeting|spoke|speak|talk|talked|chat|chatted|discussed|conversation|conference)\b/i;

function meetingsBeside({ prospect, instructions }: ClaimsBrief, sentence: string): Span[] {
  const thread = [
    instructions,
    ...(prospect?.evidence ?? [])
      .filter(({ kind }) => /message|note|selection/.test(kind))
      .map(({ text }) => text),
  ].join('\n');
  return HELD.test(thread) ? [] : spansOf(sentence, MET);
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    text: words,
  }));
