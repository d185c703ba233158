import type { Brief } from '../../shared/contract/brief.ts';
import { LIMITS } from '../../shared/contract/limits.ts';
import type { Email, Finding } from '../../shared/contract/sequence.ts';

/** One email as Claude wrote it, tidied, before it was checked. `day`: as it was asked for, if it was. */
export type Draft = {
  step: number;
  angle?: string;
  day?: number | undefined;
  subjectLineA: string;
  subjectLineB: string;
  body: string;
  evidenceUsed: string[];
};

/** The draft as it is delivered, on a day that was found for it. Ids of evidence that does not exist go no further than the finding that names them. */
export function toEmail(
  draft: Draft,
  day: number,
  brief: Brief,
  findings: readonly Finding[],
): Email {
  const ids = new Set(brief.prospect?.evidence.map(({ id }) => id));
  const { step, subjectLineA, subjectLineB, body } = draft;
  const angle = (draft.angle ?? '').slice(0, LIMITS.angle);
  const evidenceUsed = [...new Set(draft.evidenceUsed)].filter((id) => ids.has(id));
  return {
    step,
    day,
    angle,
    subjectLineA,
    subjectLineB,
    body,
    evidenceUsed,
    ...(findings.length > 0 && { findings: [...findings] }),
  };
}
