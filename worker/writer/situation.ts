import type { Brief } from '../../shared/contract/brief.ts';
import { type Situation, situationSchema } from '../../shared/contract/situation.ts';

/** A situation as Claude reported it: '' where there is no line or date. */
export type ReportedSituation = { is: Situation['is']; line: string; until: string };

/** Situations that name a time. */
const DATED: readonly Situation['is'][] = ['not_now', 'away'];

/** Situations that end it before a word is written. They must rest on something that the person said themselves. */
const FINAL: readonly Situation['is'][] = ['declined', 'opted_out'];

/**
 * What may be believed of a situation. A line that does not exist is dropped, and so is a date that is none. That somebody said no is
 * believed only where it rests on a line of theirs (or of their own page), or where the sender says so: no text of a third person can stop a
 * generation. Nor can a line of which the sender has said that it was misread. Undefined: nothing of it holds.
 */
export function credibleSituation(
  reported: ReportedSituation,
  brief: Brief,
): Situation | undefined {
  const line = brief.prospect?.evidence.find(({ id }) => id === reported.line);
  const isMisread = line !== undefined && (brief.misread?.includes(line.id) ?? false);
  const isTheirs =
    line !== undefined && !isMisread && (line.from === undefined || line.from === 'them');
  const isKnown = reported.is === 'declined' && brief.thread?.declined === true;
  if (FINAL.includes(reported.is) && !isTheirs && !isKnown) return undefined;
  const until = situationSchema.shape.until.safeParse(reported.until).data;
  return {
    is: reported.is,
    ...(line && { line: line.id }),
    ...(until && DATED.includes(reported.is) && { until }),
  };
}

/** Whether a situation ends the writing. The sender may decide to write after a no, never to somebody who wants no more mail. */
export const endsWriting = ({ is }: Situation, brief: Brief): boolean =>
  is === 'opted_out' || (is === 'declined' && !brief.writeAfterDecline);
