import type { Asked } from '../asked.ts';
import { afterNo } from './declined.ts';
import { type Facts, factsOf } from './facts.ts';
import { abschied, antwort, fragen, kurz, oeffnung, woche, zahlen, zweifel } from './german.ts';
import { close, example, idea, nudge, objection, proof } from './later-steps.ts';
import { type Emails, type Letter, letter, type Parts } from './letter.ts';
import { erwiderung, reply } from './reply.ts';
import { rewriteSample } from './rewrite.ts';
import { answer, opener } from './steps.ts';

type Write = (facts: Facts) => Parts;

const ENGLISH: Record<string, Write> = {
  email1: opener,
  email2: proof,
  email3: idea,
  email4: objection,
  email5: example,
  email6: nudge,
  email7: close,
};

const GERMAN: Record<string, Write> = {
  email1: oeffnung,
  email2: zahlen,
  email3: fragen,
  email4: zweifel,
  email5: woche,
  email6: kurz,
  email7: abschied,
};

/** Days of the sequence by draft, from the first email that is asked for. */
const DAYS = [
  [0, 4, 11, 18, 27, 41, 56],
  [0, 3, 10, 19, 28, 42, 58],
  [0, 5, 12, 20, 31, 42, 60],
];

/** What stands where an email's point does when it is in another language than asked for. */
const ENGLISH_ONLY = 'Sample writer: English only';

/** The parts of one email; the first of a sequence answers what the thread says. */
function partsOf(key: string, facts: Facts, isFirst: boolean): Parts {
  const isGerman = facts.language === 'de';
  if (facts.declined && !isGerman) return afterNo(facts, key);
  if (facts.replied && isFirst) return isGerman ? antwort(facts) : answer(facts);
  const write = (isGerman ? GERMAN : ENGLISH)[key] ?? (isGerman ? oeffnung : opener);
  return write(facts);
}

/** One email of the sequence. `place`: how many of those asked for go out before it. */
function emailOf(facts: Facts, key: string, place: number): Letter {
  const days = DAYS[(facts.draft - 1) % DAYS.length] ?? [];
  const parts = partsOf(key, facts, place === 0);
  const angle = facts.language === 'other' ? ENGLISH_ONLY : parts.angle;
  return letter(facts, { ...parts, angle }, days[place] ?? 0, place === 0);
}

/**
 * Writes the emails asked for from the brief and the page it was sent, and from nothing else. In English and German; asked for any other
 * language it writes English, and says so where an email's point stands.
 */
export function writeSample(asked: Asked): Emails {
  const facts = factsOf(asked);
  const { rewrite } = asked;
  if (rewrite) {
    const inEachWay = (key: string) =>
      DAYS.map((_, index) =>
        emailOf({ ...facts, draft: index + 1 }, key, Number(key.slice(5)) - 1),
      );
    return Object.fromEntries(
      asked.keys.map((key) => [
        key,
        rewriteSample(rewrite, facts, Number(key.slice(5)), inEachWay(key)),
      ]),
    );
  }
  if (asked.kind === 'reply') {
    const parts = facts.language === 'de' ? erwiderung(facts) : reply(facts);
    return { email1: letter(facts, parts, 0) };
  }
  const keys = asked.keys.filter((key) => key in ENGLISH);
  return Object.fromEntries(keys.map((key, place) => [key, emailOf(facts, key, place)]));
}
