import type { Brief, Evidence } from '../contract/brief.ts';
import type { ClaimsBrief, Source } from './claims.ts';
import { type DateMention, datesOf } from './dates.ts';
import { eventsShown } from './events.ts';
import { type Owner, ownerReader } from './fact-owner.ts';
import type { Figure } from './figure.ts';
import { impliedFigures } from './figure-inference.ts';
import { figuresOf } from './figures.ts';
import { sentencesOf } from './sentences.ts';
import { contentOf, wordsOf } from './words.ts';

/** One sentence of the brief, with all that a statement is compared with. */
export type Fact = {
  source: Source;
  owner: Owner;
  text: string;
  /** Pledge of the offer: true of the seller, and of the prospect only as a prospect ("you would save 4 hours"). */
  pledge: boolean;
  figures: Figure[];
  /** What follows from the figures: "from 6 to 2 weeks" is a third. */
  implied: Figure[];
  dates: DateMention[];
  stems: Set<string>;
  /** Classes of events, with the place of the first. */
  events: Map<string, number>;
  /** Tells what a whole line is (a post, a mail of 3 March), not what one sentence of it says. */
  ofLine?: true;
};

/** All that is known of a brief. */
export type Facts = {
  facts: Fact[];
  /** Every word of the brief in lower case: what a name is looked up in. */
  words: Set<string>;
  /** Every word of the brief run together, to find names written apart or together. */
  run: string;
  /** First letters of each name of several words, in lower case: what an abbreviation is looked up in. */
  initials: Set<string>;
  /** The names an email may call the prospect, their company, the seller and their company by, in lower-case words. */
  prospectNames: Set<string>;
  sellerNames: Set<string>;
  /** The thread shows that they have written back, whether or not their mail is among the evidence. */
  replied: boolean;
};

const known = new WeakMap<ClaimsBrief, Facts>();

/** The facts of a brief; computed once for a brief, which is treated as immutable. */
export function factsOf(brief: ClaimsBrief): Facts {
  const kept = known.get(brief);
  if (kept) return kept;
  const facts = gather(brief);
  known.set(brief, facts);
  return facts;
}

const OFFER: { field: keyof Brief & keyof ClaimsBrief; label: string; owner: Owner; pledge?: true }[] = [
  { field: 'companyName', label: 'Your company', owner: 'seller' },
  { field: 'yourProduct', label: 'Your product', owner: 'seller', pledge: true },
  { field: 'keyBenefit', label: 'Key benefit', owner: 'seller', pledge: true },
  { field: 'callToAction', label: 'Call to action', owner: 'anyone' },
  { field: 'problemTheyFace', label: 'Problem they face', owner: 'anyone' },
  { field: 'targetJobTitle', label: 'Whom you write to', owner: 'prospect' },
  { field: 'instructions', label: 'Your angle', owner: 'anyone' },
];

/** The fields of a prospect by the names a person reads, here and where the sidebar lists what is sent. */
export const PROSPECT_FIELDS = [
  ['fullName', 'Their name'],
  ['firstName', 'Their first name'],
  ['jobTitle', 'Their job title'],
  ['company', 'Their company'],
  ['location', 'Their location'],
] as const;

function gather(brief: ClaimsBrief): Facts {
  const facts: Fact[] = [];
  for (const { field, label, owner, pledge } of OFFER) {
    const text = brief[field];
    if (typeof text === 'string' && text.trim())
      facts.push(...factsIn({ kind: 'offer', field, label, text }, () => owner, pledge ?? false));
  }
  const { prospect, sender, thread } = brief;
  for (const [field, label] of PROSPECT_FIELDS) {
    const text = prospect?.[field]?.trim();
    if (text) facts.push(...factsIn({ kind: 'offer', field: 'prospect', label, text }, () => 'prospect'));
  }
  for (const line of prospect?.evidence ?? []) facts.push(...factsOfLine(line, brief));
  const about = [sender?.name, sender?.jobTitle].filter(Boolean).join(', ');
  if (about) facts.push(...factsIn({ kind: 'offer', field: 'sender', label: 'You', text: about }, () => 'seller'));
  if (thread?.lastAt)
    facts.push(...factsIn({ kind: 'offer', field: 'thread', label: 'Last mail of the thread', text: thread.lastAt }, () => 'anyone'));
  if (thread?.unanswered) {
    facts.push(
      ...factsIn(
        { kind: 'offer', field: 'thread', label: 'Unanswered mails', text: `${thread.unanswered} mails without an answer` },
        () => 'anyone',
      ),
    );
  }
  return { facts, ...wordsKnown(facts), ...namesOf(brief), replied: thread?.replied === true };
}

function factsOfLine(line: Evidence, brief: ClaimsBrief): Fact[] {
  const source: Source = { kind: 'evidence', id: line.id, label: line.label, text: line.text };
  const ownerOf = ownerReader(line, namesOf(brief).prospectNames, personWords(brief));
  const facts = factsIn(source, ownerOf);
  const dated = [line.label, line.at].filter(Boolean).join(' · ');
  const [first] = facts;
  if (first && dated) {
    const owner = OWNER_OF_LINE[line.from ?? 'them'];
    facts.push({
      ...first,
      owner,
      text: dated,
      ...figuresIn(dated),
      dates: datesOf(dated),
      stems: new Set(),
      events: eventsOfKind(line),
      ofLine: true,
    });
  }
  return facts;
}

const OWNER_OF_LINE = { them: 'prospect', me: 'seller', other: 'other' } as const;

