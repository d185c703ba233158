import type { Asked } from '../asked.ts';
import { afterNo } from './declined.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Letter, letter, type Parts } from './letter.ts';
import { rewriteSample } from './rewrite.ts';
import { answer, close, example, idea, nudge, objection, opener, proof } from './steps.ts';

/** Emails by key, in the order asked for. */
export type Emails = Record<string, Letter>;

const STEPS: Record<string, (facts: Facts) => Parts> = {
  email1: opener,
  email2: proof,
  email3: idea,
  email4: objection,
  email5: example,
  email6: nudge,
  email7: close,
};

/** The parts of one email; the first of a sequence answers what the thread says. */
function partsOf(key: string, facts: Facts, isFirst: boolean): Parts {
  if (facts.declined) return afterNo(facts, key);
  return facts.replied && isFirst ? answer(facts) : (STEPS[key] ?? opener)(facts);
}

/**
 * Writes the emails asked for from the brief and the page it was sent, and from nothing else: each field and the most telling lines of
 * the page appear in words of their own place. In English only, whatever language is asked for.
 */
export function writeSample(asked: Asked): Emails {
  const facts = factsOf(asked);
  const { rewrite } = asked;
  if (rewrite) return Object.fromEntries(asked.keys.map((key) => [key, rewriteSample(rewrite, facts, key)]));
  const keys = asked.keys.filter((key) => key in STEPS);
  return Object.fromEntries(keys.map((key) => [key, letter(facts, partsOf(key, facts, key === keys[0]), key === keys[0])]));
}
