import type { Role } from '../../../shared/contract/sequence.ts';
import { CLOSE } from './roles/close.ts';
import { EXAMPLE } from './roles/example.ts';
import { IDEA } from './roles/idea.ts';
import { NUDGE } from './roles/nudge.ts';
import { OBJECTION } from './roles/objection.ts';
import { OPENER } from './roles/opener.ts';
import { PROOF } from './roles/proof.ts';

/** Words a body has by role: what the prompt asks for and what the check lets pass. Sources in docs/writing.md. */
export const WORDS: Record<Role, { aim: [number, number]; pass: [number, number] }> = {
  opener: { aim: [25, 80], pass: [20, 120] },
  proof: { aim: [30, 100], pass: [20, 130] },
  idea: { aim: [30, 100], pass: [20, 130] },
  objection: { aim: [30, 100], pass: [20, 130] },
  example: { aim: [30, 100], pass: [20, 130] },
  nudge: { aim: [15, 45], pass: [8, 80] },
  close: { aim: [30, 80], pass: [15, 110] },
};

/** What each role must do, must not do, and how it differs from the other six. */
export const ROLES: Record<Role, string> = {
  opener: OPENER,
  proof: PROOF,
  idea: IDEA,
  objection: OBJECTION,
  example: EXAMPLE,
  nudge: NUDGE,
  close: CLOSE,
};
