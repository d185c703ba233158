import { hasLegalForm } from '../company/legal-form.ts';
import { lookup } from '../lookup.ts';
import type { Reading } from '../reading.ts';
import { BUSINESS_WORDS } from './business-words.ts';
import { fold, romanized } from './fold.ts';
import { isGroupWord } from './groups.ts';
import { isGiven } from './order.ts';
import { HELLO, type PersonName } from './person-name.ts';

/*
 * What a display name may be instead of one person's, and what they may be called instead of its first word. Such a name is asked about.
 * Decided where a reading is shown: the list of words is too large for the script of a page.
 */

const isListed = lookup(BUSINESS_WORDS);

/** What German compounds end in that name a business: "Zahnarztpraxis", "Kinderhaus". */
const COMPOUND =
  /^\p{L}{3,}(?:apotheke|beratung|betrieb|dienst|gesellschaft|handel|haus|kanzlei|kasse|klinik|laden|markt|praxis|reinigung|schule|service|technik|team|verein|verlag|versicherung|werke|werkstatt|zentrum)$/u;

/** A first word of so many letters that no list of given names has is rather a word. */
const LONG = 10;

const SONS = /\s(?:&|\+|and|und|et|y|e|i|en|og|och)\s+(?:sons?|sohne?|fils|hijos|figli|zonen|co)\b/;
/** "Your Sonnhof Team", "L'équipe Tandemo". */
const DETERMINER =
  /^(?:your|our|ihr|euer|unser|votre|notre|vuestro|nuestro|tu|il|l['’]|la|le|les|los|las|de|het|the)(?:\s|(?<=['’]))/;
/** Small words that names of persons have as well: "La Toya Jackson", "De Vries". */
const ALSO_PARTICLE = /^(?:la|le|de|il)\s+(?=\p{L}+\s*\p{L}*$)/u;
const TITLE_INSIDE = /\p{L}\s+(?:dr|prof|dott|dra|mudr)\.?\s/u;
/** "Harper & Lyle", "Kim's Nail Spa", "Boardroom 2": no way to write one person's name. */
const NO_PERSON = /\p{L}\s*[&+]\s*\p{L}|^\p{L}+['’]s\s|(?:^|\s)#?\p{N}/u;
const SECRETARY = /^(?:pa|ea|assistant|asst)\s+(?:to|of|for)\s/;

function isBusinessWord(word: string): boolean {
  const bare = romanized(word).replaceAll(/[^\p{L}\p{M}]/gu, '');
  return isListed(bare) || COMPOUND.test(bare);
}

/**
 * Whether a name that reads like that of a person called `first` may be a firm's, a team's or a mailbox's: "Charlotte Realty". A given
 * name alone is a person's.
 */
export function mayBeNobody(name: string, first: string): boolean {
  const words = name.split(/\s+/);
  const isInFront = words[0] === first;
  if (words.length < 2 && !name.includes('-')) return false;
  const text = fold(name);
  return (
    words.flatMap((word) => [word, ...word.split('-')]).some(isBusinessWord) ||
    words.flatMap((word) => word.split('-').slice(1)).some(isGroupWord) ||
    hasLegalForm(name) ||
    [SONS, TITLE_INSIDE, SECRETARY, NO_PERSON].some((shape) => shape.test(text)) ||
    (isInFront && DETERMINER.test(text) && !ALSO_PARTICLE.test(text)) ||
    (isInFront && first.length >= LONG && !first.includes('-') && !isGiven(first))
  );
}

/** "John & Mary Ellison": both names, or undefined. */
function coupleIn(name: string): string | undefined {
  const [, one = '', joint = '', other = ''] =
    /^(\p{L}+)\s+(&|\+|and|und|et|y|e|i|en|og|och|ja|és|и)\s+(\p{L}+)/u.exec(name) ?? [];
  return isGiven(one) && isGiven(other) ? `${one} ${joint} ${other}` : undefined;
}

/** First words that are mostly half of a given name: "Gian Luca", "Mary Beth", "Nur Aisyah"; with two family names "María Dolores" as well. */
const HALVES = new Set('gian pier mary nur siti muhammad mohammad abdul'.split(' '));

/** "Mary Beth" of "Mary Beth Hollister", or undefined. */
function pairIn(name: string): string | undefined {
  const [first = '', second = '', third, fourth] = name.split(/\s+/);
  const isHalf = HALVES.has(fold(first)) || (fold(first) === 'maria' && fourth !== undefined);
  return third !== undefined && isHalf && /^\p{Lu}\p{Ll}/u.test(second)
    ? `${first} ${second}`
    : undefined;
}

/** Ways to greet, likeliest first, where the first name of a name is in doubt; undefined where it is not. */
function waysToGreet(name: string, first: string): string[] | undefined {
  const couple = coupleIn(name);
  if (couple) return [couple, HELLO];
  if (mayBeNobody(name, first)) return [first, HELLO];
  const pair = pairIn(name);
  return pair && pair !== first ? [pair, first, HELLO] : undefined;
}

/** The name as read, with its first name in doubt where it is. */
export function withDoubt(name: PersonName): PersonName {
  const ask = name.full && name.first ? waysToGreet(name.full, name.first) : undefined;
  return ask && name.full ? { full: name.full, ask } : name;
}

/** The reading with a first name in doubt where it is. */
export function withDoubts(reading: Reading): Reading {
  const { prospect, guesses } = reading;
  const { firstName, ...rest } = prospect ?? { evidence: [] };
  const ask = firstName && rest.fullName ? waysToGreet(rest.fullName, firstName) : undefined;
  if (!ask || guesses?.firstName) return reading;
  return {
    ...reading,
    prospect: rest,
    guesses: { ...guesses, firstName: { certain: false, options: ask } },
  };
}
