import { wordsIn } from '../letter.ts';
import { editFix, editOf, subjectsOf } from '../marking.ts';
import type { EmailRule } from '../types.ts';

const LEAST_LETTERS = 6;

export const subjectCase: EmailRule = {
  scope: 'email',
  name: 'subject-case',
  title: 'Subject in capitals',
  looksFor: 'A subject in capital letters throughout.',
  why: 'Capitals read as shouting, and filters count them.',
  instead: 'Write it as a sentence, with names in capitals.',
  weight: 80,
  languages: 'any',
  good: [{ subjectA: 'CRM notes at Fernhill' }],
  bad: [{ subjectA: 'SAVE ON ROUTES TODAY', marked: 'SAVE ON ROUTES TODAY' }],
  look({ text, brief }) {
    return subjectsOf(text).flatMap(({ field, text: subject }) => {
      const capitals = subject.match(/\p{Lu}/gu)?.length ?? 0;
      const low = lowered(subject, namesOf(brief));
      if (capitals < LEAST_LETTERS || /\p{Ll}/u.test(subject) || wordsIn(subject).length < 2 || low === subject) return [];
      const fix = editFix('Lower the case', editOf(field, subject, [{ start: 0, end: subject.length, text: low }]));
      return [
        {
          severity: 'error' as const,
          title: 'Lower the case',
          message: 'Capitals throughout read as shouting.',
          marks: [{ field, start: 0, end: subject.length }],
          fix,
        },
      ];
    });
  },
};

type Named = {
  companyName?: string | undefined;
  prospect?: { fullName?: string | undefined; firstName?: string | undefined; company?: string | undefined } | undefined;
};

const namesOf = ({ companyName, prospect }: Named): string[] =>
  [companyName, prospect?.fullName, prospect?.firstName, prospect?.company].flatMap((name) => name?.split(/\s+/) ?? []);

/** Lower case with a capital at the front, and names as the brief writes them. */
function lowered(subject: string, names: string[]): string {
  const low = subject.toLowerCase();
  const named = low.replace(/[\p{L}\p{M}]+/gu, (word) => names.find((name) => name.toLowerCase() === word) ?? word);
  return named.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
