import type { Checked } from '../checks/check.ts';
import { cleanRead } from '../clean.ts';
import type { Draft } from '../draft.ts';
import { cutToTokens, estimateTokens } from '../tokens.ts';
import { encode } from './json.ts';

type Texts = { step: number; subjectLineA: string; subjectLineB: string; body: string };

const textsOf = ({ step, subjectLineA, subjectLineB, body }: Texts) => ({
  email: step,
  subjectLineA,
  subjectLineB,
  body,
});

/** What is asked for, in one sentence. */
export function askForSequence(steps: readonly number[]): string {
  const [first = 1, last = first] = [steps[0], steps.at(-1)];
  const what =
    steps.length === 1
      ? `Write me a really good personalised cold email (email${first}, with two subject lines, A and B) to this person, that I can paste straight into Gmail. Keep it`
      : `Write me a really good personalised cold email sequence of ${steps.length} emails (email${first} to email${last}, each with two subject lines, A and B) to this person, that I can paste straight into Gmail. Keep them`;
  return `${what} short, human and specific, and don't make anything up.`;
}

/** Tokens of an email that is told beside what is asked for: more than anybody writes, and a bound for what is made to be long. */
const BESIDE = 600;

/** An email that went out, or that stands, as it is told beside what is asked for. */
export function besideText(body: string): string {
  const text = cleanRead(body);
  const cost = estimateTokens(encode(text));
  return cost <= BESIDE ? text : cutToTokens(text, (BESIDE * estimateTokens(text)) / cost);
}

/** The emails that stand already, where the rest of a sequence is asked for. */
export const existingEmails = (already: readonly Texts[]): string =>
  already.length > 0
    ? `These emails of the sequence stand already; the others go with them and repeat nothing of them: ${encode(already.map(textsOf))}`
    : '';

export const askForOne = (step: number): string =>
  `I need email${step} of the sequence once more, with two subject lines, A and B, that I can paste straight into Gmail. Keep it short, human and specific, and don't make anything up.`;

/** What the other emails of the sequence begin with, for an order that asks for one alone. */
export const otherOpenersLine = (openers: readonly string[]): string =>
  openers.length > 0
    ? `The other emails begin like this, so begin in another way: ${encode(openers)}`
    : '';

/** Why an email cannot go out as it is. `texts` is missing where the answer was not one. */
export const repairLines = (texts: Texts | undefined, reasons: readonly Checked[]): string[] => [
  ...(texts ? [`This one cannot go out: <draft>${encode(textsOf(texts))}</draft>`] : []),
  `Why: ${encode(reasons.map(({ message, quote }) => ({ message, ...(quote && { words: quote }) })))}`,
  'Write it without these faults; what is good about it stays.',
];

/** The email to be mended, and its odd words. */
export const mendLines = (
  draft: Texts,
  odd: readonly { sentence: string; words: string }[],
): string[] => [
  `This is the email as it stands: <mend>${encode(textsOf(draft))}</mend>`,
  `Nothing in the brief or on the page bears these words out: ${encode(odd)}`,
  `Answer with email${draft.step}, mended.`,
];

/** The drafts to choose from, numbered from 1, each email with the day it goes out. */
export const draftsToChoose = (drafts: readonly (readonly Draft[])[]): string[] => [
  ...drafts.map((emails, index) => {
    const shown = emails.map(({ day, subjectLineA, subjectLineB, body, step }) => ({
      ...textsOf({ step, subjectLineA, subjectLineB, body }),
      day,
    }));
    return `Draft ${index + 1}: <choose>${encode(shown)}</choose>`;
  }),
  `Which of the ${drafts.length} would you send?`,
];
