import type { Brief } from '../../shared/contract/brief.ts';
import { LIMITS } from '../../shared/contract/limits.ts';
import type { CheckedSentence } from '../../shared/contract/verdict.ts';
import {
  type Arbitrated,
  arbitrate,
  briefLines,
  type ClaimsBrief,
  judgedSentences,
} from '../../shared/grounding/index.ts';
import { logEvent } from '../log.ts';
import { readAnswer } from '../writer/claude/answer.ts';
import { createClient } from '../writer/claude/client.ts';
import { toFailure } from '../writer/claude/failures.ts';
import type { Run } from '../writer/claude-run.ts';
import { createConcurrencyLimit } from '../writer/concurrency.ts';
import { createMeter } from '../writer/meter.ts';
import { timeoutsOf, type WriterSettings } from '../writer/settings.ts';
import type { Usage, WriterFailure } from '../writer/writer.ts';
import { answersIn } from './answers.ts';
import { verifyRequest } from './request.ts';

export type Verifiable = { step: number; subjectLineA: string; subjectLineB: string; body: string };

/**
 * Verdicts by step, after arbitration. Never rejects for Claude's sake: what was not answered is
 * `unchecked`. Rejects only when the signal aborts.
 */
export type Verify = (
  emails: readonly Verifiable[],
) => Promise<ReadonlyMap<number, CheckedSentence[]>>;

/** What one writing may call: so many times, and so many at once. */
const CALLS = { most: 6, atOnce: 3 };

/** Milliseconds that one call may take: the emails are there, and nothing waits for it longer. */
const PATIENCE = 25_000;

/** Judges emails of one writing: one call each time it is asked. */
export function createVerify(run: Run): Verify {
  const limit = createConcurrencyLimit(CALLS.atOnce);
  let calls = 0;
  return async (emails) => {
    const ofStep = emails.map((email) => ({ step: email.step, sentences: sentencesIn(email) }));
    const all = [...new Set(ofStep.flatMap(({ sentences }) => sentences))];
    const belowDailyCap = all.length > 0 && calls < CALLS.most;
    if (belowDailyCap) calls++;
    const judged = belowDailyCap
      ? await limit(() => reportMissing(verifySentences(run, all)))
      : unchecked(all);
    const verdictOf = new Map(judged.map((one) => [one.text, one]));
    return new Map(
      ofStep.map(({ step, sentences }) => [
        step,
        sentences.flatMap((text) => verdictOf.get(text) ?? []),
      ]),
    );
  };
}

/** The sentences of an email that may state something, each once. */
function sentencesIn({ subjectLineA, subjectLineB, body }: Verifiable): string[] {
  const texts = [subjectLineA, subjectLineB, body].flatMap(judgedSentences).map(({ text }) => text);
  return [...new Set(texts)].slice(0, LIMITS.sentencesOfEmail);
}

const unchecked = (sentences: readonly string[]): CheckedSentence[] => arbitrate([], sentences, []);

/** What the user asks to be judged: changed sentences, each a text of their own. */
export type CheckJob = {
  brief: Brief;
  sentences: readonly string[];
  model?: string;
  /** US dollars that it may cost; undefined: as the settings say. */
  budgetUsd?: number;
  signal: AbortSignal;
};

/**
 * Judges single sentences; one verdict each, in their order. Rejects only when the signal aborts.
 */
export type Checker = (job: CheckJob) => Promise<{ sentences: CheckedSentence[]; usage?: Usage }>;

/** Judges nothing: for a service whose verifier is switched off. */
export const offChecker: Checker = async ({ sentences }) => ({ sentences: unchecked(sentences) });

export function createChecker(settings: WriterSettings): Checker {
  const client = createClient(settings);
  return async ({
    brief,
    sentences,
    model = settings.model,
    budgetUsd = settings.budgetUsd,
    signal,
  }) => {
    const meter = createMeter(model, { ...settings, budgetUsd });
    const run = { client, settings: { ...settings, model }, brief, meter, signal };
    const judged = await reportMissing(verifySentences(run, sentences));
    return { sentences: judged, usage: meter.usage() };
  };
}

/** The verdicts; the owner is told why some are missing, never of which text. */
async function reportMissing(verified: Promise<Verified>): Promise<CheckedSentence[]> {
  const { sentences, failure } = await verified;
  if (failure)
    logEvent('verifier', { outcome: failure.code, forOwner: failure.forOwner ?? failure.message });
  return sentences.map(({ reason: _, ...one }) => one);
}

export type Verified = { sentences: Arbitrated[]; failure?: WriterFailure };

/**
 * One call that judges sentences, and the arbiter on its answers. What did not come, came too late
 * or made no sense is `unchecked`, and `failure` says why; rejects only when the signal of the run
 * aborts.
 */
export async function verifySentences(
  { client, settings, brief, meter, signal }: Omit<Run, 'brief'> & { brief: ClaimsBrief },
  sentences: readonly string[],
): Promise<Verified> {
  const own = verifierSettings(settings);
  const lines = briefLines(brief);
  let text = '';
  let failure: WriterFailure | undefined;
  try {
    const request = verifyRequest(own, lines, sentences);
    for await (const piece of readAnswer(client, own, request, meter, signal)) text += piece;
  } catch (error) {
    signal.throwIfAborted();
    failure = toFailure(error, meter.usage());
  }
  // What had arrived before it broke counts.
  const judged = arbitrate(lines, sentences, answersIn(text));
  return { sentences: judged, ...(failure && { failure }) };
}

/** The verifier's own model, and less patience than writing has. */
export function verifierSettings(settings: WriterSettings): WriterSettings {
  const timeouts = timeoutsOf(settings);
  const request = Math.min(timeouts.request, PATIENCE);
  return {
    ...settings,
    model: settings.verifierModel ?? settings.model,
    timeouts: { ...timeouts, request, firstToken: Math.min(timeouts.firstToken, request) },
    retries: 0,
  };
}
