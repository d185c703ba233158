import type { Facts } from './facts.ts';
import { borneOut, type Found, missing } from './finding.ts';
import { stemOf } from './words.ts';

const ORDINAL = /\b(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)) (?:straight |consecutive )?(\p{L}{3,})/giu;

const RANKED =
  /\b(?<rank>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))[- ](?:most \p{Ll}+|(?:larg|bigg|old|tall|busi|fast|strong|high|young|long|great|new|clean|saf|rich|wealthi|deep|small|near|heavi)est)\b/giu;

const GUESSED = /\b(?:probably|perhaps|maybe|likely|guess|suspect|would|might)\b|\?\s*$/i;

/** "The 3rd largest": a rank is a figure, and has to stand in the brief as the same rank. */
function judgeRanks(sentence: string, facts: Facts): Found[] {
  if (GUESSED.test(sentence)) return [];
  return [...sentence.matchAll(RANKED)].map((match) => {
    const value = ordinalValue(match.groups?.rank ?? '');
    const bearing = facts.facts.filter((fact) =>
      [...fact.text.matchAll(RANKED)].some(({ groups }) => ordinalValue(groups?.rank ?? '') === value),
    );
    return bearing.length > 0 ? borneOut(bearing) : missing('figure', { text: match[0] });
  });
}

/** "For the seventh year running" where the brief says the fourth: an ordinal is judged only against others of the same thing. */
export function judgeOrdinals(sentence: string, facts: Facts): Found[] {
  const ranks = judgeRanks(sentence, facts);
  const told = [...sentence.matchAll(ORDINAL)].flatMap(([text, said = '', noun = '']) => {
    const stem = stemOf(noun.toLowerCase());
    const known = facts.facts.filter((fact) => fact.source.kind === 'evidence' && ordinalsOf(fact.text).some((one) => one.stem === stem));
    if (known.length === 0) return [];
    const value = ordinalValue(said);
    const bearing = known.filter((fact) => ordinalsOf(fact.text).some((one) => one.stem === stem && one.value === value));
    return [bearing.length > 0 ? borneOut(bearing) : missing('figure', { text }, known)];
  });
  return [...ranks, ...told];
}

const WORDS = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const ordinalValue = (text: string): number => (/\d/.test(text) ? Number.parseInt(text, 10) : WORDS.indexOf(text.toLowerCase()) + 3);

const ordinalsOf = (text: string) =>
  [...text.matchAll(ORDINAL)].map(([, said = '', noun = '']) => ({ value: ordinalValue(said), stem: stemOf(noun.toLowerCase()) }));
