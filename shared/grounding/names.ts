import type { Span } from './claims.ts';
import { COMMON, isCommonWord } from './common-words.ts';
import type { Facts } from './facts.ts';
import { MASS_NOUNS } from './mass-nouns.ts';
import { EXONYMS } from './synonyms.ts';
import { isContent, type Word, wordsOf } from './words.ts';

/** A row of words that names somebody or something. `customer`: the sentence makes it somebody the seller worked with. */
export type Name = Span & {
  words: Word[];
  customer: boolean /** Made of ordinary words: known only where the brief has it as a whole. */;
  whole?: true;
};

const CAPITAL = /^\p{Lu}/u;
const INNER_CAPITAL = /^\p{L}\p{Ll}*\p{Lu}|^\p{Ll}+\p{Lu}/u;
const JOINS = /^(?: | & | \+ |-|\.|’s |'s )$/;
const LINKING = /^(?: (?:of|de|von|van|der|den|la|le|du|and|the|for|on|at|&) )$/;

/** What a firm does in a sentence about a customer: behind a capital at the start of a sentence it tells a name from a word. */
const FIRM_DOES =
  /^(?:'s|’s)?\s(?:(?:\S+ly|already|just|now|recently) )?(?:cut|uses|used|reduced|doubled|tripled|halved|switched|chose|signed|runs|ran|moved|saved|saves|shortened|dropped|booked|closed|raised|launched|acquired|opened|replaced|rolled|told|recovered|brought|gets|boosted|increased|lowered|won|said|mentioned|suggested|recommended|joined|trimmed|slashed|eliminated|automated|lifted|improved|built|adopted|reported|achieved|gained|freed|landed|filled|handles|handled|went (?:live|from|with)|saw (?:a|an|its|their|\d)|got (?:rid|its|their|\d)|made (?:the|its|their|us)|found (?:out|its|their|\d|a|an)|took (?:\d|two|three|its|their)|has (?:\p{Ll}+ed|put|had|run|been|cut|won|grown|seen|given|its|their|a)|is (?:(?!un)\p{Ll}{2,}ing(?= (?:its|their|the|an?|to|on|with|our|us|for|in|into|\d))|live|on|one of|our)|and \p{Lu}\S+ (?:both |already |now )?(?:use|run|have|trust|chose|switched|moved|are|book|rely))\b/u;

/** Any verb with its object: "quotes its spare parts". A second noun ("machines in hotels") does not fit. */
const DOES_SOMETHING =
  /^\s\p{Ll}+(?:s|ed)\s(?:(?:to|for|in|at|through|after|into|from) (?:its|their|every|each|all)\b|the|an?|our|every|each|all|with|on|it|this|that|us|more|nearly|about|over|half|no|most|almost|less|through|two|three|four|five|ten|twice|better|faster|\d)/u;

/** A verb in the singular, so the word before it is no plural: "Deschutes tags all its kegs". What has things of its own is somebody. */
const DOES_WITH_ITS =
  /^\s\p{Ll}+(?:s|ed)\s(?:(?:to|for|in|at|through|after|into|from|all of|most of|half of|each of) )?(?:(?:all|each|every one) (?:of )?)?(?:its|their)\b/u;
const DOES =
  /^\s(?:(?:\p{Ll}+ly|already|just|now) )?(?:\p{Ll}+(?:s|ed)|came|went|got|made|took|did|ran|had|found|built|grew|lost|won|left|told|began|gave|let|put)\s/u;

const HAS_OWN = /^\s(?:\p{Ll}+ed|put|ran|run|runs|sent|moved|took|built|keeps?) (?:all |most |half )?(?:of )?(?:its|their)\b/u;
/** "Felixstowe and two other ports run their gates on Quaymark". */
const AMONG_OTHERS = /^ (?:and|plus|with) (?:\S+ ){0,2}(?:others?|more|dozens?)\b/u;

/** "… with us", "… in Reelroom": done with what the seller sells. */
function isWithSeller(rest: string, facts: Facts): boolean {
  const done =
    /\b(?:with|through|by|on|in|using|via|from|to|uses|used|runs|ran|chose|trusts|picked|tried|tested) (?:us\b|our\b|(\p{Lu}[\p{L}\p{N}]*))/u.exec(
      rest,
    );
  return done !== null && (done[1] === undefined || facts.sellerNames.has(done[1].toLowerCase()));
}

/** Words before a name that make it a customer or an example. */
const CUSTOMER_BEFORE =
  /\b(?:help(?:ed|ing|s)?|work(?:ed|ing|s)? with|customers?(?: like| such as| including|,)?|clients?(?: like| such as| including|,)?|users like|used by|trusted by|(?:teams|people|folks|reps|friends|leaders|others|peers|colleagues|counterparts) (?:at|from|like)|(?:companies|firms|brands|businesses|teams|organi[sz]ations|operators|agencies|practices|shops|groups) (?:like|such as|including)|(?:did|done|do) (?:this|it|that|the same) (?:for|with|at)|for|with|at|same at|same for|like|rolled out (?:at|to|with)|live (?:at|with)|chosen by|case of|and|serve|serves|serving|support(?:s|ed|ing)?|power(?:s|ed|ing)?|set up|onboarded|story of|how|saved|got|gave|let|onto|took|brought|when|after|before|since|,) (?:the |our |a )?$/i;
const SELLER = /\b(?:we|we've|our|us|i|i've|my)\b|\b(?:customers?|clients?|users?)\b/i;

/** Names of an English text. A capital at the start of a sentence counts only with a sign that it is a name. */
export function namesOf(text: string, facts: Facts): Name[] {
  const words = wordsOf(text);
  const names: Name[] = [];
  for (let at = 0; at < words.length; ) {
    const run = runAt(text, words, at);
    if (run.length === 0) {
      at += 1;
      continue;
    }
    at += run.length;
    const kept = nameIn(text, run, facts);
    if (kept) names.push(kept);
  }
  return names;
}

/** Words from `at` on that belong to one row of capitals ("Bank of Lisbon" is one row). */
function runAt(text: string, words: Word[], at: number): Word[] {
  const run: Word[] = [];
  for (let next = at; next < words.length; next += 1) {
    const word = words[next];
    const last = run.at(-1);
    if (!word) break;
    const gap = last ? text.slice(last.end, word.start) : '';
    if (last && !JOINS.test(gap) && !LINKING.test(gap)) break;
    if (last && gap === '.' && !/^\p{Lu}$/u.test(last.text)) break;
    if (isCapital(word)) run.push(word);
    else if (last && /^(?:of|de|von|van|der|den|la|le|du)$/.test(word.lower) && isCapitalWord(words[next + 1])) run.push(word);
    else break;
  }
  return run;
}

const isCapital = (word: Word): boolean => (CAPITAL.test(word.text) || INNER_CAPITAL.test(word.text)) && !/^I(?:'|’|$)/.test(word.text);
const isCapitalWord = (word: Word | undefined): boolean => word !== undefined && isCapital(word);

function nameIn(text: string, run: Word[], facts: Facts): Name | undefined {
  if (isFirmOfPlainWords(text, run, facts)) return nameOf(text, run, true);
  let words = run;
  const [first] = words;
  if (first && startsSentence(text, first.start)) words = withoutOpening(text, words, facts);
  while (words.length > 0 && isPlainWord(words[0])) words = words.slice(1);
  while (words.length > 0 && isPlainWord(words.at(-1))) words = words.slice(0, -1);
  return nameOf(text, words, false);
}

function nameOf(text: string, words: Word[], whole: boolean): Name | undefined {
  const [start] = words;
  const end = words.at(-1);
  if (!start || !end) return undefined;
  const customer = isCustomer(text, start.start, end.end);
  const name: Name = { start: start.start, end: end.end, text: text.slice(start.start, end.end), words, customer };
  return whole ? { ...name, customer: true, whole } : name;
}

/** "Portland State texts its admits with Enrolla", "World Duty Free has renewed with you": ordinary words in a row that do what only a firm does. */
function isFirmOfPlainWords(text: string, run: Word[], facts: Facts): boolean {
  const last = run.at(-1);
  if (!last || run.length < 2 || run.some((word) => facts.sellerNames.has(word.lower))) return false;
  // "The Welsh Blood Service" is not the prospect's own, though theirs is a blood service too.
  const isForeign = (word: Word) => isContent(word) && !facts.words.has(word.lower);
  if (run.some((word) => facts.prospectNames.has(word.lower)) && !run.some(isForeign)) return false;
  const rest = text.slice(last.end);
  return (
    DOES_WITH_ITS.test(rest) || ((DOES.test(rest) || FIRM_DOES.test(rest)) && (isWithSeller(rest, facts) || /\bwith you\b/.test(rest)))
  );
}

const startsSentence = (text: string, at: number): boolean => /(?:^|[.!?:]\s|[-–—•*]\s|["“'‘(]|\n)\s*$/.test(text.slice(0, at));

/** "Carriers", "Mornings": at the start of a sentence more likely a plural than a name. */
const isPlural = (lower: string): boolean => /[^siu']s$/.test(lower);

/** At the start of a sentence a capital says nothing: the word stays only if something else makes it a name. */
function withoutOpening(text: string, run: Word[], facts: Facts): Word[] {
  const [first, second] = run;
  if (!first) return run;
  const odd = INNER_CAPITAL.test(first.text) || /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(first.text) || /\p{N}/u.test(first.text);
  if (odd) return run;
  const rest = text.slice((run.at(-1) ?? first).end);
  const does = DOES_WITH_ITS.test(rest) || (DOES.test(rest) && isWithSeller(rest, facts));
  const bare = first.lower.replace(/'s$/, '');
  const plain = isCommonWord(bare) || MASS_NOUNS.has(bare) || facts.words.has(bare);
  // "Dignity put their branches on Quietline": an ending alone makes no ordinary word of what has things of its own.
  const byEnding = !COMMON.has(bare) && !MASS_NOUNS.has(bare) && !facts.words.has(bare);
  const among = byEnding && AMONG_OTHERS.test(rest) && isWithSeller(rest, facts);
  if (!second && (among || (byEnding && HAS_OWN.test(rest) && isWithSeller(rest, facts)))) return run;
  if (second) return plain && !does ? run.slice(1) : run;
  if (plain || (isPlural(first.lower) && !does)) return [];
  return does || FIRM_DOES.test(rest) || DOES_SOMETHING.test(rest) || /['’]s$/.test(first.text) ? run : [];
}

/** "FY25", "Q3", "H1": a stretch of the year. */
const PERIOD = /^(?:(?:fy|cy)'?(?:\d\d){1,2}|[qh][1-4](?:fy)?(?:\d\d){0,2})$/;

function isPlainWord(word: Word | undefined): boolean {
  if (!word) return false;
  const bare = word.lower.replace(/'(?:s|re|ve|ll|d|t|m)?$/, '');
  if (PERIOD.test(bare)) return true;
  return (
    (COMMON.has(bare) || /^\d+$/.test(bare) || bare.length < 2) &&
    !INNER_CAPITAL.test(word.text.replace(/^\p{Lu}/u, 'x').replace(/^x\p{Lu}+s?$/u, 'x'))
  );
}

/** "We cut Maersk's gate times": whose things the seller changed is a customer. */
const DONE_FOR =
  /\b(?:we|we['’]ve) (?:(?:just|also|recently|already) )?(?:\p{Ll}{2,}ed|cut|took|brought|built|ran|put|got|grew|rebuilt) $/iu;

function isCustomer(text: string, start: number, end: number): boolean {
  if (/\b(?:integrat|sync|connect|plug|export|import)\w* (?:\S+ ){0,4}$/i.test(text.slice(0, start))) return false;
  if (CUSTOMER_BEFORE.test(text.slice(0, start)) && SELLER.test(text)) return true;
  if (DONE_FOR.test(text.slice(0, start)) && /['’]s?$/.test(text.slice(start, end))) return true;
  if (AMONG_OTHERS.test(text.slice(end))) return true;
  return FIRM_DOES.test(text.slice(end)) && !/\byou(?:r|'ve|'re)?\b/i.test(text.slice(0, start));
}

/** A name is known when each of its words stands in the brief, or when the brief has it written together or apart. */
export function isKnownName(name: Name, facts: Facts): boolean {
  const joined = name.words.map((word) => word.lower.replace(/'s$/, '')).join('');
  if (joined.length >= 4 && facts.run.includes(joined.replace(/[^\p{L}\p{N}]/gu, ''))) return true;
  if (name.whole) return isInOneText(name, facts);
  return name.words.every((word) => {
    const bare = word.lower.replace(/'s?$/, '').replace(/'s$/, '');
    return (
      facts.words.has(bare) ||
      facts.words.has(bare.replace(/s$/, '')) ||
      COMMON.has(bare) ||
      isDemonym(bare, facts) ||
      isElsewhereCalled(bare, facts) ||
      /^(?:of|de|von|van|der|den|la|le|du)$/.test(bare) ||
      isInitials(bare, facts)
    );
  });
}

/** "Hayden Beverage" written apart: each word in the same line of the brief. */
const isInOneText = ({ words }: Name, { facts }: Facts): boolean =>
  facts.some(({ source }) => words.every((word) => source.text.toLowerCase().includes(word.lower.replace(/'s?$/, ''))));

/** "Turin" is known when the brief says "Torino". */
const isElsewhereCalled = (bare: string, { words }: Facts): boolean =>
  EXONYMS.some((group) => group.includes(bare) && group.some((name) => words.has(name)));

/** "Scottish" is known when the brief says "Scotland". */
const isDemonym = (bare: string, facts: Facts): boolean =>
  /(?:ish|ian|an|ese|ic|er)$/.test(bare) && [...facts.words].some((word) => word.length > 3 && word.slice(0, 4) === bare.slice(0, 4));

/** "NHS" is known when the brief spells it out. */
function isInitials(bare: string, facts: Facts): boolean {
  return bare.length >= 2 && bare.length <= 8 && facts.initials.has(bare);
}
