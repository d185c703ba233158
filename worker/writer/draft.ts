import type { Brief } from '../../shared/contract/brief.ts';
import { type Email, type Finding, STEPS } from '../../shared/contract/sequence.ts';

/** One email as Claude wrote it, tidied, before it was checked. */
export type Draft = { step: number; subjectLineA: string; subjectLineB: string; body: string; evidenceUsed: string[] };

const FALLBACK = STEPS[0];

export const roleOf = (step: number): (typeof STEPS)[number] => STEPS.find((one) => one.step === step) ?? FALLBACK;

/** The draft as it is delivered. Ids of evidence that does not exist go no further than the finding that names them. */
export function toEmail(draft: Draft, brief: Brief, findings: readonly Finding[]): Email {
  const ids = new Set(brief.prospect?.evidence.map(({ id }) => id));
  const { step, subjectLineA, subjectLineB, body } = draft;
  const { day } = roleOf(step);
  const evidenceUsed = [...new Set(draft.evidenceUsed)].filter((id) => ids.has(id));
  return { step, day, angle: '', subjectLineA, subjectLineB, body, evidenceUsed, ...(findings.length > 0 && { findings: [...findings] }) };
}
