import type { Email } from '../../../shared/contract/sequence.ts';
import type { CheckedSentence } from '../../../shared/contract/verdict.ts';
import { checkDraft, isHard } from '../checks/registry.ts';
import { askForOne, type Gate, type Run } from '../claude-run.ts';
import { toEmail } from '../draft.ts';
import { mendRequest } from '../requests.ts';

/** Emails of one sequence that are mended at most. A set with more of them is better written anew, and each costs a call. */
const MOST = 3;

type VerifiedEmail = { email: Email; sentences: readonly CheckedSentence[] };

/** How much of an email is not borne out: a contradiction is worse than an invention. */
const weightOf = (sentences: readonly CheckedSentence[]): number =>
  sentences.reduce(
    (sum, { verdict }) => sum + (verdict === 'contradicted' ? 2 : verdict === 'absent' ? 1 : 0),
    0,
  );

const uncheckedIn = (sentences: readonly CheckedSentence[]): number =>
  sentences.filter(({ verdict }) => verdict === 'unchecked').length;

/** Whether a mended email may stand in place of the first: less of it is doubtful, and no more of it is unjudged. */
export const isBetter = (
  mended: readonly CheckedSentence[],
  first: readonly CheckedSentence[],
): boolean => weightOf(mended) < weightOf(first) && uncheckedIn(mended) <= uncheckedIn(first);

async function mend(
  run: Run,
  gate: Gate,
  { email, sentences }: VerifiedEmail,
  others: readonly Email[],
): Promise<Email | undefined> {
  const odd = sentences
    .filter(({ verdict }) => verdict === 'absent' || verdict === 'contradicted')
    .map(({ text, odd: words }) => ({ sentence: text, words: words ?? text }));
  const draft = await gate(() =>
    askForOne(run, mendRequest(run.settings, run.brief, email, odd), email.step),
  );
  if (
    !draft ||
    (draft.body === email.body &&
      draft.subjectLineA === email.subjectLineA &&
      draft.subjectLineB === email.subjectLineB)
  )
    return undefined;
  // Its point and its day are what they were.
  const found = checkDraft(draft, { brief: run.brief, others });
  if (found.some(isHard)) return undefined;
  return toEmail(
    { ...draft, angle: email.angle },
    email.day,
    run.brief,
    found.map(({ severity: _, ...finding }) => finding),
  );
}

/**
 * Mends the emails in which something is not borne out, once each, the worst first and a few at most. What comes back differs from what it
 * is to replace, and has no certain fault; whether it is better is for the verifier.
 */
export async function mendEmails(
  run: Run,
  gate: Gate,
  verified: readonly VerifiedEmail[],
): Promise<Email[]> {
  const worst = verified
    .filter(({ sentences }) => weightOf(sentences) > 0)
    .toSorted((a, b) => weightOf(b.sentences) - weightOf(a.sentences))
    .slice(0, MOST);
  const all = verified.map(({ email }) => email);
  const mended = await Promise.all(
    worst.map((one) =>
      mend(
        run,
        gate,
        one,
        all.filter((email) => email !== one.email),
      ),
    ),
  );
  return mended.flatMap((email) => email ?? []).toSorted((a, b) => a.step - b.step);
}
