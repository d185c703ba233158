import type { Rewrite } from '../../shared/contract/rewrite.ts';
import type { Progress } from './answer/emails.ts';
import { checkRewritten } from './checks/rewritten.ts';
import type { Draft } from './draft.ts';
import { missingFailure } from './line.ts';
import { rewriteOrder } from './prompt/rewrites.ts';
import { ask, createRepair, type Run } from './run.ts';
import { type Settled, settle } from './settle.ts';
import { type RewriteJob, WriterFailure } from './writer.ts';

const WITHOUT_SUBJECT = ['message', 'note'];

/** Where no subject is shown, the email keeps the ones it has. */
function keepSubjects(draft: Draft, { kind, channel, email }: Rewrite): Draft {
  if (kind !== 'fit' || !channel || !WITHOUT_SUBJECT.includes(channel)) return draft;
  return { ...draft, subjectLineA: email.subjectLineA || draft.subjectLineA, subjectLineB: email.subjectLineB || draft.subjectLineB };
}

/** Writes one email anew: progress, then the email, checked and repaired once if need be. */
export async function* rewriteEmail(
  run: Run,
  { step, rewrite }: RewriteJob,
): AsyncGenerator<Progress | Extract<Settled, { event: 'email' }>> {
  const order = rewriteOrder(step, rewrite);
  const repair = createRepair(run, order);
  let arrived: { draft: Draft | undefined } | undefined;
  for await (const piece of ask(run, [step], order)) {
    if (piece.event === 'broken' && !arrived) throw piece.error;
    if (piece.event === 'progress') yield piece;
    if (piece.event === 'draft') arrived = { draft: piece.draft };
    if (piece.event === 'misshapen') arrived = { draft: undefined };
  }
  if (!arrived) throw missingFailure(1, 1);
  const check = (draft: Draft) => checkRewritten(draft, rewrite);
  const kept = arrived.draft && keepSubjects(arrived.draft, rewrite);
  const repaired: typeof repair = async (...reasons) => {
    const draft = await repair(...reasons);
    return draft && keepSubjects(draft, rewrite);
  };
  const settled = await settle(step, kept, run.brief, check, repaired);
  if (settled.event === 'unwritten') throw new WriterFailure('writer_failed', settled.data.message);
  yield settled;
}
