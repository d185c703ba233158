import { type Rewrite, rewriteSpec } from '../../shared/contract/rewrite.ts';
import { checkRewritten } from './checks/rewritten.ts';
import { ask, createGate, createRepair, type Run } from './claude-run.ts';
import { cleanWritten } from './clean.ts';
import { type Draft, toEmail } from './draft.ts';
import { usualDay } from './pace.ts';
import { rewriteRequest } from './requests.ts';
import { checkAndRepair } from './sequence/check-and-repair.ts';
import { missingFailure } from './sequence/ordered-delivery.ts';
import { type RewriteJob, type Rewritten, WriterFailure } from './writer.ts';

const WITHOUT_SUBJECT = ['message', 'note'];

/** Where no subject is shown, the email keeps the ones it has. */
function keepSubjects(draft: Draft, { kind, channel, email }: Rewrite): Draft {
  if (kind !== 'fit' || !channel || !WITHOUT_SUBJECT.includes(channel)) return draft;
  return {
    ...draft,
    subjectLineA: email.subjectLineA || draft.subjectLineA,
    subjectLineB: email.subjectLineB || draft.subjectLineB,
  };
}

const isSame = (draft: Draft, { email }: Rewrite): boolean =>
  [
    [draft.subjectLineA, email.subjectLineA],
    [draft.subjectLineB, email.subjectLineB],
    [draft.body, email.body],
  ].every(([now = '', before = '']) => cleanWritten(now) === cleanWritten(before));

/**
 * Writes one email anew: progress, then the email, checked and repaired once if need be; or that what was asked for leaves it as it is.
 * Its day is the usual one of its step: the sender has it already.
 */
export async function* rewriteEmail(
  run: Run,
  { step, rewrite, sequence }: RewriteJob,
): AsyncGenerator<Rewritten> {
  const request = rewriteRequest(run.settings, run.brief, step, rewrite);
  const repair = createRepair(run, createGate(), rewrite);
  let arrived: { draft: Draft | undefined } | undefined;
  let stays = false;
  for await (const piece of ask(run, request, [step])) {
    if (piece.event === 'broken' && !arrived) throw piece.error;
    if (piece.event === 'concerns') stays = !piece.changes;
    if (piece.event === 'progress') yield piece;
    if (piece.event === 'draft') arrived = { draft: piece.draft };
    if (piece.event === 'misshapen') arrived = { draft: undefined };
  }
  if (!arrived) throw missingFailure(1, 1);
  const mayStay = rewriteSpec(rewrite.kind).mayLeave ?? false;
  if (mayStay && (stays || (arrived.draft && isSame(arrived.draft, rewrite)))) {
    yield { event: 'unchanged' };
    return;
  }
  const check = (draft: Draft) => checkRewritten(draft, rewrite, sequence);
  const draft = arrived.draft && keepSubjects(arrived.draft, rewrite);
  const repairKeepingSubjects: typeof repair = async (...reasons) => {
    const draft = await repair(...reasons);
    return draft && keepSubjects(draft, rewrite);
  };
  const checked = await checkAndRepair(step, draft, check, repairKeepingSubjects);
  if (checked.is === 'refused') throw new WriterFailure('writer_failed', checked.unwritten.message);
  yield {
    event: 'email',
    data: toEmail(checked.draft, usualDay(step - 1), run.brief, checked.findings),
  };
}
