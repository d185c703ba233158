import { createClient } from './claude/client.ts';
import { rewriteEmail } from './rewrite.ts';
import { metered } from './run.ts';
import { writeSequence } from './sequence.ts';
import type { WriterSettings } from './settings.ts';
import type { Rewriter, Writer } from './writer.ts';

export type { WriterSettings } from './settings.ts';

const forModel = (settings: WriterSettings, model = settings.model): WriterSettings => ({ ...settings, model });

/**
 * The writer for one configuration. Each email is yielded the moment it is whole and checked, in the order of its step; a step
 * that is refused twice is yielded as `unwritten`, unless it would be the first email: then, and whenever the answer breaks, a
 * `WriterFailure` is thrown that knows what was spent. When `job.signal` aborts, so does every call to Claude.
 */
export function createWriter(settings: WriterSettings): Writer {
  const client = createClient(settings);
  return (job) =>
    metered({ client, settings: forModel(settings, job.model), brief: job.brief }, job.signal, (run) => writeSequence(run, job));
}

/** Writes one email anew, with the same model, checks, repair and failures as the writer. What is over a channel's limit is never yielded. */
export function createRewriter(settings: WriterSettings): Rewriter {
  const client = createClient(settings);
  return (job) => {
    const { brief, language } = job.rewrite;
    const asked = language ? { ...brief, language } : brief;
    return metered({ client, settings: forModel(settings, job.model), brief: asked }, job.signal, (run) => rewriteEmail(run, job));
  };
}
