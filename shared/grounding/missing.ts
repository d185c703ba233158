import type { ClaimsBrief, Span } from './claims.ts';
import { contactsOf, normalContact } from './contacts.ts';
import { factsOf } from './facts.ts';
import type { Figure } from './figure.ts';
import { figureFollows } from './figure-match.ts';
import { figuresOf } from './figures.ts';
import { linksOf, normalLink } from './links.ts';

/** All texts of a brief that a statement may rest on; samples of the user's voice are not among them. */
function textsOf(brief: ClaimsBrief): string[] {
  return [...new Set(factsOf(brief).facts.flatMap(({ source, text }) => [source.text, source.label, text]))];
}

/** Links of a text that the brief does not contain. A bare host is fine when the brief has a page or a mail address there. */
export function linksNotIn(brief: ClaimsBrief, text: string): Span[] {
  const links = linksOf(text);
  if (links.length === 0) return [];
  const texts = textsOf(brief);
  const known = texts.flatMap(linksOf).map((link) => normalLink(link.text));
  const hosts = new Set([...known.map((link) => link.host), ...texts.flatMap(contactsOf).map((one) => hostOf(one.text))]);
  return links.filter((link) => {
    const { host, path } = normalLink(link.text);
    if (path === '' && hosts.has(host)) return false;
    return !known.some((one) => one.host === host && one.path === path);
  });
}

const hostOf = (contact: string): string => (/@(.+)$/.exec(normalContact(contact))?.[1] ?? '').toLowerCase();

/** Mail addresses, phone numbers and handles of a text that the brief does not contain. */
export function contactsNotIn(brief: ClaimsBrief, text: string): Span[] {
  const contacts = contactsOf(text);
  if (contacts.length === 0) return [];
  const known = textsOf(brief)
    .flatMap(contactsOf)
    .map((one) => normalContact(one.text));
  return contacts.filter((contact) => {
    const normal = normalContact(contact.text);
    return !known.some(
      (one) => one === normal || (/^\d{7,}$/.test(normal) && (one.endsWith(normal) || normal.endsWith(one)) && one.length >= 7),
    );
  });
}

/**
 * Figures of a text that no text of the brief bears out, for refusing an email: in doubt a figure passes. Rounding, number words, a count
 * for a time, the length of a call that is asked for, small counts of ideas or lines, dates and years ahead are all let through.
 */
export function figuresNotIn(brief: ClaimsBrief, text: string): Span[] {
  const known = factsOf(brief).facts.flatMap((fact) => [...fact.figures, ...fact.implied]);
  return figuresOf(text)
    .filter((figure) => !isTalk(text, figure) && !passesLoosely(figure) && !known.some((fact) => figureFollows(figure, fact, true)))
    .map(({ start, end, text: quote }) => ({ start, end, text: quote }));
}

/** Words after which a figure counts parts of the email or of the talk, not of the world. */
const TALK =
  /^(?:(?:quick|short|simple|more|other|small|good|honest|different|main|common|of|concrete|possible|last|previous|earlier|brief|useful|key|free|open|final|plain|clear|easy|separate|short)[ -]){0,2}(?:ideas?|questions?|thoughts?|lines?|sentences?|words?|paragraphs?|reasons?|options?|ways?|things?|points?|steps?|examples?|notes?|e-?mails?|messages?|mails?|tips?|bullets?|slots?|cents|pieces?|sides?|sentence|thing|parts?|page|pager|pages|slides?|click|clicks|tries|attempts?|follow-?ups?|times? (?:that|which|work)|that (?:suit|fit|work)|dates?|of (?:us|them|those|these|you)|scenarios?|angles?|takeaways?|ends|worlds|minds|weeks? (?:from now|ago)|days? (?:from now|ago|later)|or three|or two|to three|three|to five)\b/i;

/** "Step 3", "idea number 2"; "member number 150,000" is a figure. */
const SMALL_ORDER = 12;

const ASK =
  /\?|\b(?:call|chat|demo|minutes? of|spare|walk you|overview|video|loom|book|schedule|grab|meet|meeting|conversation|coffee|slot|catch up|sync|intro)\b/i;
const ASK_MINUTES = 90;

