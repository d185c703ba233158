import { CHOICE } from './choice.ts';
import { MEND } from './mend.ts';
import { REPLY } from './reply.ts';
import { SITUATION } from './situation.ts';
import { COMPLETE } from './variants/complete.ts';
import { GUARD } from './variants/guard.ts';
import { INSIGHT } from './variants/insight.ts';

/** Stands in every system text, and must never come back in an answer. */
export const CANARY = 'heron-4417-quill';

/** All that is said to the writer and to its reader: no email repeats a run of it. */
export const POLICY = [INSIGHT, COMPLETE, GUARD, SITUATION, CHOICE, MEND, REPLY].join('\n');
