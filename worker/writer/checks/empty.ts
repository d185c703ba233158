import { LIMITS } from '../../../shared/contract/limits.ts';
import type { Check } from './check.ts';

/** Nothing to read, or more than the wire takes. */
export const empty: Check = {
  name: 'empty',
  severity: 'hard',
  why: 'An email without a subject or a body cannot be sent.',
  examples: { bad: ['', '…'], good: ['Hi Dana,\n\nWho looks after returns in Leeds?'] },
  find({ subjectLineA, subjectLineB, body }) {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
    const subjects = [subjectLineA, subjectLineB].filter(
      (subject) => letters(subject) === 0 || subject.length > LIMITS.subject,
    );
    return [
      ...subjects.map(() => ({
        message: 'A subject line is missing or too long.',
      })),
      ...(letters(body) === 0 || body.length > LIMITS.body
        ? [{ message: 'The body is missing or too long.' }]
        : []),
    ];
  },
};
