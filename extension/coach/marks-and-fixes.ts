import type { Span } from '../../shared/grounding/index.ts';
import type { Edit, Field, Fix, Mark } from './types.ts';

export const markOf = (field: Field, { start, end }: Pick<Span, 'start' | 'end'>): Mark => ({
  field,
  start,
  end,
});

/** A mark for each place of a text where a pattern (with the flag g) matches. */
export function marksOf(field: Field, text: string, pattern: RegExp): Mark[] {
  return [...text.matchAll(pattern)]
    .filter((match) => match[0].length > 0)
    .map((match) => ({ field, start: match.index, end: match.index + match[0].length }));
}

export const quoteOf = (text: string, { start, end }: Pick<Mark, 'start' | 'end'>): string =>
  text.slice(start, end);

/** Replaces the words at each mark of one field. */
export function editOf(
  field: Field,
  was: string,
  changes: { start: number; end: number; text: string }[],
): Edit {
  const now = [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end),
      was,
    );
  return { field, was, now };
}

export const editFix = (label: string, ...edits: Edit[]): Fix => ({ kind: 'edit', label, edits });
export const rewriteFix = (
  label: string,
  rewrite: Exclude<Extract<Fix, { kind: 'rewrite' }>['rewrite'], 'fit'>,
): Fix => ({
  kind: 'rewrite',
  label,
  rewrite,
});

/** Takes a sentence out of a body, with the white space that would be left over. */
export function cutOf(body: string, { start, end }: Pick<Span, 'start' | 'end'>): Edit {
  const before = body.slice(0, start).replace(/[^\S\n]+$/, '');
  const after = body.slice(end).replace(/^[^\S\n]+/, '');
  const opensLine = before === '' || before.endsWith('\n');
  const closesLine = after === '' || after.startsWith('\n');
  if (opensLine && closesLine)
    return { field: 'body', was: body, now: joined(before.trimEnd(), after.trimStart(), '\n\n') };
  return {
    field: 'body',
    was: body,
    now: opensLine ? before + after : joined(before, after, closesLine ? '' : ' '),
  };
}

const joined = (before: string, after: string, glue: string): string =>
  before === '' || after === '' ? before + after : before + glue + after;

/** Fields of an email that have a subject, with their text. */
export function subjectsOf({
  subjectA,
  subjectB,
}: {
  subjectA?: string;
  subjectB?: string;
}): { field: Field; text: string }[] {
  const subjects: { field: Field; text: string }[] = [];
  if (subjectA?.trim()) subjects.push({ field: 'subjectA', text: subjectA });
  if (subjectB?.trim()) subjects.push({ field: 'subjectB', text: subjectB });
  return subjects;
}
