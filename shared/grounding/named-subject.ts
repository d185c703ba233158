import { isCommonWord } from './common-words.ts';
import type { Fact, Facts } from './facts.ts';
import { bears } from './figure-inference.ts';
import { figuresOf } from './figures.ts';
import { type Found, missing } from './finding.ts';
import { isTalk } from './missing.ts';
import { contentOf, type Word, wordsOf } from './words.ts';

const NAME = '\\p{Lu}[\\p{L}\\p{M}\\p{N}&.-]*';
/** "Darnell took …", "The Kjeldsen Group has …", "Heathrow's dwell time …", "I read that Jonas …", "At Contoso you …". */
const OPENING = new RegExp(
  `^(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Aa]lso|[Bb]ecause|[Ss]ince|(?:I|[Ww]e) (?:just |also )?(?:saw|see|read|heard|hear|noticed|understand|gather)|[Ss]aw|[Rr]ead|[Hh]eard|[Nn]oticed) (?:that )?)?(?<at>[Aa]t )?(?:[Tt]he )?(?<name>${NAME}(?: ${NAME}){0,3}?)(?:['’]s?)?(?=[ ,](?!\\p{Lu}))`,
  'u',
);
/** Words after the name that leave it the subject of nothing: "Jonas and you", "Lena, your …". */
const NO_SUBJECT = /^(?:['’]s)?(?:,| (?:and|or|&) )/;
/** From here on somebody else is the subject. */
const ANOTHER = /[;:–—]|\b(?:you|your|you're|you've|we|we've|our|i|i've|my)\b/i;
const LEAST_SHARE = 0.5;

/**
 * A fact told of somebody the brief names but tells otherwise: "Darnell took over the store" where the prospect did. What bears the
 * sentence out has to speak of the one it names. Undefined when the sentence does not open with such a name.
 */
export function judgeNamedSubject(sentence: string, facts: Facts): Found | undefined {
  const opening = namedSubject(sentence, facts);
  if (!opening || /\?\s*$/.test(sentence)) return undefined;
  const { words, rest, at } = opening;
  const own = at ? rest.replace(/^,? (?:you|your)\b/i, '') : rest;
  const told = own.slice(0, ANOTHER.exec(own)?.index);
  const speaking = facts.facts.filter((fact) => speaksOf(fact, words, facts));
  return judgeTold(sentence, told, { facts, speaking, lead: sentence.length - own.length });
}

/** The name a sentence opens with as its subject, if it is somebody of the brief; and what follows it. */
export function namedSubject(sentence: string, facts: Facts): { words: Word[]; rest: string; at: boolean } | undefined {
  const opening = OPENING.exec(sentence);
  const { name = '', at } = opening?.groups ?? {};
  if (!opening) return undefined;
  const rest = sentence.slice(opening[0].length);
  const words = wordsOf(name);
  if ((!at && NO_SUBJECT.test(rest)) || !isSomebody(words, facts)) return undefined;
  return { words, rest, at: at !== undefined };
}

type Telling = { facts: Facts; speaking: Fact[]; lead: number };

function judgeTold(sentence: string, told: string, { facts, speaking, lead }: Telling): Found | undefined {
  const figures = figuresOf(sentence).filter(
    (figure) => figure.start >= lead && figure.end <= lead + told.length && !isTalk(sentence, figure),
  );
  for (const figure of figures) {
    const bearing = facts.facts.filter((fact) => !fact.ofLine && bears(fact, figure));
    if (bearing.length > 0 && !bearing.some((fact) => speaking.includes(fact))) return missing('wrong-person', { text: sentence }, bearing);
  }
  const content = contentOf(told);
  const past = PAST.test(told) ? facts.facts.filter((fact) => content.some((word) => isNameIn(word, fact))) : [];
  if (past.length > 0 && past.every((fact) => fact.owner === 'prospect' && !speaking.includes(fact)))
    return missing('wrong-person', { text: sentence }, past);
  if (content.length < 2) return undefined;
  const shared = (fact: Fact) => content.filter((word) => fact.stems.has(word.stem)).length;
  const best = facts.facts.filter((fact) => !fact.ofLine).sort((a, b) => shared(b) - shared(a))[0];
  if (!best || shared(best) < 2 || shared(best) / content.length < LEAST_SHARE || best.owner === 'anyone') return undefined;
  const ofThem = Math.max(0, ...speaking.map(shared));
  return ofThem < shared(best) - 1 || (ofThem === 0 && shared(best) >= 2) ? missing('wrong-person', { text: sentence }, [best]) : undefined;
}

/** "Devon spent six years at Zendesk": where somebody worked or studied is told of one person alone. */
const PAST = /\b(?:spent|studied|graduated|worked|degree|doctorate|phd|mba|came (?:over )?from|joined from|was (?:at|with))\b/i;
const isNameIn = (word: Word, fact: Fact): boolean =>
  /^\p{Lu}/u.test(word.text) && fact.source.kind === 'evidence' && fact.text.includes(word.text);

const bare = (word: Word): string => word.lower.replace(/'s?$/, '');

/** A name of the brief, neither the prospect's nor the seller's, that is no ordinary word. */
function isSomebody(words: Word[], facts: Facts): boolean {
  if (words.some((word) => facts.prospectNames.has(bare(word)) || facts.sellerNames.has(bare(word)))) return false;
  const asWritten = words.map(bare).join(' ');
  const isWhole = facts.facts.some(({ text }) => text.toLowerCase().includes(asWritten));
  if (!isWhole && words.some((word) => isCommonWord(bare(word)))) return false;
  return words.every((word) => facts.words.has(bare(word))) && words.some((word) => isNameOfBrief(word, facts));
}

/** In the brief with a capital that is not owed to the start of a sentence. */
function isNameOfBrief(word: Word, { facts }: Facts): boolean {
  if (isCommonWord(bare(word))) return false;
  const written = word.text.replace(/['’]s?$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const inside = new RegExp(`\\S\\s+(?:["“(])?${written}(?![\\p{L}\\p{N}])|(?:^|\\s)${written}(?=,| \\p{Lu})`, 'u');
  return facts.some(({ source, text }) => source.kind === 'evidence' && (inside.test(text) || inside.test(source.label)));
}

/** The fact names them, goes on about them ("She …"), or stands in a line they wrote. */
function speaksOf(fact: Fact, words: Word[], { facts }: Facts): boolean {
  const names = words.map(bare).filter((word) => !isCommonWord(word));
  const holds = (text: string) => wordsOf(text).some((word) => names.includes(bare(word)));
  if (holds(fact.text) || isFollowing(fact, facts, holds)) return true;
  if (fact.source.kind !== 'evidence' || fact.owner !== 'other') return false;
  return holds(fact.source.label) || facts.some((other) => other.source === fact.source && other.owner === 'other' && holds(other.text));
}

/** What a line goes on to say without a subject of its own is about what it named before: "Hollow Tides is out. 212,000 copies sold." */
function isFollowing(fact: Fact, facts: Fact[], holds: (text: string) => boolean): boolean {
  if (OWN_SUBJECT.test(fact.text)) return false;
  const before = facts.slice(0, facts.indexOf(fact)).filter((other) => other.source === fact.source);
  return before.some((other) => holds(other.text));
}

const OWN_SUBJECT = /^(?:\S+ ){0,2}(?:i|we|our|my|we're|we've|i'm|i've)\b/i;
