import type { Span } from './claims.ts';
import { type DateMention, datesOf, sameDate } from './dates.ts';
import type { Fact, Facts } from './facts.ts';
import { borneOut, type Found, missing } from './finding.ts';
import { contentOf, type Word, wordsOf } from './words.ts';

/** Judges the dates of a statement; those of an ask are plans, not facts. */
export function judgeDates(sentence: string, facts: Facts): Found[] {
  if (
    /\?\s*$/.test(sentence) ||
    /\b(?:might|could|would|shall|suggest|perhaps|maybe|free|available|works? for|book|schedule|let me know|happy to|talk on|slot|remind|reach out again|circle back|check back|until then|come back)\b/i.test(
      sentence,
    )
  )
    return [];
  return datesOf(sentence)
    .filter((date) => !isAhead(sentence, date) && (!isSeason(sentence, date, facts) || datedOtherwise(sentence, date, facts) !== undefined))
    .map((date) => judgeDate(sentence, date, facts));
}

/** "Silence in June is rarely good news": a month of any year, said of nobody. */
const isSeason = (sentence: string, { year, day }: DateMention, facts: Facts): boolean =>
  year === undefined &&
  day === undefined &&
  !/\b(?:you|your|we|our|i|my|he|she|his|her|they|their)\b|\d/i.test(sentence) &&
  !/\b(?:\p{Ll}{3,}ed|had|was|were|did|went|got|came|took|made|said|told|won|lost|ran|led|kept|left|met|began)\b/u.test(sentence) &&
  !wordsOf(sentence).some((word) => isNameOfBrief(word, facts));

const isNameOfBrief = ({ text, lower, start }: Word, facts: Facts): boolean =>
  facts.prospectNames.has(lower) ||
  facts.sellerNames.has(lower) ||
  (start > 0 && /^\p{Lu}/u.test(text) && facts.words.has(lower) && !isMonth(lower));

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const isMonth = (lower: string): boolean => MONTH.test(lower);

const isAhead = (sentence: string, date: Span): boolean =>
  /\b(?:next|by|until|till|before|this coming)\b[^.]{0,12}$/i.test(sentence.slice(0, date.start + 6)) &&
  /\b(?:will|can|could|would|need|want|ready|plan|live|start|going|'ll)\b/i.test(sentence);

function judgeDate(sentence: string, date: DateMention, facts: Facts): Found {
  const bearing = facts.facts.filter(
    (fact) => fact.dates.some((known) => known.month !== undefined && sameDate(date, known)) || saysYear(fact, date),
  );
  const dated = datedOtherwise(sentence, date, facts);
  const telling = tellingOf(sentence, facts);
  if (dated && !bearing.some((fact) => countShared(fact, telling) >= countShared(dated, telling))) return missing('event', date, [dated]);
  return bearing.length > 0 ? borneOut(bearing) : missing('event', date);
}

const countShared = (fact: Fact, telling: Set<string>): number => [...telling].filter((stem) => fact.stems.has(stem)).length;

/** Stems of what a sentence tells, names of the prospect and months aside. */
const tellingOf = (sentence: string, facts: Facts): Set<string> =>
  new Set(
    contentOf(sentence)
      .filter((word) => !isMonth(word.lower) && !facts.prospectNames.has(word.lower))
      .map((word) => word.stem),
  );

/** What the sentence tells, told in the brief of another month: "the board votes in May" where it votes in March. */
function datedOtherwise(sentence: string, date: DateMention, facts: Facts): Fact | undefined {
  const telling = tellingOf(sentence, facts);
  return facts.facts.find((fact) => {
    const months = fact.dates.filter((known) => known.month !== undefined);
    if (months.length === 0 || months.some((known) => sameDate(date, known))) return false;
    const shared = countShared(fact, telling);
    return shared >= 2 && shared / telling.size > 0.5;
  });
}

const saysYear = (fact: Fact, date: DateMention): boolean =>
  date.month === undefined && fact.figures.some((figure) => figure.kind === 'year' && figure.values[0] === date.year);
