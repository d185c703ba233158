import type { Evidence } from '../../../shared/contract/brief.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';

/** Mails that are read, newest last; older ones say little, and everything read is shown to the user. */
export const MESSAGES_READ = 8;
/** Text of all evidence together, UTF-16 units: leaves room for the offer within a request. */
const ALL_TEXT = 14_000;

type Line = Omit<Evidence, 'id'>;

export const cut = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit - 1).trimEnd()}…` : text;

function day(at: string, year: number): string {
  const date = new Date(`${at}T00:00:00Z`);
  const withYear = date.getUTCFullYear() !== year;
  return new Intl.DateTimeFormat('en-US', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(date);
}

/** "Their email of Mar 3", "Your email", "Email from Bob Lee of Mar 3, 2025 (first words)"; in English, since Claude reads it as well; the screen tells it in the language of the UI. */
export function mailLabel(
  from: 'them' | 'me' | 'other',
  name: string,
  at: string | undefined,
  folded: boolean,
): string {
  const whose =
    from === 'them' ? 'Their email' : from === 'me' ? 'Your email' : `Email from ${name}`;
  const when = at ? ` of ${day(at, new Date().getUTCFullYear())}` : '';
  return cut(`${whose}${when}${folded ? ' (first words)' : ''}`, LIMITS.shortText);
}

/** Numbers the lines, cuts each to what the wire takes and drops the empty ones; the oldest mails give way when all together is too long. */
export function evidenceOf(lines: readonly Line[]): Evidence[] {
  const kept = lines
    .map((line) => ({ ...line, text: cut(line.text.trim(), LIMITS.evidenceText) }))
    .filter(({ text }) => text !== '');
  let room = ALL_TEXT;
  const within = kept.reverse().filter(({ text }) => {
    room -= text.length;
    return room >= 0;
  });
  return within
    .reverse()
    .slice(-LIMITS.evidenceCount)
    .map((line, number) => ({ id: `e${number + 1}`, ...line }));
}
