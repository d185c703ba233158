import type { Evidence } from '../../shared/contract/brief.ts';
import type { Reading } from '../sites/reading.ts';

/** An email of theirs that came after something of mine, and that nobody has answered yet. */
export type TheirReply = {
  /** The same for the same email, whenever the page is read. */
  id: string;
  label: string;
  text: string;
  /** ISO 8601, where the page says it. */
  at?: string;
};

/** Room of an id, UTF-16 units. */
const MOST = 200;

const isMessage = ({ kind }: Evidence): boolean => kind === 'message';

/**
 * What they wrote last, where an answer is owed: it is the newest email of the thread and follows one of mine, on the page or among what
 * ColdCopy has inserted (`wrote`, ISO 8601 times). What a program answered while they are away is none: readers do not count it as theirs.
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
  if (!isAfterMine) return null;
  return { id: `${at ?? ''} ${text}`.slice(0, MOST), label, text, ...(at && { at }) };
}
