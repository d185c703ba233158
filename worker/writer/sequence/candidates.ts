import type { Brief } from '../../../shared/contract/brief.ts';
import type { Email } from '../../../shared/contract/sequence.ts';
import { CHECKS, checkDraft, findingsOf, isHard } from '../checks/registry.ts';
import { type Draft, toEmail } from '../draft.ts';
import { dayFor } from '../pace.ts';
import type { DraftStream } from './draft-stream.ts';

const HARD = CHECKS.filter(({ severity }) => severity === 'hard');

/** Whether a whole draft may stand: one email with a certain fault, and it may not. It is not repaired, since the others are there. */
export function isEligible(drafts: readonly Draft[], brief: Brief): boolean {
  return drafts.every(
    (draft) =>
      !findingsOf(HARD, draft, { brief, others: drafts.filter((other) => other !== draft) }).some(
        isHard,
      ),
  );
}

/** A whole draft as emails, each on its day (`notBefore` is the earliest), with what a person should look at. */
export function emailsOf(
  drafts: readonly Draft[],
  brief: Brief,
  today: Date,
  notBefore = 0,
): Email[] {
  let before: number | undefined;
  return drafts.map((draft, index) => {
    const remaining = drafts.length - index - 1;
    const day = dayFor({ index, before, remaining, notBefore }, draft.day, today);
    before = day;
    const found = checkDraft(draft, { brief, others: drafts.filter((other) => other !== draft) });
    return toEmail(
      draft,
      day,
      brief,
      found.map(({ severity: _, ...finding }) => finding),
    );
  });
}

const pause = (ms: number, stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stopped.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });

/**
 * The complete drafts of `streams`. Those that are late are waited for `patience` milliseconds, from now where there is a set already
 * (`hasOne`), else from the first complete draft; then they are stopped.
 */
export async function wholeDrafts(
  streams: readonly DraftStream[],
  hasOne: boolean,
  patience: number,
): Promise<(readonly Draft[])[]> {
  const all = Promise.all(streams.map(({ drafts }) => drafts));
  const over = new AbortController();
  const wholes = streams.map(async ({ drafts }) => {
    if (!(await drafts)) throw new Error('not whole');
  });
  // Not one complete: then all of them have ended, and there is nothing to wait for.
  if (!hasOne) await Promise.any(wholes).catch(() => undefined);
  else for (const one of wholes) one.catch(() => undefined);
  await Promise.race([all, pause(patience, over.signal)]);
  over.abort();
  for (const stream of streams) stream.stop();
  return (await all).flatMap((drafts) => (drafts ? [drafts] : []));
}
