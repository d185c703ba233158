import type { Fact, Facts } from './facts.ts';
import type { Figure } from './figure.ts';
import { bears } from './figure-inference.ts';
import { figureFollows } from './figure-match.ts';
import { figuresOf } from './figures.ts';
import { borneOut, type Found, missing } from './finding.ts';
import { isTalk } from './missing.ts';
import { mayTell } from './owners.ts';
import { followsFromMany } from './reckoning.ts';
import { type Subject, subjectAt } from './subject.ts';
import { stemOf } from './words.ts';

/** Judges each figure of a sentence. `owners`: whether it may be told whose the figures are (English only). */
export function judgeFigures(sentence: string, facts: Facts, owners: boolean): Found[] {
  return figuresOf(sentence)
    .filter((figure) => !isTalk(sentence, figure) && !isIdle(sentence, figure) && !isLoose(sentence, figure, facts, owners))
    .map((figure) => judgeFigure(sentence, figure, facts, owners));
}

function judgeFigure(sentence: string, figure: Figure, facts: Facts, owners: boolean): Found {
  const bearing = facts.facts.filter((fact) => bears(fact, figure));
  if (bearing.length === 0) {
    const follows = followsFromMany(sentence, figure, facts);
    return follows ? borneOut([]) : missing('figure', figure);
  }
  const counted = bearing.filter((fact) => !countsAnother(fact, figure, facts));
  if (counted.length === 0) return followsFromMany(sentence, figure, facts) ? borneOut([]) : missing('figure', figure, bearing);
  if (!owners) return borneOut(counted);
  const subject = possessorOf(sentence, figure) ?? subjectAt(sentence, figure.start, facts);
  const supposed = subject.supposed || SUPPOSED.test(sentence.slice(0, figure.start));
  const telling = counted.filter((fact) => mayTell(fact, { ...subject, supposed }));
  if (telling.length > 0) return borneOut(telling);
  return isTold(sentence, subject) ? missing('wrong-person', figure, counted) : borneOut(counted);
}

