import { createClient } from './claude/client.ts';
import { toFailure } from './claude/failures.ts';
import type { Run } from './claude-run.ts';
import { createMeter } from './meter.ts';
import { rewriteEmail } from './rewrite.ts';
import { writeSequence } from './sequence/write.ts';
import type { WriterSettings } from './settings.ts';
import type { Rewriter, Usage, Verify, Writer } from './writer.ts';

export type { WriterSettings } from './settings.ts';

/** Makes the verifier of one writing. */
export type CreateVerify = (run: Run) => Verify;

const settingsFor = (
  settings: WriterSettings,
  { model, drafts, budgetUsd }: { model?: string; drafts?: number; budgetUsd?: number },
): WriterSettings => ({
  ...settings,
  ...(model && { model }),
  ...(drafts && { drafts }),
  ...(budgetUsd !== undefined && { budgetUsd }),
});

/** Runs `work` with a meter and a signal of its own: every call ends with it, and whatever it throws becomes a `WriterFailure`. */
async function* metered<T>(
  base: Omit<Run, 'meter' | 'signal'>,
  caller: AbortSignal,
  work: (run: Run) => AsyncGenerator<T>,
): AsyncGenerator<T, Usage> {
  const meter = createMeter(base.settings.model, base.settings);
  const end = new AbortController();
  try {
    yield* work({ ...base, meter, signal: AbortSignal.any([caller, end.signal]) });
    return meter.usage();
  } catch (error) {
    throw toFailure(error, meter.usage());
  } finally {
    end.abort();
  }
}

/**
 * The writer for one configuration. Each email of the first draft is yielded the moment it is whole and checked, in the order of its
 * step; what other drafts and the verifier change comes after it as `revised` and `checked`. A step that is refused twice is yielded as
 * `unwritten`, unless it would be the first email: then, and whenever no draft is left, a `WriterFailure` is thrown that knows what was
 * spent. When `job.signal` aborts, so does every call to Claude. Without `createVerify` nothing is judged.
 */
export function createWriter(settings: WriterSettings, createVerify?: CreateVerify): Writer {
  const client = createClient(settings);
  return (job) =>
    metered({ client, settings: settingsFor(settings, job), brief: job.brief }, job.signal, (run) =>
      writeSequence(run, job, createVerify?.(run)),
    );
}

/** Writes one email anew, with the same model, checks, repair and failures as the writer. What is over a channel's limit is never yielded. */
export function createRewriter(settings: WriterSettings): Rewriter {
  const client = createClient(settings);
  return (job) => {
    const { brief, language } = job.rewrite;
    const asked = language ? { ...brief, language } : brief;
    return metered(
      { client, settings: settingsFor(settings, job), brief: asked },
      job.signal,
      (run) => rewriteEmail(run, job),
    );
  };
}