/** What a line is, apart from what it says: a post was posted, a mail was written, a job was taken up. */
function eventsOfKind({ kind, from }: Evidence): Map<string, number> {
  if (kind === 'post') return new Map(['post', 'writing'].map((name) => [name, 0]));
  if (kind === 'education') return new Map([['education', 0]]);
  if (kind === 'experience') return new Map([['joining', 0]]);
  if (kind === 'message' && from !== 'me') return new Map(['agreement', 'writing'].map((name) => [name, 0]));
  return new Map();
}

function figuresIn(text: string): Pick<Fact, 'figures' | 'implied'> {
  const figures = figuresOf(text);
  return { figures, implied: impliedFigures(figures, text) };
}

function factsIn(source: Source, ownerOf: (sentence: string) => Owner, pledge = false): Fact[] {
  const lines = source.text.replace(/\s[|•·]\s/g, (mark) => `\n${' '.repeat(mark.length - 1)}`);
  return sentencesOf(lines)
    .flatMap(({ text }) => clausesOf(text, ownerOf))
    .map(({ text, owner }) => factOf(source, text, owner, pledge));
}

/** A sentence, or its clauses where they are about different people: "Manon is leaving and I have found nobody yet". */
function clausesOf(sentence: string, ownerOf: (sentence: string) => Owner): { text: string; owner: Owner }[] {
  const clauses = sentence
    .split(
      /,? (?:and|but|so|while|because|though) (?=(?:I|we|I'm|I've|she|he|my|our|you)\b)|, (?=(?:who|she|he)\b)|(?<=\p{Lu}\p{Ll}+) (?=who (?:\p{Ll}+(?:ed|s)|had|has|led|ran|took|built|made)\b)/u,
    )
    .map((text) => ({ text, owner: ownerOf(text) }));
  const [first] = clauses;
  return first && clauses.some(({ owner }) => owner !== first.owner) ? clauses : [{ text: sentence, owner: first?.owner ?? 'anyone' }];
}

function factOf(source: Source, text: string, owner: Owner, pledge: boolean): Fact {
  return {
    source,
    owner,
    text,
    pledge,
    ...figuresIn(text),
    dates: datesOf(text),
    stems: new Set(contentOf(text).map((word) => word.stem)),
    events: eventsShown(text),
  };
}

const personWords = ({ prospect }: ClaimsBrief): Set<string> =>
  new Set(wordsOf(`${prospect?.fullName ?? ''} ${prospect?.firstName ?? ''}`).map((word) => word.lower));

const BRIEF_WORDS = 3;

function namesOf({ prospect, companyName, sender }: ClaimsBrief): Pick<Facts, 'prospectNames' | 'sellerNames'> {
  const bundle = (...texts: (string | undefined)[]) =>
    new Set(
      texts
        .flatMap((text) => wordsOf(text ?? '').map((word) => word.lower))
        .filter((word) => word.length >= BRIEF_WORDS && !CORPORATE.has(word)),
    );
  const prospectNames = bundle(prospect?.fullName, prospect?.firstName, prospect?.company);
  const sellerNames = bundle(companyName, sender?.name);
  return { prospectNames, sellerNames };
}

const CORPORATE = new Set(
  'inc ltd llc gmbh corp group the and company co plc ag sarl sas bv labs systems technologies solutions services software international global health data'.split(
    ' ',
  ),
);

function wordsKnown(facts: Fact[]): Pick<Facts, 'words' | 'run' | 'initials'> {
  const texts = facts.map((fact) => (fact.source.kind === 'evidence' ? `${fact.text} ${fact.source.label}` : fact.text));
  const words = new Set(texts.flatMap((text) => wordsOf(text).map((word) => word.lower.replace(/'s$/, ''))));
  return {
    words,
    initials: initialsOf(texts),
    run: texts
      .join(' ')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  };
}

const NAME_ROW = /\p{Lu}[\p{L}\p{N}]*(?:[ -](?:(?:of|the|for|and|at|in|de|du|des|la|der|für) )*\p{Lu}[\p{L}\p{N}]*)+/gu;

/** First letters of each part of a name of several words; a word in capitals gives all of its own ("Texas Society of CPAs": TSCPA). */
function initialsOf(texts: string[]): Set<string> {
  const initials = new Set<string>();
  for (const [row] of texts.flatMap((text) => [...text.matchAll(NAME_ROW)])) {
    const letters = (row.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).map((word) => /^\p{Lu}{2,}/u.exec(word)?.[0] ?? word.charAt(0));
    letters.forEach((_, from) => {
      for (let to = from + 2; to <= letters.length; to += 1) initials.add(letters.slice(from, to).join('').toLowerCase());
    });
  }
  return initials;
}

const stemsByLine = new WeakMap<Source, Map<Owner | 'line', Set<string>>>();

/** The words of the whole line a fact stands in: a post is about its topic in every sentence. One set for a line and an owner. */
export function stemsOfLine(fact: Fact, facts: Facts): Set<string> {
  const ofLine = stemsByLine.get(fact.source) ?? new Map<Owner | 'line', Set<string>>();
  stemsByLine.set(fact.source, ofLine);
  const key = fact.ofLine ? 'line' : fact.owner;
  const kept = ofLine.get(key);
  if (kept) return kept;
  const alike = facts.facts.filter((other) => other.source === fact.source && (fact.ofLine || other.owner === fact.owner));
  const stems = new Set(alike.flatMap((other) => [...other.stems]));
  ofLine.set(key, stems);
  return stems;
}
