import type { z } from 'zod';
import type { Brief } from '../../shared/contract/brief.ts';
import type { SentEmail } from '../../shared/contract/reply.ts';
import { type Rewrite, rewriteSpec } from '../../shared/contract/rewrite.ts';
import {
  choiceSchema,
  concernsSchema,
  draftSchema,
  oneSchema,
  replySchema,
  restSchema,
} from './answer/schema.ts';
import type { Checked } from './checks/check.ts';
import { buildRequest, type MessageRequest, type Question } from './claude/request.ts';
import type { Draft } from './draft.ts';
import {
  askForOne,
  askForSequence,
  draftsToChoose,
  existingEmails,
  mendLines,
  otherOpenersLine,
  repairLines,
} from './prompt/asks.ts';
import { describeBrief } from './prompt/brief.ts';
import { CHOICE } from './prompt/choice.ts';
import { MEND } from './prompt/mend.ts';
import { ASK_FOR_REPLY, REPLY, sentEmails } from './prompt/reply.ts';
import { mayLeaveLine, rewriteLines } from './prompt/rewrites.ts';
import { SITUATION } from './prompt/situation.ts';
import { variantOf } from './prompt/variants.ts';
import { DRAFTS, type WriterSettings } from './settings.ts';

/*
 * Everything that is sent to Claude, without sending it. The page's text is in each of them only as the result of a tool.
 */

const WRITE_EMAILS = {
  name: 'write_emails',
  description: 'Takes the finished emails. Call it once, with all of them.',
};
const CHOOSE = {
  name: 'choose_draft',
  description: 'Takes the number of the best draft. Call it once.',
};

/** Tokens of a reader's answer, and of one email: a long one in a script that takes many. */
const CHOICE_TOKENS = 300;
const ONE_TOKENS = 2_000;

export type NamedRequest = { name: string; request: MessageRequest };

/** One request a draft of the sequence, `settings.drafts` of them, each in another variant of the prompt. The first is the one that is streamed. An answer is one draft. */
export function draftRequests(
  settings: WriterSettings,
  brief: Brief,
  steps: readonly number[],
  today = new Date(),
  sent: readonly SentEmail[] = [],
): NamedRequest[] {
  if (brief.reply) return [{ name: 'reply', request: replyRequest(settings, brief, sent, today) }];
  const said = [describeBrief(brief, askForSequence(steps), today)];
  return Array.from({ length: Math.max(1, settings.drafts ?? DRAFTS) }, (_, draft) => {
    const { name, system } = variantOf(draft);
    const question: Question = {
      system: `${system}\n\n${SITUATION}`,
      said,
      answer: draftSchema(steps),
      tool: WRITE_EMAILS,
    };
    return { name, request: buildRequest(settings, brief, question) };
  });
}

/** The request for what is missing of a sequence. */
export function restRequest(
  settings: WriterSettings,
  brief: Brief,
  steps: readonly number[],
  already: readonly Draft[],
  today = new Date(),
): MessageRequest {
  const said = [describeBrief(brief, askForSequence(steps), today), existingEmails(already)];
  return buildRequest(settings, brief, {
    system: variantOf(0).system,
    said,
    answer: restSchema(steps),
    tool: WRITE_EMAILS,
  });
}

/** The request for one email that answers what they wrote. `sent`: what went out of a sequence before. */
export const replyRequest = (
  settings: WriterSettings,
  brief: Brief,
  sent: readonly SentEmail[],
  today = new Date(),
): MessageRequest =>
  buildRequest(settings, brief, {
    system: `${REPLY}\n\n${SITUATION}`,
    said: [describeBrief(brief, ASK_FOR_REPLY, today), sentEmails(sent)],
    answer: replySchema(),
    tool: WRITE_EMAILS,
    maxTokens: ONE_TOKENS,
  });

const oneEmail = (
  settings: WriterSettings,
  brief: Brief,
  step: number,
  system: string,
  said: readonly string[],
  answer: z.ZodObject = oneSchema(step),
): MessageRequest =>
  buildRequest(settings, brief, {
    system,
    said,
    answer,
    tool: WRITE_EMAILS,
    maxTokens: ONE_TOKENS,
  });

/** The request to write one email anew that a check refused. `rewrite`: it was asked for by the user, and what they asked for still holds. */
export function repairRequest(
  settings: WriterSettings,
  brief: Brief,
  step: number,
  refused: {
    draft: Draft | undefined;
    reasons: readonly Checked[];
    openers: readonly string[];
    rewrite?: Rewrite | undefined;
  },
  today = new Date(),
): MessageRequest {
  const { draft, reasons, openers, rewrite } = refused;
  const asked = rewrite ? rewriteLines(step, rewrite) : [otherOpenersLine(openers)];
  return oneEmail(settings, brief, step, variantOf(0).system, [
    describeBrief(brief, askForOne(step), today),
    ...asked,
    ...repairLines(draft, reasons),
  ]);
}

/** The request for one email written anew on the user's word. */
export function rewriteRequest(
  settings: WriterSettings,
  brief: Brief,
  step: number,
  rewrite: Rewrite,
  today = new Date(),
): MessageRequest {
  const told = [describeBrief(brief, askForOne(step), today), ...rewriteLines(step, rewrite)];
  const { system } = variantOf(0);
  return rewriteSpec(rewrite.kind).mayLeave
    ? oneEmail(settings, brief, step, system, [...told, mayLeaveLine(step)], concernsSchema(step))
    : oneEmail(settings, brief, step, system, told);
}

/** The request to take out of an email what nothing bears out. `odd`: the sentences it is about, each with the odd words. */
export const mendRequest = (
  settings: WriterSettings,
  brief: Brief,
  draft: Draft,
  odd: readonly { sentence: string; words: string }[],
  today = new Date(),
): MessageRequest =>
  oneEmail(settings, brief, draft.step, MEND, [
    describeBrief(brief, askForOne(draft.step), today),
    ...mendLines(draft, odd),
  ]);

/** The request for the best of some drafts, numbered from 1 in the order they are given in: shuffle them before. */
export const choiceRequest = (
  settings: WriterSettings,
  brief: Brief,
  drafts: readonly (readonly Draft[])[],
  today = new Date(),
): MessageRequest =>
  buildRequest(settings, brief, {
    system: CHOICE,
    said: [
      describeBrief(brief, `This is what the drafts were asked for.`, today),
      ...draftsToChoose(drafts),
    ],
    answer: choiceSchema(),
    tool: CHOOSE,
    maxTokens: CHOICE_TOKENS,
  });
