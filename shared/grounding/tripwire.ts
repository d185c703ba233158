import { isCommonWord } from '../text/common-words.ts';
import { judgedSentences } from '../text/email-parts.ts';
import { looksEnglish } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { followsFrom, isCounted } from './figure-match.ts';
import { type Figure, figuresOf } from './figures.ts';
import { type BriefLine, briefLines, type ClaimsBrief, once } from './lines.ts';
import { contactsNotIn, figuresOfLine, linksNotIn } from './missing.ts';
import { namesNotIn } from './names.ts';
import { timeUnitOf } from './units.ts';

/** Words of a text that the brief, as far as code can tell offline, does not bear out. */
export type Alarm = Span & {
  kind: 'figure' | 'name' | 'link' | 'address' | 'phone' | 'promise' | 'meeting';
};

/**
 * The offline word on a text: figures, names, links, addresses and phones that stand nowhere in the
 * brief, promises in the sender's name, a meeting that the thread does not hold. It knows nothing
 * of meaning: its silence says nothing of a sentence.
 */
export function tripwire(brief: ClaimsBrief, text: string): Alarm[] {
  const kept = alarmsOf(brief);
  if (kept.size > MOST_KEPT) kept.clear();
  return judgedSentences(text).flatMap(({ text: sentence, start }) => {
    const alarms = kept.get(sentence) ?? alarmsIn(brief, sentence);
    kept.set(sentence, alarms);
    return alarms.map((one) => ({ ...one, start: start + one.start, end: start + one.end }));
  });
}

/** Kept for a brief: as one types, one sentence changes and a hundred stay. */
const alarmsOf = once((_: ClaimsBrief) => new Map<string, Alarm[]>());
const MOST_KEPT = 500;

function alarmsIn(brief: ClaimsBrief, sentence: string): Alarm[] {
  const lines = briefLines(brief);
  const as = (kind: Alarm['kind'], spans: readonly Span[]): Alarm[] =>
    spans.map(({ start, end, text }) => ({ kind, start, end, text }));
  const contacts = contactsNotIn(lines, sentence);
  const certain = [
    ...as('link', linksNotIn(lines, sentence)),
    ...contacts.flatMap((one) => as(/\p{L}/u.test(one.text) ? 'address' : 'phone', [one])),
    ...as('figure', figuresNotIn(lines, sentence)),
  ];
  const { language = 'en' } = brief;
  const isEnglish = /^en(?:-|$)/i.test(language) && looksEnglish(sentence);
  const told = [
    ...as('name', isTitleCase(sentence) ? [] : namesNotIn(lines, sentence, true)),
    ...as('promise', promisesNotIn(lines, sentence)),
    ...as('meeting', meetingsNotIn(brief, sentence)),
  ];
  const isOther = (one: Span) => !certain.some((a) => a.start < one.end && one.start < a.end);
  const alarms = isEnglish ? [...certain, ...told.filter(isOther)] : certain;
  return alarms.sort((a, b) => a.start - b.start);
}

/** "Quick Question About Payroll": capitals name nobody there. */
function isTitleCase(sentence: string): boolean {
  const words = sentence.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 2 && capitals.length > 0.6 * words.length;
}

function figuresNotIn(lines: readonly BriefLine[], sentence: string): Figure[] {
  if (/^(?:if|say|suppose|imagine)\b/i.test(sentence)) return [];
  const today = new Date();
  const read = lines.filter(({ id }) => id !== 'thread').map(figuresOfLine);
  const isPlainTalk = (one: Figure) =>
    isOfTalk(one, sentence, today) || (isSmall(one) && !(isMany(one) && isCounted(one, read)));
  return figuresOf(sentence).filter(
    (one) => !isPlainTalk(one) && !read.some((line) => followsFrom(one, line, today)),
  );
}

/** Small counts are mostly of ideas and things to try, unless the brief counts the same things. */
const isSmall = ({ kind, values: [value = 0], inWords }: Figure): boolean =>
  kind === 'count' && (inWords || (value < 10 && Number.isInteger(value)));
const isMany = ({ values: [value = 0] }: Figure): boolean => value > 3;

/** The length of the call that is asked for, a day or an hour, a year ahead. */
function isOfTalk(
  { kind, values: [value = 0], inWords, unit = '' }: Figure,
  sentence: string,
  today: Date,
): boolean {
  const isAsked = inWords && value <= 3 && sentence.endsWith('?');
  if (kind === 'year') return value >= today.getUTCFullYear();
  return kind === 'time' && (/^(?:minute|second)$/.test(unit) || value <= 1 || isAsked);
}

const SENT =
  /\b(?:I|[Ww]e)(?:['’]ll| will) (?:send|share|forward|attach|include) ((?:\S+ ?){1,5})/g;
const ATTACHED =
  /\b(?:(?:I|we)(?:['’]ve| have)? (?:attached|enclosed)|please find|attached (?:is|are|you))\b/gi;
const PLEDGED =
  /\b(?:refund|money[- ]back|your money back|guarantee[ds]?|pay nothing|at our (?:own )?cost)\b/gi;

/** Something to be sent, or pledged, of which the brief has no word; anything attached. */
function promisesNotIn(lines: readonly BriefLine[], sentence: string): Span[] {
  const known = lines.map(({ text }) => text.toLowerCase()).join('\n');
  const isNew = (words: string) => {
    const all = words.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
    const telling = all.filter((word) => !timeUnitOf(word) && !isCommonWord(word, true));
    return telling.length > 0 && !telling.some((word) => known.includes(word.slice(0, 5)));
  };
  const sent = [...sentence.matchAll(SENT)].filter(([, what = '']) => isNew(what)).map(spanOf);
  const pledged = [...sentence.matchAll(PLEDGED)].filter(([words]) => isNew(words)).map(spanOf);
  return [...sent, ...pledged, ...[...sentence.matchAll(ATTACHED)].map(spanOf)];
}

const spanOf = ({ 0: text, index: start }: RegExpExecArray): Span => ({
  start,
  end: start + text.length,
  text,
});

const MET = [
  /\b(?:when|since|as|after) we (?:last )?(?:met|spoke|talked|discussed)\b/gi,
  /\b(?:to meet|meeting|talking to|speaking (?:to|with)) you (?:at|on|in|last)\b/gi,
  /\b(?:taking|for) (?:my|our) call\b|\bon our (?:last )?call\b/gi,
];
const HELD = /\b(?:call\w*|met|meet\w*|spoke|speak|talk\w*|chat\w*|discuss\w*|conversation)\b/i;
const OF_THREAD = /^(?:message|note|selection)$/;

/** A meeting is told of, and nothing in the thread or in the user's own notes speaks of one. */
function meetingsNotIn({ prospect, instructions = '' }: ClaimsBrief, sentence: string): Span[] {
  const lines = prospect?.evidence.filter(({ kind }) => OF_THREAD.test(kind)) ?? [];
  const isHeld = [instructions, ...lines.map(({ text }) => text)].some((text) => HELD.test(text));
  return isHeld ? [] : MET.flatMap((met) => [...sentence.matchAll(met)].map(spanOf));
}