/** "The run would be done before your tea is cold, in 45 minutes": supposed, wherever the nearest subject stands. */
const SUPPOSED = /\b(?:would|could|can|will|might|may|imagine|if)\b|['’](?:d|ll)\b/i;

/** "35 % of our crop": whose it is stands behind the figure. */
function possessorOf(sentence: string, { end }: Figure): Subject | undefined {
  return /^ (?:percent )?of (?:our|my)\b/i.test(sentence.slice(end)) ? { who: 'seller', supposed: false } : undefined;
}

/** A pledge may be put to the prospect in a supposing sentence, in a question, and after "so that your team …". */
const isTold = (sentence: string, subject: Subject): boolean => !subject.supposed && !/\?\s*$/.test(sentence);

/** Small number words that carry no claim, and years ahead. */
function isIdle(sentence: string, figure: Figure): boolean {
  const [value = 0] = figure.values;
  if (figure.kind === 'year')
    return /\b(?:in|for|into|by|through|of|end of|during|throughout|before)\s$/i.test(sentence.slice(0, figure.start)) && value >= 2026;
  if ((figure.kind === 'count' || figure.kind === 'time') && figure.inWords && value <= 1) return true;
  // "If you pressed it three times": how often, not how much.
  if (figure.kind === 'count' && figure.inWords && figure.nouns[0] === 'times') return true;
  if (figure.kind === 'count' && figure.inWords && value === 2 && /^\s(?:of|sides|worlds|birds|cents)\b/i.test(sentence.slice(figure.end)))
    return true;
  return isEither(sentence, figure);
}

const SMALL_NUMBER = 12;
/** "Nine people" of an example; that the brief speaks of people too makes it no statement. */
const ANYBODY = stemOf('people');

/**
 * "Fine for three coins", "at six in the morning", "more than two a day": a small number in words counts as a statement only where the brief
 * speaks of such things too, or where the sentence says it of the prospect or of the seller.
 */
function isLoose(sentence: string, figure: Figure, facts: Facts, english: boolean): boolean {
  const [value = 0] = figure.values;
  if (english && /^half\b/i.test(figure.text) && !/^half (?:(?:of|all) ){0,3}(?:your|our)\b/i.test(sentence.slice(figure.start)))
    return !isOfEither(subjectAt(sentence, figure.start, facts));
  if (!english || !figure.inWords || figure.kind !== 'count' || value > SMALL_NUMBER) return false;
  // "I packed lunches for three boys": the sender's own life.
  if (/^(?:i|i'm|i've|my)\b/i.test(sentence) && !/\b(?:you|your|customers?|clients?)\b/i.test(sentence)) return true;
  const noun = nounOf(figure);
  if (noun && (isContradicted(sentence, figure, facts) || isBeside(sentence, figure, facts))) return false;
  if (!noun && /\b(?:at|by|around|about|until|before|after|past|to) $/i.test(sentence.slice(0, figure.start))) return true;
  if (noun && noun !== ANYBODY && facts.facts.some((fact) => fact.stems.has(noun))) return false;
  return !isOfEither(subjectAt(sentence, figure.start, facts));
}

/** "Three people on call each night" where it says two: the same thing told with another number is a statement, however small. */
function isContradicted(sentence: string, figure: Figure, { facts }: Facts): boolean {
  const noun = nounOf(figure);
  const told = figure.nouns.map(stemOf);
  if (/\?\s*$/.test(sentence) || facts.some((fact) => fact.figures.some((known) => figureFollows(figure, known, false)))) return false;
  return facts.some(
    (fact) =>
      fact.source.kind === 'evidence' &&
      fact.figures.some((known) => {
        if (known.kind !== 'count' || nounOf(known) !== noun) return false;
        const behind = known.nouns.map(stemOf);
        return told.filter((stem) => stem.length > 2 && behind.includes(stem)).length >= ALIKE;
      }),
  );
}

/** "220 trucks across three states": told in one breath with a figure that was read, so it is told of them too. */
const isBeside = (sentence: string, figure: Figure, { facts }: Facts): boolean =>
  !/\?\s*$/.test(sentence) &&
  figuresOf(sentence).some(
    (other) =>
      other.end < figure.start &&
      other.kind === 'count' &&
      /^ (?:[\p{L}-]+ ){1,3}(?:in|across|at|from|over|with|and|on) (?:all )?$/iu.test(sentence.slice(other.end, figure.start)) &&
      facts.some((fact) => fact.owner === 'prospect' && fact.source.kind === 'evidence' && bears(fact, other)),
  );

/** Words behind two numbers that have to be the same before they count the same thing. */
const ALIKE = 3;

const isOfEither = ({ who }: Subject): boolean => who === 'prospect' || who === 'seller';

/** "Four or five": too loose to be a statement. */
const isEither = (sentence: string, { inWords, start, end }: Figure): boolean =>
  inWords &&
  (/^ or (?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(sentence.slice(end)) ||
    /\b(?:one|two|three|four|five|six|seven|eight|nine|ten) or $/i.test(sentence.slice(0, start)));

/**
 * The brief counts these things with another figure, and other things with this one: "300 clinics" where it says "12 clinics, 300 staff".
 */
function countsAnother(fact: Fact, figure: Figure, facts: Facts): boolean {
  if (figure.kind !== 'count' && figure.kind !== 'time') return false;
  const noun = nounOf(figure);
  if (!noun) return false;
  const same = fact.figures.filter((known) => figureFollows(figure, known, false));
  if (
    same.length === 0 ||
    same.some((known) => known.nouns.some((one) => stemOf(one) === noun) || known.before.some((one) => stemOf(one) === noun))
  )
    return false;
  if (same.some((known) => !nounOf(known))) return false;
  return facts.facts
    .filter((other) => isRival(other, fact, figure))
    .some((other) =>
      other.figures.some((known) => known.kind === figure.kind && nounOf(known) === noun && !figureFollows(figure, known, false)),
    );
}

/** Somebody else's count of a synonym counts nothing of ours: their four people, our three colleagues. */
const isRival = (other: Fact, fact: Fact, figure: Figure): boolean =>
  other.owner === fact.owner ||
  other.owner === 'anyone' ||
  (other.owner !== 'seller' && other.figures.some((known) => known.nouns[0] !== undefined && known.nouns[0] === figure.nouns[0]));

const SMALL =
  /^(?:new|open|full|more|of|the|our|their|your|and|in|to|a|an|on|at|for|with|different|other|active|large|small|local|regional|per|each|by|is|are|was|were|who|that|working|business|before|after|from|as|while|so|but|or|across|over|within|this|last|every|since|ago|right|now|already)$/;

function nounOf(figure: Figure): string | undefined {
  const nouns = figure.kind === 'time' ? [] : figure.nouns;
  const [first] = nouns;
  if (
    !first ||
    /^(?:in|to|and|of|on|at|by|for|with|before|after|from|per|a|an|is|are|was|were|so|but|or|across|over|within|this|last|since|ago)$/.test(
      first,
    )
  )
    return undefined;
  const noun = nouns.find((word) => !SMALL.test(word));
  return noun ? stemOf(noun) : undefined;
}
