import type { Brief } from '../../../shared/contract/brief.ts';
import type { Finding } from '../../../shared/contract/sequence.ts';
import type { Draft } from '../draft.ts';

/** What an email is checked against: the brief, and the other emails of its sequence that are known already. */
export type Against = { brief: Brief; others: readonly Draft[] };

/** What a check found: a sentence for a person that says what it is and what to do, and the words it is about. */
export type Found = { message: string; quote?: string };

/** One rule. Its examples are its tests and its documentation. */
export type Check = {
  /** Name of the rule, as it stands in findings. */
  name: string;
  /** `hard`: certain, so repaired once and never delivered. `soft`: delivered with the finding. */
  severity: 'hard' | 'soft';
  /** Why the rule exists; its source where it rests on one. */
  why: string;
  examples: { bad: readonly string[]; good: readonly string[] };
  find(draft: Draft, against: Against): Found[];
};

export type Checked = Finding & { severity: Check['severity'] };

/** The texts of a draft that a reader sees. */
export const textsOf = ({ subjectLineA, subjectLineB, body }: Draft): string[] => [
  subjectLineA,
  subjectLineB,
  body,
];
