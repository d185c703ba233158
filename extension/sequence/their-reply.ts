import type { Evidence } from '../../shared/contract/brief.ts';
import type { Reading } from '../sites/reading.ts';

/** An email of theirs that nobody has answered yet: it came after something of mine, or they wrote first and ask something. */
export type TheirReply = {
  /** The same for the same email, whenever the page is read. */
  id: string;
  label: string;
  text: string;
  /** ISO 8601, where the page says it. */
  at?: string;
  /** Nothing of mine came before: they wrote first. */
  first?: true;
};

/** Room of an id, UTF-16 units. */
const MOST = 200;

const isMessage = ({ kind }: Evidence): boolean => kind === 'message';

/** Question marks of the scripts that have their own: Arabic, fullwidth, Armenian, Greek; a Spanish question ends with the usual one. */
const QUESTION = /[?\u{61F}\u{FF1F}\u{55E}\u{37E}]/u;

/** A link may hold a question mark without asking anything. */
const asks = (text: string): boolean => QUESTION.test(text.replace(/https?:\/\/\S+/gu, ''));

/**
 * What they wrote last, where an answer is owed: it is the newest email of the thread, and follows one of mine, on the page or among what
 * ColdCopy has inserted (`wrote`, ISO 8601 times), or asks something. What a program answered while they are away is none: readers do not
 * count it as theirs.
 */
export function theirReply(reading: Reading, wrote: readonly string[]): TheirReply | null {
  const { unanswered = 0, replied, declined } = reading.thread ?? {};
  if (!replied || declined || unanswered > 0) return null;
  const messages = (reading.prospect?.evidence ?? []).filter(isMessage);
  const place = messages.findLastIndex(({ from }) => from === 'them');
  const last = messages[place];
  if (!last) return null;
  const { label, text, at } = last;
  // A page often says the day alone: of the same day, mine counts as the earlier one.
  const isBefore = (mine: string): boolean => at === undefined || mine.slice(0, at.length) <= at;
  const isAfterMine =
    wrote.some(isBefore) || messages.slice(0, place).some(({ from }) => from === 'me');
  if (!isAfterMine && !asks(text)) return null;
  return {
    id: `${at ?? ''} ${text}`.slice(0, MOST),
    label,
    text,
    ...(at && { at }),
    ...(!isAfterMine && { first: true }),
  };
}

/**
 * When an email of mine followed this line of theirs, ISO 8601, as far as the page says it (else `now`); null where none did. Without the
 * line on this page, it is one that was written after `since`.
 */
export function answeredAt(
  reading: Reading,
  line: string | undefined,
  since: string,
  now: Date,
): string | null {
  const messages = (reading.prospect?.evidence ?? []).filter(isMessage);
  const place = messages.findLastIndex(({ from, text }) => from === 'them' && text === line);
  const mine = messages.slice(place + 1).findLast(({ from }) => from === 'me');
  if (!mine) return null;
  const isLater = place >= 0 || (mine.at !== undefined && mine.at.slice(0, since.length) > since);
  return isLater ? (mine.at ?? now.toISOString()) : null;
}
