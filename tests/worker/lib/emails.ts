import type { Email } from '../../../shared/contract/sequence.ts';
import type { Checker } from '../../../worker/verifier/index.ts';
import type { Rewriter, Usage, Writer } from '../../../worker/writer/writer.ts';

export const BRIEF = {
  companyName: 'TestCo',
  targetJobTitle: 'VP of Sales',
  problemTheyFace: 'Their reps spend hours on first emails',
  yourProduct: 'A tool that drafts them',
  keyBenefit: 'More time for calls',
  callToAction: 'Book a 15-minute demo next week',
  tone: 'Professional',
};

export function email(step: number): Email {
  return {
    step,
    day: (step - 1) * 7,
    angle: `Angle ${step}`,
    subjectLineA: `A${step}`,
    subjectLineB: `B${step}`,
    body: `Body ${step}`,
    evidenceUsed: [],
  };
}

export const USAGE: Usage = {
  model: 'test',
  inputTokens: 100,
  outputTokens: 200,
  promptVersion: '1',
};

/** Settles when the signal aborts. */
export const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Writes all that is asked for, at once. */
export const goodWriter: Writer = async function* (job) {
  for (const step of job.steps) yield { event: 'email', data: email(step) };
  return USAGE;
};

/** Writes the first `count` steps and then does what `then` does. */
export const writerThat = (count: number, then: (signal: AbortSignal) => Promise<void>): Writer =>
  async function* (job) {
    for (const step of job.steps.slice(0, count)) yield { event: 'email', data: email(step) };
    await then(job.signal);
    return USAGE;
  };

/** Writes the first `count` steps and breaks. */
export const breaks = (count: number, failure: Error): Writer =>
  writerThat(count, async () => {
    throw failure;
  });

export const goodRewriter: Rewriter = async function* ({ step, rewrite }) {
  yield { event: 'progress', data: { step, field: 'body', characters: 5 } };
  yield { event: 'email', data: { ...email(step), body: `Anew: ${rewrite.kind}` } };
  return USAGE;
};

/** Finds every sentence borne out by the offer. */
export const goodChecker: Checker = async ({ sentences }) => ({
  sentences: sentences.map((text) => ({
    text,
    verdict: 'supported',
    about: 'seller',
    sources: [{ id: 'offer.keyBenefit', start: 0, end: 4 }],
  })),
  usage: USAGE,
});
