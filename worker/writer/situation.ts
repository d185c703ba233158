import type { Brief } from '../../shared/contract/brief.ts';
import { type Situation, situationSchema } from '../../shared/contract/situation.ts';

/** A situation as Claude told it: '' where there is no line or date. */
export type Told = { is: Situation['is']; line: string; until: string };

/** Situations that name a time. */
const DATED: readonly Situation['is'][] = ['not_now', 'away'];

/** Situations that end it before a word is written. They must rest on something that the person said themselves. */
const ENDING: readonly Situation['is'][] = ['declined', 'opted_out'];

/**
 * What may be believed of a situation. A line that does not exist is dropped, and so is a date that is none. That somebody said no is
 * believed only where it rests on a line of theirs (or of their own page), or where the sender says so: no text of a third person can stop a
 * generation. Undefined: nothing of it holds.
 */
export function believed(told: Told, brief: Brief): Situation | undefined {
  const line = brief.prospect?.evidence.find(({ id }) => id === told.line);
  const isTheirs = line !== undefined && (line.from === undefined || line.from === 'them');
  const isKnown = told.is === 'declined' && brief.thread?.declined === true;
  if (ENDING.includes(told.is) && !isTheirs && !isKnown) return undefined;
  const until = situationSchema.shape.until.safeParse(told.until).data;
  return {
    is: told.is,
    ...(line && { line: line.id }),
    ...(until && DATED.includes(told.is) && { until }),
  };
}

/** Whether a situation ends the writing. The sender may decide to write after a no, never to somebody who wants no more mail. */
export const endsIt = ({ is }: Situation, brief: Brief): boolean =>
  is === 'opted_out' || (is === 'declined' && !brief.writeAfterDecline);
