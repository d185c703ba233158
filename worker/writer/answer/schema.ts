import { z } from 'zod';
import { SITUATIONS } from '../../../shared/contract/situation.ts';

/*
 * The forms of the answers. Required keys instead of an array: the grammar enforces them, and their order makes the first email come
 * first. A fresh schema each time: a shared one would become a `$ref`, which smaller servers do not read.
 */

const situation = () => z.object({ is: z.enum(SITUATIONS), line: z.string(), until: z.string() });

const texts = () => ({
  subjectLineA: z.string(),
  subjectLineB: z.string(),
  body: z.string(),
  evidenceUsed: z.array(z.string()),
});

const dated = () => z.object({ angle: z.string(), day: z.number(), ...texts() });

/** What is read of an email: a server that leaves out its angle, its day or its list of evidence has still written an email. */
export const readEmailSchema = dated().extend({
  angle: z.string().catch(''),
  day: z.number().optional().catch(undefined),
  evidenceUsed: z.array(z.string()).catch([]),
});

/** What is read of a situation; code decides what of it is believed. */
export const readSituationSchema = situation().extend({
  line: z.string().catch(''),
  until: z.string().catch(''),
});

export const keyOf = (step: number): string => `email${step}`;

/** A whole draft: where they stand, what matters, the emails. */
export const draftSchema = (steps: readonly number[]) =>
  z.object({
    situation: situation(),
    matters: z.array(z.string()),
    ...Object.fromEntries(steps.map((step) => [keyOf(step), dated()])),
  });

/** The rest of a sequence: where they stand was said with its beginning. */
export const restSchema = (steps: readonly number[]) =>
  z.object(Object.fromEntries(steps.map((step) => [keyOf(step), dated()])));

/** One email written anew: it goes out on the day it had. */
export const oneSchema = (step: number) =>
  z.object({ [keyOf(step)]: z.object({ angle: z.string(), ...texts() }) });

/** What is read of whether an email is concerned at all; in doubt it is. */
export const readConcernsSchema = z.object({ changes: z.boolean().catch(true) });

/** One email that may stay as it is: first why, so that the answer follows from it. */
export const concernsSchema = (step: number) =>
  z.object({
    concerns: z.object({ why: z.string(), changes: z.boolean() }),
    ...oneSchema(step).shape,
  });

/** An answer to what they wrote: where they stand, what matters, the email. */
export const replySchema = () =>
  z.object({ situation: situation(), matters: z.array(z.string()), ...oneSchema(1).shape });

/** The choice: the faults first, so that the number follows from them. */
export const choiceSchema = () => z.object({ weakest: z.array(z.string()), best: z.number() });
