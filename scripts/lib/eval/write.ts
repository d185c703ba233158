import type { Brief } from '../../../shared/contract/brief.ts';
import type { Email } from '../../../shared/contract/sequence.ts';
import { stepsFor } from '../../../shared/contract/steps.ts';
import { createVerify } from '../../../worker/verifier/index.ts';
import type { Draft } from '../../../worker/writer/draft.ts';
import { createWriter } from '../../../worker/writer/index.ts';
import { WriterFailure, type Written } from '../../../worker/writer/writer.ts';
import type { Configured } from '../worker/writer.ts';
import { readAnswer, saveAnswer } from './answers.ts';
import { judgeSequence } from './judge.ts';
import type { Row } from './rows.ts';

/** A brief to be judged. `begins`: ISO date of day 0, where it is given. */
export type Case = { name: string; brief: Brief; begins?: string | undefined };

/** The emails that stand after an event: a new one, or such as take the place of others. */
function emailsIn(told: Written): readonly Email[] {
  if (told.event === 'email') return [told.data];
  return told.event === 'revised' ? told.emails : [];
}

/** Has the configured Claude write a sequence, saves it in `answers` and judges it. */
export async function written(
  { name, brief, begins }: Case,
  { settings }: Configured,
  answers: string,
): Promise<Row> {
  const began = Date.now();
  const drafts = new Map<number, Draft>();
  const unwritten: number[] = [];
  let firstEmailMs = 0;
  let situation: string | undefined;
  const signal = new AbortController().signal;
  const run = createWriter(
    settings,
    createVerify,
  )({ brief, steps: stepsFor(brief), already: [], signal });
  const row = () => ({
    ...judgeSequence(name, brief, [...drafts.values()], begins),
    unwritten,
    ...(situation && { situation }),
  });
  try {
    for (let next = await run.next(); ; next = await run.next()) {
      if (next.done) {
        saveAnswer(answers, name, [...drafts.values()]);
        return { ...row(), cost: { usage: next.value, firstEmailMs, ms: Date.now() - began } };
      }
      const told = next.value;
      if (told.event === 'situation') situation = told.data.is;
      if (told.event === 'unwritten') unwritten.push(told.data.step);
      if (told.event === 'email') firstEmailMs ||= Date.now() - began;
      for (const email of emailsIn(told)) drafts.set(email.step, email);
    }
  } catch (error) {
    if (!(error instanceof WriterFailure)) throw error;
    return { ...row(), failure: [error.message, error.forOwner].filter(Boolean).join(' ') };
  }
}

/** Judges the answer saved for a brief. */
export function replayed({ name, brief, begins }: Case, folder: string): Row {
  const answer = readAnswer(folder, name);
  if (!answer)
    return { ...judgeSequence(name, brief, []), unwritten: [], failure: 'no saved answer' };
  const { drafts, situation, chosen } = answer;
  return {
    ...judgeSequence(name, brief, drafts, begins),
    unwritten: [],
    ...(situation && { situation }),
    ...(chosen && { chosen }),
  };
}
