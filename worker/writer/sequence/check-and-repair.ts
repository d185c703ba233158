import type { Finding, Unwritten } from '../../../shared/contract/sequence.ts';
import type { Checked } from '../checks/check.ts';
import { isHard } from '../checks/registry.ts';
import type { Draft } from '../draft.ts';
import { refusal } from './refusals.ts';

/** Writes one email anew for the reasons given, unlike the others; undefined when that did not work out. */
export type Repair = (
  step: number,
  draft: Draft | undefined,
  reasons: readonly Checked[],
  others?: readonly Draft[],
) => Promise<Draft | undefined>;

/** An email that may go out, with what a person should look at; or one that may not. */
export type CheckedEmail =
  | { is: 'good'; draft: Draft; findings: readonly Finding[] }
  | { is: 'refused'; unwritten: Unwritten };

/** A version of an email and what the checks say of it. No draft: its fields were not those of an email. */
type Version = { draft: Draft | undefined; found: readonly Checked[] };

const MISSHAPEN: Checked = {
  rule: 'shape',
  severity: 'hard',
  message: 'Part of the email is missing.',
};

const shown = (found: readonly Checked[]): Finding[] =>
  found.map(({ severity: _, ...finding }) => finding);

type CheckAll = (draft: Draft) => readonly Checked[];

const versionOf = (draft: Draft | undefined, check: CheckAll): Version => ({
  draft,
  found: draft ? check(draft) : [MISSHAPEN],
});

/** The version without a lie; of two such, the one with less to look at, and the newer when they are equal. */
function better(first: Version, second: Version): Version {
  const hard = [first.found.some(isHard), second.found.some(isHard)];
  if (hard[0] !== hard[1]) return hard[0] ? second : first;
  return second.found.length <= first.found.length ? second : first;
}

function outcome(step: number, { draft, found }: Version): CheckedEmail {
  if (draft && !found.some(isHard)) return { is: 'good', draft, findings: shown(found) };
  return { is: 'refused', unwritten: { step, message: refusal(step, found) } };
}

/**
 * One email on its way out: delivered at once with what there is to look at, unless something is certain to be wrong. Then it is
 * written anew once, for those reasons alone, and refused if that is no better.
 */
export function checkAndRepair(
  step: number,
  draft: Draft | undefined,
  check: CheckAll,
  repair: Repair,
): CheckedEmail | Promise<CheckedEmail> {
  const first = versionOf(draft, check);
  const hard = first.found.filter(isHard);
  if (hard.length === 0) return outcome(step, first);
  return repair(step, draft, hard).then((second) =>
    outcome(step, second ? better(first, versionOf(second, check)) : first),
  );
}
