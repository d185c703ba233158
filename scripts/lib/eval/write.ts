import type { Brief } from '../../../shared/contract/brief.ts';
import { stepsFor } from '../../../shared/contract/steps.ts';
import type { Draft } from '../../../worker/writer/draft.ts';
import { createWriter } from '../../../worker/writer/index.ts';
import { WriterFailure } from '../../../worker/writer/writer.ts';
import type { Configured } from '../writer.ts';
import { readAnswer, saveAnswer } from './answers.ts';
import { judgeSequence } from './judge.ts';
import type { Row } from './rows.ts';

/** A brief to be judged. `begins`: ISO date of day 0, where it is given. */
export type Case = { name: string; brief: Brief; begins?: string | undefined };

/** Has the configured Claude write a sequence, saves it in `answers` and judges it. */
export async function written({ name, brief, begins }: Case, { settings }: Configured, answers: string): Promise<Row> {
  const began = Date.now();
  const drafts = new Map<number, Draft>();
  const unwritten: number[] = [];
  let firstEmailMs = 0;
  const signal = new AbortController().signal;
  const run = createWriter(settings)({ brief, steps: stepsFor(brief.thread), already: [], signal });
  const row = () => ({ ...judgeSequence(name, brief, [...drafts.values()], begins), unwritten });
  try {
    for (let next = await run.next(); ; next = await run.next()) {
      if (next.done) {
        saveAnswer(answers, name, [...drafts.values()]);
        return { ...row(), cost: { usage: next.value, firstEmailMs, ms: Date.now() - began } };
      }
      if (next.value.event === 'unwritten') unwritten.push(next.value.data.step);
      if (next.value.event !== 'email') continue;
      firstEmailMs ||= Date.now() - began;
      drafts.set(next.value.data.step, next.value.data);
    }
  } catch (error) {
    if (!(error instanceof WriterFailure)) throw error;
    return { ...row(), failure: [error.message, error.forOwner].filter(Boolean).join(' ') };
  }
}

/** Judges the answer saved for a brief. */
export function replayed({ name, brief, begins }: Case, folder: string): Row {
  const answer = readAnswer(folder, name);
  if (!answer) return { ...judgeSequence(name, brief, []), unwritten: [], failure: 'no saved answer' };
  const { drafts, situation, chosen } = answer;
  return {
    ...judgeSequence(name, brief, drafts, begins),
    unwritten: [],
    ...(situation && { situation }),
    ...(chosen && { chosen }),
  };
}
