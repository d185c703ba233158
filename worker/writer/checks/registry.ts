import { LIMITS } from '../../../shared/contract/limits.ts';
import type { Draft } from '../draft.ts';
import { askedLanguage } from './asked-language.ts';
import { changedAsk } from './changed-ask.ts';
import type { Against, Check, Checked } from './check.ts';
import { empty } from './empty.ts';
import { evidenceExists } from './evidence-exists.ts';
import { contact, link } from './invented.ts';
import { leak } from './leak.ts';
import { length } from './length.ts';
import { placeholder } from './placeholder.ts';
import { sameSubjects } from './same-subjects.ts';

/**
 * Every rule about one email, hard ones first. Hard: never delivered, since code is certain of it. Whether
 * what it says is true, the verifier judges; what reads badly over the set, the coach says.
 */
export const CHECKS: readonly Check[] = [
  empty,
  placeholder,
  link,
  contact,
  leak,
  sameSubjects,
  length,
  askedLanguage,
  evidenceExists,
  changedAsk,
];

const MOST = 50;

/** What a hard rule has said of some words, no soft one says again. */
function once(found: readonly Checked[]): Checked[] {
  const hard = found.filter(isHard);
  return found.filter(
    (one) => isHard(one) || !one.quote || !hard.some(({ quote }) => quote === one.quote),
  );
}

/** What some rules say of one draft. */
export function findingsOf(rules: readonly Check[], draft: Draft, against: Against): Checked[] {
  const found = rules.flatMap(({ name, severity, find }) =>
    find(draft, against).map(({ message, quote }) => ({
      rule: name,
      severity,
      message,
      ...(quote && { quote: quote.slice(0, LIMITS.findingText) }),
    })),
  );
  return once(found).slice(0, MOST);
}

/** What all rules say of one email of a sequence. */
export const checkDraft = (draft: Draft, against: Against): Checked[] =>
  findingsOf(CHECKS, draft, against);

export const isHard = ({ severity }: Checked): boolean => severity === 'hard';
