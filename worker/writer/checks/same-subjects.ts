import type { Check } from './check.ts';

/** Without accents, capitals and marks: what is left is what a reader sees at a glance. */
const bare = (subject: string): string =>
  subject
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const sameSubjects: Check = {
  name: 'same-subjects',
  severity: 'hard',
  why: 'A and B are there to choose from: two that read alike are no choice.',
  examples: {
    bad: ['returns in Leeds / Returns in Leeds?'],
    good: ['returns in Leeds / cheaper second deliveries'],
  },
  find({ subjectLineA, subjectLineB }) {
    if (!bare(subjectLineA) || bare(subjectLineA) !== bare(subjectLineB)) return [];
    return [
      { message: 'Subjects A and B say the same. Give B another idea.', quote: subjectLineB },
    ];
  },
};