/** A figure that states nothing of the world: the length of the call asked for, "two ideas", "one of", "in three days". */
export function isTalk(text: string, figure: Figure): boolean {
  const tail = text.slice(figure.end).trimStart().replace(/^-/, '');
  const head = text.slice(0, figure.start);
  const [value = 0] = figure.values;
  if (figure.kind === 'count' && value <= 12 && TALK.test(tail)) return true;
  if (figure.inWords && figure.kind === 'count' && value <= 1) return true;
  if (
    value <= SMALL_ORDER &&
    /\b(?:step|option|email|mail|part|idea|question|point|number|no\.|#|question|chapter|version|phase|tier|tip|attempt|day|week|page|slide)\s?#?$/i.test(
      head,
    )
  )
    return true;
  if (/^\s?(?:\/|:)\s?\d/.test(text.slice(figure.end))) return true;
  if (ROUND_IDIOM.test(figure.text) && !isOfThings(tail)) return true;
  if (figure.kind === 'time' && /^minutes?[- ](?:read|watch|listen|skim|look|job|exercise)\b/i.test(tail)) return true;
  if (/\ba top[- ]$|^(?:the|my) top[- ]$/i.test(head)) return true;
  if (figure.kind === 'time' && /^(?:minutes?|hours?)(?: by \p{Ll}+)? (?:away|from (?:you|your|here|there))\b/iu.test(tail)) return true;
  if (isAdvice(sentenceAround(text, figure), figure)) return true;
  return figure.kind === 'time' && isAskedTime(sentenceAround(text, figure), figure, head, tail);
}

/** "A thousand ways", "a hundred of these a week", "a million reasons": many, not a number. */
const ROUND_IDIOM = /^an? (?:hundred|thousand|million)$/i;
const isOfThings = (tail: string): boolean =>
  !/^(?:(?:other|good|different|little|small|tiny|more|such|and one) )*(?:ways?|reasons?|times?|things?|of (?:these|those|them)|questions?|excuses?|ideas?|words?|(?:e-?)?mails?|messages?|pitch(?:es)?|details?|decisions?|variables|directions|miles|cuts|stories|opinions|moving parts)\b/i.test(
    tail,
  );

const MOST_ADVISED = 60;

/** "Keep a list for five days", "if it takes more than 30 minutes": a number to try, small and of no claim, in a sentence that tells the reader what to do. */
const isAdvice = (sentence: string, { kind, values: [value = 0] }: Figure): boolean =>
  (kind === 'count' || kind === 'time') &&
  value <= MOST_ADVISED &&
  /^\s*(?:(?:then|next|first|so|and|now|just|simply)[, ]+)?(?:keep|ask(?! (?:our|the) \d)|pick|take(?! (?:our|the) )|look at|count|write down|list|note(?! that)|set|try|give|check|compare|time|choose|block|spend|put|start|go through|walk|mark|sort|open|print|draw|say|suppose|imagine|picture|if (?:it|that|one|they|the))\b/i.test(
    sentence,
  );

function isAskedTime(sentence: string, figure: Figure, head: string, tail: string): boolean {
  const [value = 0] = figure.values;
  const minutes =
    figure.unit === 'minute'
      ? value
      : figure.unit === 'second'
        ? value / 60
        : figure.unit === 'hour'
          ? value * 60
          : Number.POSITIVE_INFINITY;
  if (minutes <= ASK_MINUTES && (ASK.test(sentence) || /^minutes?-?\s?(?:call|chat|demo)/i.test(tail))) return true;
  const ahead =
    /\b(?:in|within|over|next|for|the|coming|last|past|give (?:it|me|you))(?: the)?(?: next| coming| last| past)?(?: about| around)?\s?$/i.test(
      head,
    );
  return value <= 3 && figure.inWords && ahead && (figure.unit === 'day' || figure.unit === 'week');
}

function sentenceAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('.', start), text.lastIndexOf('\n', start), text.lastIndexOf('?', start - 1)) + 1;
  const rest = text.slice(end).search(/[.?!\n]/);
  return text.slice(from, rest < 0 ? undefined : end + rest + 1);
}

/** Too small or too vague to refuse an email for; the judge still looks at them. */
function passesLoosely(figure: Figure): boolean {
  const [value = 0] = figure.values;
  if (figure.kind === 'vague') return true;
  if (figure.kind === 'year') return value >= 2024 && value <= 2035;
  if (figure.inWords && figure.kind !== 'percent' && figure.kind !== 'money') return value <= 3;
  if (figure.inWords && !/percent|%/i.test(figure.text) && figure.kind === 'percent') return true;
  return figure.kind === 'count' && value <= 1;
}
